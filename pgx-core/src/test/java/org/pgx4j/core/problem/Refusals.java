package org.pgx4j.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;

/** Assertions on how a bad input is refused: one problem, coded, its message without the value. */
public final class Refusals {
  /** Shorter texts may stand in a remedy by chance. */
  private static final int TELLING = 8;

  private static final String SECRET = "Zq9";

  private Refusals() {}

  public static Problem assertRefused(ProblemCode code, Runnable action) {
    PgxException thrown = assertThrowsExactly(PgxException.class, action::run);
    Problem problem = thrown.problem();
    assertEquals(code, problem.code());
    assertEquals(problem.message(), thrown.getMessage());
    assertTrue(thrown.getMessage().startsWith(code.code() + ": "), thrown.getMessage());
    return problem;
  }

  /** Refused, and the message does not print the text (unless too short to tell). */
  public static void assertRefused(ProblemCode code, Function<String, ?> reader, String text) {
    Problem problem = assertRefused(code, () -> reader.apply(text));
    if (text.strip().length() >= TELLING) {
      assertFalse(problem.message().contains(text.strip()), problem.message());
    }
  }

  /**
   * Whatever the text, it is read as a value that reads itself back, or refused with one problem
   * that does not print it; and no value holds a control character.
   */
  public static boolean isRefusedOrRoundTrips(Function<String, ?> reader, String text) {
    try {
      reader.apply(text + "\u0007" + SECRET);
      return false;
    } catch (PgxException refused) {
      if (refused.getMessage().contains(SECRET)) {
        return false;
      }
    }
    Object value;
    try {
      value = reader.apply(text);
    } catch (PgxException refused) {
      return true;
    }
    return value.equals(reader.apply(value.toString()));
  }
}
