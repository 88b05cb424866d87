package org.pgx4j.rules.condition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Measurement;

/**
 * A range of numbers; each bound may be open.
 *
 * @param low the lower bound; null = none
 * @param lowIncluded whether the lower bound belongs to the range
 * @param high the upper bound; null = none
 * @param highIncluded whether the upper bound belongs to the range
 */
public record NumberRange(
    @Nullable BigDecimal low,
    boolean lowIncluded,
    @Nullable BigDecimal high,
    boolean highIncluded) {

  /**
   * Where an interval lies: TRUE inside, FALSE outside, UNKNOWN on both sides of a bound. A null
   * end is open.
   */
  Truth contains(
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {
    Truth above =
        low == null ? Truth.TRUE : above(low, lowIncluded, from, fromIncluded, to, toIncluded);
    Truth notBelow =
        high == null ? Truth.FALSE : above(high, !highIncluded, from, fromIncluded, to, toIncluded);
    return above.and(notBelow.not());
  }

  /** Whether every, no or some value of an interval is above a bound. */
  private static Truth above(
      BigDecimal bound,
      boolean boundCounts,
      @Nullable BigDecimal from,
      boolean fromIncluded,
      @Nullable BigDecimal to,
      boolean toIncluded) {
    if (from != null) {
      int side = from.compareTo(bound);
      if (side > 0 || (side == 0 && (boundCounts || !fromIncluded))) {
        return Truth.TRUE;
      }
    }
    if (to != null) {
      int side = to.compareTo(bound);
      if (side < 0 || (side == 0 && !(boundCounts && toIncluded))) {
        return Truth.FALSE;
      }
    }
    return Truth.UNKNOWN;
  }

  /** Where a measured value lies, as far as its comparator or range tells. */
  Truth contains(Measurement measured) {
    BigDecimal value = measured.low();
    return switch (measured.comparator()) {
      case EXACTLY -> contains(value, true, measured.high(), true);
      case BELOW -> contains(null, false, value, false);
      case AT_MOST -> contains(null, false, value, true);
      case ABOVE -> contains(value, false, null, false);
      case AT_LEAST -> contains(value, true, null, false);
    };
  }

  Truth contains(BigDecimal value) {
    return contains(value, true, value, true);
  }

  @Override
  public String toString() {
    String from = low == null ? "" : (lowIncluded ? ">=" : ">") + low.toPlainString();
    String to = high == null ? "" : (highIncluded ? "<=" : "<") + high.toPlainString();
    return from.isEmpty() || to.isEmpty() ? from + to : from + " " + to;
  }
}
