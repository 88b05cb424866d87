package org.pgx4j.rules.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Probabilities as decimals that are the same on every Java version. */
final class Numbers {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_UP);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private Numbers() {}

  /** Six significant digits. */
  static BigDecimal probability(double value) {
    return new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
  }

  /** In percent: two significant digits, whole from 10 on; never rounded to 100. */
  static BigDecimal percent(double value) {
    BigDecimal hundredfold = new BigDecimal(value).movePointRight(2);
    BigDecimal rounded = hundredfold.round(TWO_DIGITS);
    boolean certainOnlyByRounding = rounded.compareTo(BigDecimal.valueOf(100)) >= 0 && value < 1;
    return (certainOnlyByRounding ? hundredfold.setScale(1, RoundingMode.DOWN) : rounded)
        .stripTrailingZeros();
  }
}
