package org.pgx4j.core.genotype;

import java.util.Locale;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A person's sex as far as it decides the ploidy of sex chromosomes. */
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN;

  /**
   * Reads {@code female}, {@code male} or {@code unknown}, their first letters, in any case.
   *
   * @throws PgxException {@code INVALID_VALUE}
   */
  public static Sex parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "female", "f" -> FEMALE;
      case "male", "m" -> MALE;
      case "unknown", "u", "" -> UNKNOWN;
      default ->
          throw new PgxException(
              Problem.ofValue(
                  ProblemCode.INVALID_VALUE, "sex", "Give female, male or unknown", text));
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
