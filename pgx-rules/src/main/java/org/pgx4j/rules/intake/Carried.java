package org.pgx4j.rules.intake;

/**
 * An alternate of the mitochondrial genome that a sample carries.
 *
 * @param number the allele's index in its record, or its number at a site
 * @param share the share of copies that carry it; NaN = not given
 * @param mixed whether other bases were found beside it
 */
record Carried(int number, double share, boolean mixed) {

  /** Whether it is known not to be on every copy. */
  boolean isHeteroplasmic() {
    return mixed || share < 1;
  }

  /** This by another number. */
  Carried as(int other) {
    return new Carried(other, share, mixed);
  }
}
