package org.pgx4j.core.recommendation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A dose or dose range with its UCUM unit; one end may be open. */
public final class Dose {
  private final @Nullable BigDecimal low;
  private final @Nullable BigDecimal high;
  private final String unit;

  private Dose(@Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
    this.low = low;
    this.high = high;
    this.unit = unit;
  }

  /**
   * A dose range.
   *
   * @param low the lower end; null = open
   * @param high the upper end; null = open
   * @param unit UCUM unit, for example {@code mg/d}
   * @throws PgxException {@code INVALID_VALUE} when both ends are open, swapped or negative
   */
  public static Dose of(@Nullable BigDecimal low, @Nullable BigDecimal high, String unit) {
    boolean swapped = low != null && high != null && low.compareTo(high) > 0;
    boolean negative = (low != null && low.signum() < 0) || (high != null && high.signum() < 0);
    if ((low == null && high == null) || swapped || negative || unit.isBlank()) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE, "dose", "Give low ≤ high and a unit", low + ".." + high));
    }
    return new Dose(low, high, unit);
  }

  /** The lower end. */
  public Optional<BigDecimal> low() {
    return Optional.ofNullable(low);
  }

  /** The upper end. */
  public Optional<BigDecimal> high() {
    return Optional.ofNullable(high);
  }

  /** The UCUM unit. */
  public String unit() {
    return unit;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dose that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    String from = low == null ? "" : low.toPlainString();
    String to = high == null ? "" : high.toPlainString();
    return (from.equals(to) ? from : from + ".." + to) + " " + unit;
  }
}
