package org.pgx4j.rules.intake;

/**
 * What a genotype must have to be used.
 *
 * @param filter whether FILTER must be {@code PASS} or {@code .}
 * @param quality the least GQ (or RGQ); 0 = any
 * @param depth the least DP (or MIN_DP); 0 = any
 */
record Policy(boolean filter, int quality, int depth) {

  /** Whether every genotype of a record may be used. */
  boolean isOpen() {
    return quality <= 0 && depth <= 0;
  }
}
