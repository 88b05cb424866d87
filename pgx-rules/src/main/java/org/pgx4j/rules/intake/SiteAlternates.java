package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The alternates of a mitochondrial site that samples carry. Not thread-safe. */
final class SiteAlternates {
  private final Map<Integer, List<Carried>> bySample = new HashMap<>();

  /** What a sample carries by this site's numbers, documented alleles first. */
  List<Carried> of(int sample) {
    return bySample.getOrDefault(sample, List.of());
  }

  void clear(int sample) {
    bySample.remove(sample);
  }

  /**
   * Adds a record's alternates, leaving out those that cannot be used.
   *
   * @return the sample's genotype with all its records so far
   */
  int add(int sample, int before, int cell, List<Carried> ofRecord, int[] numbers) {
    List<Carried> all = new ArrayList<>(of(sample));
    boolean unusable = false;
    for (Carried one : ofRecord) {
      int number = numbers[one.number()];
      unusable |= number == Cell.BAD;
      if (number != Cell.BAD && number != 0) {
        all.add(one.as(number));
      }
    }
    all.sort(Comparator.comparingInt(Carried::number));
    if (!all.isEmpty()) {
      bySample.put(sample, List.copyOf(all));
      return Cell.haploid(all.get(0).number());
    }
    boolean unread = unusable || Cell.isNoCall(cell) || Cell.isNoCall(before);
    return unread ? Cell.NO_CALL : Cell.haploid(0);
  }
}
