package org.pgx4j.core.genotype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * The computed genotype of one gene of one person, with its evidence: one best fit ({@link
 * Called}), several equally good ones ({@link Ambiguous}), or none that can be given ({@link
 * NotCalled}).
 */
public sealed interface GenotypeCall {

  /** The gene. */
  Gene gene();

  /** What the call rests on. */
  CallEvidence evidence();

  /** All fitting genotypes by rank, then name; empty when not called. */
  List<Candidate> candidates();

  /** The candidates that decide: those of rank 1. */
  default List<Candidate> deciding() {
    List<Candidate> deciding = new ArrayList<>();
    for (Candidate candidate : candidates()) {
      if (candidate.rank() == 1) {
        deciding.add(candidate);
      }
    }
    return Collections.unmodifiableList(deciding);
  }

  /**
   * A call from ranked candidates: {@link Called} when one has rank 1, else {@link Ambiguous}.
   *
   * @throws PgxException {@code INVALID_VALUE} when none has rank 1, {@code MIXED_GENES} when one
   *     is of another gene
   */
  static GenotypeCall of(Gene gene, List<Candidate> candidates, CallEvidence evidence) {
    Place place = Place.of("call");
    int best = 0;
    for (Candidate candidate : candidates) {
      if (!candidate.genotype().gene().equals(gene)) {
        throw new PgxException(
            Problem.of(ProblemCode.MIXED_GENES, place, "Give candidates of the gene called"));
      }
      best += candidate.rank() == 1 ? 1 : 0;
    }
    if (best == 0) {
      throw new PgxException(
          Problem.of(ProblemCode.INVALID_VALUE, place, "Give a candidate of rank 1"));
    }
    return best == 1
        ? new Called(gene, candidates, evidence)
        : new Ambiguous(gene, candidates, evidence);
  }

  /** Exactly one candidate has rank 1. */
  final class Called extends Fits implements GenotypeCall {
    private Called(Gene gene, List<Candidate> candidates, CallEvidence evidence) {
      super(gene, candidates, evidence);
    }

    /** The genotype of rank 1. */
    public Genotype genotype() {
      return deciding().get(0).genotype();
    }
  }

  /** Two or more candidates share rank 1. */
  final class Ambiguous extends Fits implements GenotypeCall {
    private Ambiguous(Gene gene, List<Candidate> candidates, CallEvidence evidence) {
      super(gene, candidates, evidence);
    }
  }

  /** No genotype can be given. */
  final class NotCalled implements GenotypeCall {
    private final Gene gene;
    private final Reason reason;
    private final CallEvidence evidence;

    /** A gene without a call. */
    public NotCalled(Gene gene, Reason reason, CallEvidence evidence) {
      this.gene = Objects.requireNonNull(gene);
      this.reason = Objects.requireNonNull(reason);
      this.evidence = Objects.requireNonNull(evidence);
    }

    @Override
    public Gene gene() {
      return gene;
    }

    /** Why there is no call. */
    public Reason reason() {
      return reason;
    }

    @Override
    public CallEvidence evidence() {
      return evidence;
    }

    @Override
    public List<Candidate> candidates() {
      return List.of();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NotCalled that
          && gene.equals(that.gene)
          && reason == that.reason
          && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
      return Objects.hash(gene, reason, evidence);
    }

    @Override
    public String toString() {
      return "NotCalled[" + gene + ", " + reason + "]";
    }
  }

  /** Why a gene was not called. */
  enum Reason {
    /** No defining position was read. */
    NO_DATA("no defining position was read"),
    /** A position without which the gene is not called was not read. */
    REQUIRED_POSITION_MISSING("a required position was not read"),
    /** One allele of a position was read and the other was not. */
    PARTIAL_GENOTYPE("one allele of a position was not read"),
    /** Some positions are haploid and others diploid. */
    MIXED_PLOIDY("haploid and diploid positions are mixed"),
    /** The ploidy contradicts the stated sex. */
    SEX_CONFLICT("the genotype contradicts the stated sex"),
    /** No pair of named alleles fits. */
    NO_MATCH("no combination of named alleles fits"),
    /** An undocumented base, and no pair of named alleles fits. */
    UNDOCUMENTED_VARIANT("an undocumented variant was read"),
    /** The gene's alleles cannot be told by small variants alone. */
    NEEDS_COPY_NUMBER("small variants alone do not decide; copy number is needed"),
    /** The number of copies is contradicted, by the variants read or by another record. */
    COPY_NUMBER_CONFLICT("what was read contradicts the number of copies"),
    /** Copies or parts of the gene are lost or gained, and no allele's name says which. */
    STRUCTURAL_VARIANT("a structural variant changes the gene"),
    /** The gene's alleles are taken from a laboratory's typing only. */
    OUTSIDE_ONLY("taken from laboratory typing only");

    private final String title;

    Reason(String title) {
      this.title = title;
    }

    /** The reason in a few English words. */
    public String title() {
      return title;
    }
  }
}
