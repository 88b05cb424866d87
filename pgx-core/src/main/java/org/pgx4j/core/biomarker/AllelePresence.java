package org.pgx4j.core.biomarker;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Whether a person carries an allele on at least one chromosome.
 *
 * @param allele the allele
 * @param positive true = carried, false = tested and carried on neither chromosome
 */
public record AllelePresence(StarAllele allele, boolean positive) implements Biomarker {
  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AllelePresence that
        && allele.equals(that.allele)
        && positive == that.positive;
  }

  @Override
  public int hashCode() {
    return 31 * allele.hashCode() + Boolean.hashCode(positive);
  }

  @Override
  public String toString() {
    return allele + (positive ? " positive" : " negative");
  }
}
