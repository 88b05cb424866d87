package org.pgx4j.rules.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The genotypes of one record's samples, by allele index. Filled anew for each record. */
final class Genotypes {
  private final Column column;
  private final Map<Integer, List<Carried>> carried = new HashMap<>();

  Genotypes(int samples) {
    column = new Column(samples);
  }

  void clear() {
    column.clear();
    carried.clear();
  }

  /** The genotypes with their phase sets. */
  Column column() {
    return column;
  }

  void carried(int sample, List<Carried> alternates) {
    carried.put(sample, alternates);
  }

  /** What a sample carries of a mitochondrial record, by allele index. */
  List<Carried> carried(int sample) {
    return carried.isEmpty() ? List.of() : carried.getOrDefault(sample, List.of());
  }
}
