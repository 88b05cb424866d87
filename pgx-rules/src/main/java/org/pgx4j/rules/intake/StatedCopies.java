package org.pgx4j.rules.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GeneCopies;

/** Numbers of gene copies that were stated, for samples by name or for the only sample. */
final class StatedCopies {
  private final Map<String, Map<Gene, GeneCopies>> named = new HashMap<>();
  private final Map<Gene, GeneCopies> unnamed = new HashMap<>();

  /** No statement. */
  StatedCopies() {}

  /** A copy. */
  StatedCopies(StatedCopies other) {
    for (Map.Entry<String, Map<Gene, GeneCopies>> one : other.named.entrySet()) {
      named.put(one.getKey(), new HashMap<>(one.getValue()));
    }
    unnamed.putAll(other.unnamed);
  }

  void put(Gene gene, int count) {
    unnamed.put(gene, GeneCopies.of(count, GeneCopies.Source.STATED));
  }

  void put(String sample, Gene gene, int count) {
    named
        .computeIfAbsent(sample, name -> new HashMap<>())
        .put(gene, GeneCopies.of(count, GeneCopies.Source.STATED));
  }

  /** Whether nothing is stated. */
  boolean isEmpty() {
    return named.isEmpty() && unnamed.isEmpty();
  }

  /** The samples named. */
  Set<String> samples() {
    return named.keySet();
  }

  /** Whether something is stated of the only sample there is. */
  boolean isOfOneSample() {
    return !unnamed.isEmpty();
  }

  /** What was stated of a sample's gene; null = nothing. */
  @Nullable GeneCopies of(String sample, Gene gene) {
    GeneCopies own = named.getOrDefault(sample, Map.of()).get(gene);
    return own != null ? own : unnamed.get(gene);
  }
}
