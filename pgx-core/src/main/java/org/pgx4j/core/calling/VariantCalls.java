package org.pgx4j.core.calling;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pgx4j.core.genotype.Gene;

/** What was read of one sample at the defining positions of several genes. */
public final class VariantCalls {
  private final String sample;
  private final Map<Gene, GeneCalls> genes;

  private VariantCalls(String sample, Map<Gene, GeneCalls> genes) {
    this.sample = sample;
    this.genes = Collections.unmodifiableMap(new TreeMap<>(genes));
  }

  /**
   * One sample's calls.
   *
   * @param sample the sample's name in its input
   * @param genes what was read, by gene
   */
  public static VariantCalls of(String sample, Map<Gene, GeneCalls> genes) {
    return new VariantCalls(sample, genes);
  }

  /** The sample's name in its input. */
  public String sample() {
    return sample;
  }

  /** What was read, by gene. */
  public Map<Gene, GeneCalls> genes() {
    return genes;
  }

  /** What was read of one gene. */
  public Optional<GeneCalls> gene(Gene gene) {
    return Optional.ofNullable(genes.get(gene));
  }

  /** Counts only; the content is a person's. */
  @Override
  public String toString() {
    return "VariantCalls[" + genes.size() + " genes]";
  }
}
