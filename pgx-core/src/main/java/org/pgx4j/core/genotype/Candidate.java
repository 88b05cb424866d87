package org.pgx4j.core.genotype;

import java.util.Objects;
import java.util.OptionalDouble;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** One genotype that fits what was read, with its place among the fits. */
public final class Candidate {
  private final Genotype genotype;
  private final int rank;
  private final int score;
  private final double probability;
  private final boolean combination;

  private Candidate(
      Genotype genotype, int rank, int score, double probability, boolean combination) {
    this.genotype = Objects.requireNonNull(genotype);
    this.rank = rank;
    this.score = score;
    this.probability = probability;
    this.combination = combination;
    if (rank < 1 || score < 0 || probability < 0 || probability > 1) {
      throw new PgxException(
          Problem.of(
              ProblemCode.INVALID_VALUE,
              Place.of("candidate"),
              "Give a rank from 1, a score from 0 and a probability from 0 to 1"));
    }
  }

  /**
   * A candidate without a probability.
   *
   * @param genotype the genotype
   * @param rank dense rank from 1; every candidate with the best score has rank 1
   * @param score number of defining positions that the named alleles explain
   * @throws PgxException {@code INVALID_VALUE} when rank or score is out of range
   */
  public static Candidate of(Genotype genotype, int rank, int score) {
    return new Candidate(genotype, rank, score, Double.NaN, false);
  }

  /** This candidate with its probability, 0 to 1, among all candidates; NaN takes it away. */
  public Candidate withProbability(double value) {
    return new Candidate(genotype, rank, score, value, combination);
  }

  /**
   * This candidate labelled as a combination: named from parts of alleles because no named alleles
   * fit as they are. It is no recommendation's basis unless the caller says so.
   */
  public Candidate asCombination() {
    return new Candidate(genotype, rank, score, probability, true);
  }

  /** This candidate with another rank. */
  public Candidate withRank(int value) {
    return new Candidate(genotype, value, score, probability, combination);
  }

  /** Whether it is labelled as a combination, {@link #asCombination()}. */
  public boolean isCombination() {
    return combination;
  }

  /** The genotype. */
  public Genotype genotype() {
    return genotype;
  }

  /** Dense rank from 1. */
  public int rank() {
    return rank;
  }

  /** Number of defining positions that the named alleles explain. */
  public int score() {
    return score;
  }

  /** The probability among all candidates, when allele frequencies were asked for. */
  public OptionalDouble probability() {
    return Double.isNaN(probability) ? OptionalDouble.empty() : OptionalDouble.of(probability);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Candidate that
        && genotype.equals(that.genotype)
        && rank == that.rank
        && score == that.score
        && combination == that.combination
        && Double.compare(probability, that.probability) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(genotype, rank, score, probability, combination);
  }

  /** Rank and score; the genotype is a person's and is not printed. */
  @Override
  public String toString() {
    return "Candidate[rank " + rank + ", score " + score + "]";
  }
}
