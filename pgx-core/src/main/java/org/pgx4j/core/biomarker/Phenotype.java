package org.pgx4j.core.biomarker;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What a gene's product does in this person, in the authority's own term: {@code Poor Metabolizer},
 * {@code Decreased Function}, {@code Indeterminate}.
 *
 * @param gene the gene
 * @param term the term, not blank
 */
public record Phenotype(Gene gene, String term) implements Biomarker {
  /** The term for a result that knowledge cannot interpret. */
  public static final String INDETERMINATE = "Indeterminate";

  /** Checks the term. */
  public Phenotype {
    if (term.isBlank()) {
      throw new PgxException(
          Problem.ofValue(ProblemCode.UNKNOWN_PHENOTYPE, "phenotype", "Give a term", term));
    }
  }

  /** Whether knowledge cannot interpret the result. */
  public boolean isIndeterminate() {
    return term.equals(INDETERMINATE);
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Phenotype that && gene.equals(that.gene) && term.equals(that.term);
  }

  @Override
  public int hashCode() {
    return 31 * gene.hashCode() + term.hashCode();
  }

  @Override
  public String toString() {
    return term;
  }
}
