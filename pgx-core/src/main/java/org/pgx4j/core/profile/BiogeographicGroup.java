package org.pgx4j.core.profile;

import java.util.Locale;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The superpopulations of the 1000 Genomes Project, for allele frequencies only. */
public enum BiogeographicGroup {
  /** African. */
  AFR,
  /** American, admixed. */
  AMR,
  /** East Asian. */
  EAS,
  /** European. */
  EUR,
  /** South Asian. */
  SAS;

  /**
   * Reads a code in any case.
   *
   * @throws PgxException {@code INVALID_VALUE}
   */
  public static BiogeographicGroup parse(String text) {
    for (BiogeographicGroup group : values()) {
      if (group.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
        return group;
      }
    }
    throw new PgxException(
        Problem.ofValue(
            ProblemCode.INVALID_VALUE,
            "biogeographic group",
            "Give AFR, AMR, EAS, EUR or SAS",
            text));
  }
}
