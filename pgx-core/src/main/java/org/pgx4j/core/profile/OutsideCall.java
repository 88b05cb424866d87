package org.pgx4j.core.profile;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;

/**
 * One result of one gene from outside, a laboratory's for instance: a genotype, a phenotype, an
 * activity score, or several of these about the same thing.
 *
 * <p>Which of several decides is for the one who interprets it: the score of a gene that is looked
 * up by score, then the phenotype, then the genotype.
 */
public final class OutsideCall {
  private final Gene gene;
  private final @Nullable Genotype genotype;
  private final @Nullable Phenotype phenotype;
  private final @Nullable ActivityScore score;

  private OutsideCall(Builder builder) {
    gene = builder.gene;
    genotype = builder.genotype;
    phenotype = builder.phenotype;
    score = builder.score;
  }

  /**
   * A new builder.
   *
   * @throws org.pgx4j.core.problem.PgxException {@code INVALID_GENE}
   */
  public static Builder builder(String gene) {
    return new Builder(Gene.of(gene));
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** The genotype, with the names as written. */
  public Optional<Genotype> genotype() {
    return Optional.ofNullable(genotype);
  }

  /** The phenotype. */
  public Optional<Phenotype> phenotype() {
    return Optional.ofNullable(phenotype);
  }

  /** The activity score. */
  public Optional<ActivityScore> activityScore() {
    return Optional.ofNullable(score);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutsideCall that
        && gene.equals(that.gene)
        && Objects.equals(genotype, that.genotype)
        && Objects.equals(phenotype, that.phenotype)
        && Objects.equals(score, that.score);
  }

  @Override
  public int hashCode() {
    return Objects.hash(gene, genotype, phenotype, score);
  }

  /** The gene only; the rest is a person's. */
  @Override
  public String toString() {
    return "OutsideCall[" + gene + "]";
  }

  /** Collects what a result says. Not thread-safe. */
  public static final class Builder {
    private final Gene gene;
    private @Nullable Genotype genotype;
    private @Nullable Phenotype phenotype;
    private @Nullable ActivityScore score;

    private Builder(Gene gene) {
      this.gene = gene;
    }

    /**
     * States a genotype; the gene's symbol before an allele is dropped.
     *
     * @throws org.pgx4j.core.problem.PgxException when it cannot be read
     */
    public Builder genotype(String text) {
      genotype = Genotype.parse(gene, text);
      return this;
    }

    /** States a phenotype, a term or its abbreviation. */
    public Builder phenotype(String term) {
      phenotype = new Phenotype(gene, term.strip());
      return this;
    }

    /**
     * States an activity score.
     *
     * @throws org.pgx4j.core.problem.PgxException {@code INVALID_SCORE}
     */
    public Builder activityScore(String text) {
      score = ActivityScore.parse(text);
      return this;
    }

    /** The result. */
    public OutsideCall build() {
      return new OutsideCall(this);
    }
  }
}
