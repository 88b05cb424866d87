package org.pgx4j.rules.intake;

import java.util.Arrays;

/** The genotypes of one record's samples, by allele index. Filled anew for each record. */
final class Genotypes {
  private final int[] cells;
  private final int[] sets;
  private boolean anySet;

  Genotypes(int samples) {
    cells = new int[samples];
    sets = new int[samples];
  }

  void clear() {
    Arrays.fill(cells, Cell.ABSENT);
    if (anySet) {
      Arrays.fill(sets, 0);
      anySet = false;
    }
  }

  void set(int sample, int cell) {
    cells[sample] = cell;
  }

  void phaseSet(int sample, int set) {
    sets[sample] = set;
    anySet |= set != 0;
  }

  int cell(int sample) {
    return cells[sample];
  }

  int phaseSet(int sample) {
    return sets[sample];
  }
}
