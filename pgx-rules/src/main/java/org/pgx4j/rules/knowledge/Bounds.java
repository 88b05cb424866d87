package org.pgx4j.rules.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.rules.condition.NumberRange;

/**
 * The members {@code from}, {@code to} (inclusive), {@code above}, {@code below} (exclusive) of a
 * range.
 */
record Bounds(
    @Nullable BigDecimal low,
    boolean lowIncluded,
    @Nullable BigDecimal high,
    boolean highIncluded) {
  static final Bounds NONE = new Bounds(null, false, null, false);

  /** Reads an object that has nothing but bounds. */
  static Bounds read(JsonCursor json) {
    Bounds bounds = NONE;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "from", "to", "above", "below" -> bounds = bounds.with(json);
        default -> throw json.unknown();
      }
    }
    return bounds.checked(json);
  }

  /** These bounds with the one that the cursor is at. */
  Bounds with(JsonCursor json) {
    String name = json.member();
    BigDecimal value = json.decimal();
    boolean isLow = name.equals("from") || name.equals("above");
    if ((isLow ? low : high) != null) {
      throw json.bad("Give one lower and one upper bound at most");
    }
    return isLow
        ? new Bounds(value, name.equals("from"), high, highIncluded)
        : new Bounds(low, lowIncluded, value, name.equals("to"));
  }

  boolean isEmpty() {
    return low == null && high == null;
  }

  /** These bounds, when there is a number between them. */
  Bounds checked(JsonCursor json) {
    if (isEmpty()) {
      throw json.bad("Give from, to, above or below");
    }
    int side = low == null || high == null ? -1 : low.compareTo(high);
    if (side > 0 || (side == 0 && !(lowIncluded && highIncluded))) {
      throw json.bad("Give a lower bound below the upper one");
    }
    return this;
  }

  ScoreRange scores() {
    return new ScoreRange(low, lowIncluded, high, highIncluded);
  }

  NumberRange numbers() {
    return new NumberRange(low, lowIncluded, high, highIncluded);
  }
}
