package org.pgx4j.rules.intake;

import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Exceptions for an input that cannot be used as a whole. */
final class Refusal {
  private Refusal() {}

  static PgxException of(ProblemCode code, Place place, String remedy) {
    return new PgxException(Problem.of(code, place, remedy));
  }

  static PgxException of(ProblemCode code, Place place, String remedy, String value) {
    return new PgxException(Problem.of(code, place, remedy, value));
  }

  static PgxException truncated(Place place) {
    return of(ProblemCode.TRUNCATED_INPUT, place, "Copy the whole file again");
  }

  static PgxException unreadable(Place place, Throwable cause) {
    return new PgxException(
        Problem.of(
            ProblemCode.UNREADABLE_INPUT,
            place,
            "Give a file that exists, is not a directory and may be read"),
        cause);
  }
}
