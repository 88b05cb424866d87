package org.pgx4j.core.biomarker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class ActivityScoreTest {
  private static ActivityScore score(String text) {
    return ActivityScore.parse(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.25",
    "1.25, 1.25",
    "≥3.0, ≥3.0",
    ">=3.0, ≥3.0",
    ">= 3, ≥3.0",
    "0, 0.0",
    "2.50, 2.5",
    "10, 10.0",
    "99.9999, 99.9999",
    "00.5, 0.5"
  })
  void aScoreIsWrittenWithOneDecimalOrAsManyAsNeeded(String text, String written) {
    assertEquals(written, score(text).toString());
    assertEquals(score(text), score(written));
    assertEquals(score(text), ActivityScore.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "≥",
        "n/a",
        "-1",
        "+1",
        "1,5",
        ".5",
        "1.",
        "100",
        "1.23456",
        "1e1",
        "≤3",
        ">3",
        "≥≥3",
        "1 5",
        "٣",
        "1.0 " + "x"
      })
  void anythingElseIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_SCORE, () -> score(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "100", "0.00001", "1e1000000000", "1e-1000000000"})
  void aNumberOutOfRangeIsRefusedAtOnce(String number) {
    assertRefused(
        ProblemCode.INVALID_SCORE, () -> new ActivityScore(new BigDecimal(number), false));
  }

  @Test
  void equalValuesAreEqualScores() {
    assertEquals(
        new ActivityScore(BigDecimal.valueOf(1), false),
        new ActivityScore(new BigDecimal("1.000"), false));
    assertEquals(score("10"), new ActivityScore(new BigDecimal("1E+1"), false));
  }

  @Test
  void sumsAreExactAndALowerBoundStays() {
    assertEquals(score("0.3"), score("0.1").plus(score("0.2")));
    assertEquals(score("≥3.5"), score("0.5").plus(score("≥3")));
    assertRefused(ProblemCode.INVALID_SCORE, () -> score("99").plus(score("1")));
  }

  @Test
  void aFactorScalesAndZeroIsExact() {
    assertEquals(score("0.125"), score("0.25").times(new BigDecimal("0.5")));
    assertEquals(score("≥1.5"), score("≥3").times(new BigDecimal("0.5")));
    assertEquals(score("0"), score("≥3").times(BigDecimal.ZERO));
    assertEquals(score("≥0.0"), score("≥0.0").times(BigDecimal.ONE).plus(score("≥0.0")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.5", "1.01", "2"})
  void aFactorIsFromZeroToOne(String factor) {
    assertRefused(ProblemCode.INVALID_VALUE, () -> score("1").times(new BigDecimal(factor)));
  }

  @Test
  void scoresAreOrderedByValueThenByBound() {
    List<ActivityScore> ordered =
        Stream.of("0", "0.25", "2", "≥2", "10").map(ActivityScoreTest::score).toList();
    assertEquals(ordered, ordered.stream().sorted().toList());
  }

  @Test
  void aRangeHoldsOnlyWhenItHoldsForAllThatTheScoreMayBe() {
    ScoreRange normal = new ScoreRange(new BigDecimal("1.25"), true, new BigDecimal("2.25"), true);
    ScoreRange above = new ScoreRange(new BigDecimal("2.25"), false, null, false);
    assertTrue(normal.holdsFor(score("1.25")));
    assertTrue(normal.holdsFor(score("2.25")));
    assertFalse(normal.holdsFor(score("2.26")));
    assertFalse(normal.holdsFor(score("≥2")));
    assertTrue(normal.mayHoldFor(score("≥2")));
    assertFalse(normal.mayHoldFor(score("≥3")));
    assertFalse(above.holdsFor(score("2.25")));
    assertTrue(above.holdsFor(score("≥3")));
    assertFalse(above.holdsFor(score("≥2.25")));
    assertTrue(above.mayHoldFor(score("≥1")));
  }

  @Test
  void aRangePrintsItsBounds() {
    BigDecimal one = BigDecimal.ONE;
    assertEquals("≥1 <2", new ScoreRange(one, true, new BigDecimal("2"), false).toString());
    assertEquals(">1", new ScoreRange(one, false, null, false).toString());
    assertEquals("≤1", new ScoreRange(null, false, one, true).toString());
  }

  @Test
  void aRangeWithSwappedBoundsIsRefused() {
    assertRefused(
        ProblemCode.INVALID_VALUE,
        () -> new ScoreRange(BigDecimal.ONE, true, BigDecimal.ZERO, true));
  }
}
