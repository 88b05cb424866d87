package org.pgx4j.rules.dosing;

import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Turns the square root of a dose into the dose. */
final class Squares {
  private Squares() {}

  /** The square of a root above 0; the square of a negative one would be no dose. */
  static double ofPositive(double root, String equation) {
    if (root <= 0) {
      throw new PgxException(
          Problem.of(
              ProblemCode.INVALID_VALUE,
              Place.of("equation").atField(equation),
              "The equation gives no dose for these values together"));
    }
    return root * root;
  }
}
