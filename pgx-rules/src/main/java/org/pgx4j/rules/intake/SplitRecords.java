package org.pgx4j.rules.intake;

import java.util.Arrays;

/**
 * Puts two records of one site together that each list other alternates, as when a record with
 * several alternates was split: in each, another record's alternate is written as reference or as
 * not read.
 */
final class SplitRecords {
  /** No genotype fits both records. */
  static final int CONFLICT = -1;

  private SplitRecords() {}

  /**
   * Whether two records can be parts of one: they list other alternates, and one of them lists
   * some.
   *
   * @param one a site's number for each allele of a record
   * @param other those of the other record
   */
  static boolean areOfOneSite(int[] one, int[] other) {
    boolean any = false;
    for (int number : one) {
      if (isUsable(number)) {
        any = true;
        for (int same : other) {
          if (same == number) {
            return false;
          }
        }
      }
    }
    for (int number : other) {
      any |= isUsable(number);
    }
    return any;
  }

  /** The numbers of both records. */
  static int[] joined(int[] one, int[] other) {
    int[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static boolean isUsable(int alternate) {
    return alternate != 0 && alternate != Cell.BAD;
  }

  /** The genotype that both records together give, or {@link #CONFLICT}. */
  static int merge(int one, int other) {
    if (Cell.isNoCall(one) && Cell.isNoCall(other)) {
      return one;
    }
    if (Cell.isHaploid(one) || Cell.isHaploid(other)) {
      return haploid(one, other);
    }
    boolean phased =
        (Cell.isPhased(one) || Cell.isNoCall(one))
            && (Cell.isPhased(other) || Cell.isNoCall(other));
    return phased ? phased(one, other) : unphased(one, other);
  }

  private static int haploid(int one, int other) {
    boolean both = Cell.isHaploid(one) && Cell.isHaploid(other);
    if (!both && !Cell.isNoCall(one) && !Cell.isNoCall(other)) {
      return CONFLICT;
    }
    int number = strand(Cell.first(one), Cell.first(other));
    return number == CONFLICT
        ? CONFLICT
        : number == Cell.NONE ? Cell.NO_CALL : Cell.haploid(number);
  }

  private static int phased(int one, int other) {
    int first = strand(Cell.first(one), Cell.first(other));
    int second = strand(Cell.second(one), Cell.second(other));
    return first == CONFLICT || second == CONFLICT ? CONFLICT : Cell.diploid(first, second, true);
  }

  /**
   * An alternate is what the strand has; reference in one record and not read in the other is not
   * read.
   */
  private static int strand(int one, int other) {
    boolean alternate = isAlternate(one);
    if (alternate && isAlternate(other)) {
      return CONFLICT;
    }
    if (alternate || isAlternate(other)) {
      return alternate ? one : other;
    }
    return Math.max(one, other);
  }

  private static int unphased(int one, int other) {
    int[] alternates = new int[4];
    int count = 0;
    int unreadOne = 0;
    int unreadOther = 0;
    for (int strand = 0; strand < 2; strand++) {
      int here = strand == 0 ? Cell.first(one) : Cell.second(one);
      int there = strand == 0 ? Cell.first(other) : Cell.second(other);
      unreadOne += here == Cell.NONE ? 1 : 0;
      unreadOther += there == Cell.NONE ? 1 : 0;
      if (isAlternate(here)) {
        alternates[count++] = here;
      }
      if (isAlternate(there)) {
        alternates[count++] = there;
      }
    }
    if (count > 2) {
      return CONFLICT;
    }
    if (count == 2) {
      return Cell.diploid(
          Math.min(alternates[0], alternates[1]), Math.max(alternates[0], alternates[1]), false);
    }
    int left = Math.max(unreadOne - alternatesOf(other), unreadOther - alternatesOf(one));
    int filler = left > 0 ? Cell.NONE : 0;
    if (count == 1) {
      return Cell.diploid(
          filler == 0 ? 0 : alternates[0], filler == 0 ? alternates[0] : filler, false);
    }
    return Cell.diploid(left > 1 ? Cell.NONE : 0, filler, false);
  }

  private static int alternatesOf(int cell) {
    return (isAlternate(Cell.first(cell)) ? 1 : 0) + (isAlternate(Cell.second(cell)) ? 1 : 0);
  }

  private static boolean isAlternate(int number) {
    return number != 0 && number != Cell.NONE;
  }
}
