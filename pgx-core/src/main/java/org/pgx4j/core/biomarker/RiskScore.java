package org.pgx4j.core.biomarker;

import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A polygenic score.
 *
 * @param id the score's identifier, for example {@code PGS000001}
 * @param value the sum, in the score's own unit
 * @param coverage the share of the score's variants that were read, 0 to 1
 */
public record RiskScore(String id, double value, double coverage) implements Biomarker {
  /** Checks the ranges. */
  public RiskScore {
    if (id.isBlank() || !Double.isFinite(value) || !(coverage >= 0 && coverage <= 1)) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE,
              "risk score",
              "Give an id, a finite value and a coverage from 0 to 1",
              id + " " + value + " " + coverage));
    }
  }
}
