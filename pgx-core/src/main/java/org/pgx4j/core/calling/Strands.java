package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.List;

/**
 * One order of an observation's strands: for each group of heterozygous positions, whether its two
 * strands are swapped.
 */
record Strands(Observation read, long swapped) {

  /** Every order that is not another one turned round; empty when there are more than 2^limit. */
  static List<Strands> all(Observation read, int limit) {
    int free = Math.max(read.groups() - 1, 0);
    if (free > limit) {
      return List.of();
    }
    List<Strands> orders = new ArrayList<>(1 << free);
    for (long swapped = 0; swapped < 1L << free; swapped++) {
      orders.add(new Strands(read, swapped << 1));
    }
    return orders;
  }

  /** The allele code of a position on the first or the second strand. */
  int code(int position, boolean first) {
    return isFirst(position, first) ? read.first(position) : read.second(position);
  }

  /** Whether a strand of this order has what was written first at a position. */
  boolean isFirst(int position, boolean first) {
    int group = read.group(position);
    boolean swap = group >= 0 && (swapped >> group & 1) == 1;
    return first != swap;
  }
}
