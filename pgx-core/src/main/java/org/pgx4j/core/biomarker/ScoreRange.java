package org.pgx4j.core.biomarker;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A range of activity scores; each bound may be open.
 *
 * @param low the lower bound; null = none
 * @param lowIncluded whether the lower bound belongs to the range
 * @param high the upper bound; null = none
 * @param highIncluded whether the upper bound belongs to the range
 */
public record ScoreRange(
    @Nullable BigDecimal low,
    boolean lowIncluded,
    @Nullable BigDecimal high,
    boolean highIncluded) {

  /** Checks that the bounds are not swapped. */
  public ScoreRange {
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE, "score range", "Give low ≤ high", low + ".." + high));
    }
  }

  /** Whether every value that the score stands for is in the range. */
  public boolean holdsFor(ActivityScore score) {
    return aboveLow(score.value()) && (score.atLeast() ? high == null : belowHigh(score.value()));
  }

  /** Whether some value that the score stands for is in the range. */
  public boolean mayHoldFor(ActivityScore score) {
    return score.atLeast() ? belowHigh(score.value()) : holdsFor(score);
  }

  private boolean aboveLow(BigDecimal value) {
    int side = low == null ? 1 : value.compareTo(low);
    return side > 0 || (side == 0 && lowIncluded);
  }

  private boolean belowHigh(BigDecimal value) {
    int side = high == null ? -1 : value.compareTo(high);
    return side < 0 || (side == 0 && highIncluded);
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoreRange that
        && Objects.equals(low, that.low)
        && lowIncluded == that.lowIncluded
        && Objects.equals(high, that.high)
        && highIncluded == that.highIncluded;
  }

  @Override
  public int hashCode() {
    int bounds = 31 * Objects.hashCode(low) + Objects.hashCode(high);
    return 31 * (31 * bounds + Boolean.hashCode(lowIncluded)) + Boolean.hashCode(highIncluded);
  }

  @Override
  public String toString() {
    String from = low == null ? "" : (lowIncluded ? "≥" : ">") + low.toPlainString();
    String to = high == null ? "" : (highIncluded ? "≤" : "<") + high.toPlainString();
    return from.isEmpty() || to.isEmpty() ? from + to : from + " " + to;
  }
}
