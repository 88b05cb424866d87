package org.pgx4j.core.biomarker;

import org.pgx4j.core.genotype.StarAllele;

/**
 * Whether a person carries an allele on at least one chromosome.
 *
 * @param allele the allele
 * @param positive true = carried, false = tested and carried on neither chromosome
 */
public record AllelePresence(StarAllele allele, boolean positive) implements Biomarker {
  @Override
  public String toString() {
    return allele + (positive ? " positive" : " negative");
  }
}
