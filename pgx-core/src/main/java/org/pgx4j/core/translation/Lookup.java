package org.pgx4j.core.translation;

import java.util.Locale;

/** By what an authority's guidelines look a gene up. */
public enum Lookup {
  /** By phenotype. */
  PHENOTYPE,
  /** By activity score. */
  SCORE,
  /** By the presence of named alleles. */
  PRESENCE,
  /** By the genotype itself; there is no phenotype. */
  GENOTYPE;

  /** The name in knowledge files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
