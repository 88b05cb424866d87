package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.rules.condition.Truth.FALSE;
import static org.pgx4j.rules.condition.Truth.TRUE;
import static org.pgx4j.rules.condition.Truth.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {
  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE",
    "TRUE, FALSE, FALSE",
    "TRUE, UNKNOWN, UNKNOWN",
    "FALSE, TRUE, FALSE",
    "FALSE, FALSE, FALSE",
    "FALSE, UNKNOWN, FALSE",
    "UNKNOWN, TRUE, UNKNOWN",
    "UNKNOWN, FALSE, FALSE",
    "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void andIsKleenes(Truth left, Truth right, Truth both) {
    assertEquals(both, left.and(right));
  }

  @ParameterizedTest
  @CsvSource({
    "TRUE, TRUE, TRUE",
    "TRUE, FALSE, TRUE",
    "TRUE, UNKNOWN, TRUE",
    "FALSE, TRUE, TRUE",
    "FALSE, FALSE, FALSE",
    "FALSE, UNKNOWN, UNKNOWN",
    "UNKNOWN, TRUE, TRUE",
    "UNKNOWN, FALSE, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN"
  })
  void orIsKleenes(Truth left, Truth right, Truth either) {
    assertEquals(either, left.or(right));
  }

  @Test
  void notSwapsTrueAndFalseAndLeavesUnknown() {
    assertEquals(FALSE, TRUE.not());
    assertEquals(TRUE, FALSE.not());
    assertEquals(UNKNOWN, UNKNOWN.not());
  }

  @Test
  void aBooleanIsTrueOrFalse() {
    assertEquals(TRUE, Truth.of(true));
    assertEquals(FALSE, Truth.of(false));
  }
}
