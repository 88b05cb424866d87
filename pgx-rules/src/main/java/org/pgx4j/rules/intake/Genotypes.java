package org.pgx4j.rules.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The genotypes of one record's samples, by allele index. Filled anew for each record. */
final class Genotypes {
  private final int[] cells;
  private final int[] sets;
  private final Map<Integer, List<Carried>> carried = new HashMap<>();
  private boolean anySet;

  Genotypes(int samples) {
    cells = new int[samples];
    sets = new int[samples];
  }

  void clear() {
    Arrays.fill(cells, Cell.ABSENT);
    carried.clear();
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

  void carried(int sample, List<Carried> alternates) {
    carried.put(sample, alternates);
  }

  /** What a sample carries of a mitochondrial record, by allele index. */
  List<Carried> carried(int sample) {
    return carried.getOrDefault(sample, List.of());
  }

  int cell(int sample) {
    return cells[sample];
  }

  int phaseSet(int sample) {
    return sets[sample];
  }
}
