package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {
  private static final BigDecimal LOW = BigDecimal.valueOf(30);
  private static final BigDecimal HIGH = BigDecimal.valueOf(70);
  private static final NumberRange CLOSED = new NumberRange(LOW, true, HIGH, true);
  private static final NumberRange OPEN = new NumberRange(LOW, false, HIGH, false);

  private static BigDecimal n(int value) {
    return BigDecimal.valueOf(value);
  }

  @ParameterizedTest
  @CsvSource({
    "29, FALSE, FALSE",
    "30, TRUE, FALSE",
    "50, TRUE, TRUE",
    "70, TRUE, FALSE",
    "71, FALSE, FALSE"
  })
  void aNumberLiesWithinOrOutside(int value, Truth closed, Truth open) {
    assertEquals(closed, CLOSED.contains(n(value)));
    assertEquals(open, OPEN.contains(n(value)));
  }

  @Test
  void trailingZerosDoNotCount() {
    assertEquals(Truth.TRUE, CLOSED.contains(new BigDecimal("30.00")));
    assertEquals(Truth.FALSE, OPEN.contains(new BigDecimal("30.00")));
  }

  @Test
  void whatIsLessThanTheLowerBoundIsOutside() {
    assertEquals(Truth.FALSE, CLOSED.contains(null, false, LOW, false));
    assertEquals(Truth.UNKNOWN, CLOSED.contains(null, false, LOW, true));
    assertEquals(Truth.FALSE, OPEN.contains(null, false, LOW, true));
  }

  @Test
  void whatIsMoreThanTheUpperBoundIsOutside() {
    assertEquals(Truth.FALSE, CLOSED.contains(HIGH, false, null, false));
    assertEquals(Truth.UNKNOWN, CLOSED.contains(HIGH, true, null, false));
    assertEquals(Truth.FALSE, OPEN.contains(HIGH, true, null, false));
  }

  @Test
  void anIntervalIsInsideOnlyWhenAllOfItIs() {
    assertEquals(Truth.TRUE, CLOSED.contains(LOW, true, HIGH, true));
    assertEquals(Truth.TRUE, OPEN.contains(LOW, false, HIGH, false));
    assertEquals(Truth.UNKNOWN, OPEN.contains(LOW, true, HIGH, false));
    assertEquals(Truth.UNKNOWN, OPEN.contains(LOW, false, HIGH, true));
  }

  @Test
  void anIntervalOnBothSidesOfTheRangeIsUnknown() {
    assertEquals(Truth.UNKNOWN, CLOSED.contains(n(0), true, n(100), true));
    assertEquals(Truth.UNKNOWN, CLOSED.contains(null, false, null, false));
  }

  @Test
  void aRangeWithoutBoundsHoldsEverything() {
    assertEquals(
        Truth.TRUE, new NumberRange(null, false, null, false).contains(null, false, n(1), true));
  }

  @Test
  void itIsWrittenWithItsBounds() {
    assertEquals(">=30 <=70", CLOSED.toString());
    assertEquals(">30 <70", OPEN.toString());
    assertEquals("<70", new NumberRange(null, false, HIGH, false).toString());
  }
}
