package org.pgx4j.core.genotype;

import java.util.List;
import java.util.Objects;

/** What calls with candidates share. */
abstract class Fits {
  private final Gene gene;
  private final List<Candidate> candidates;
  private final CallEvidence evidence;

  Fits(Gene gene, List<Candidate> candidates, CallEvidence evidence) {
    this.gene = Objects.requireNonNull(gene);
    this.candidates = List.copyOf(candidates);
    this.evidence = Objects.requireNonNull(evidence);
  }

  public Gene gene() {
    return gene;
  }

  public List<Candidate> candidates() {
    return candidates;
  }

  public CallEvidence evidence() {
    return evidence;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fits that
        && getClass() == that.getClass()
        && gene.equals(that.gene)
        && candidates.equals(that.candidates)
        && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(gene, candidates, evidence);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "[" + gene + ", " + candidates.size() + " candidates]";
  }
}
