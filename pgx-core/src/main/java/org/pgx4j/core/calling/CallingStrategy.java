package org.pgx4j.core.calling;

import java.util.Locale;

/** How a gene's genotype is found; chosen by its definitions. */
public enum CallingStrategy {
  /** Whole haplotypes are matched. */
  EXACT,
  /** Unphased data give a list of alleles; the least functional decides. */
  LOWEST_FUNCTION,
  /** Small variants never decide alone, because whole copies are lost and gained. */
  COPY_NUMBER,
  /** Taken from a laboratory's typing only. */
  OUTSIDE;

  /** The name in knowledge files and evidence: lower case with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
