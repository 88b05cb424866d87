package org.pgx4j.core.biomarker;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * The sum of the activity values of the alleles carried, exact decimal arithmetic: {@code 1.25}, or
 * at least {@code ≥3.0}.
 *
 * @param value from 0 to below 100, at most four decimals; kept with one decimal or as many as
 *     needed
 * @param atLeast whether the value is a lower bound
 */
public record ActivityScore(BigDecimal value, boolean atLeast)
    implements Biomarker, Comparable<ActivityScore> {
  private static final BigDecimal LIMIT = BigDecimal.valueOf(100);
  private static final String SPACE = " \t\n\f\r\u000b";

  /** Checks the range and brings the value to its shortest form of at least one decimal. */
  public ActivityScore {
    BigDecimal shortest = value.stripTrailingZeros();
    if (value.signum() < 0 || value.compareTo(LIMIT) >= 0 || shortest.scale() > 4) {
      throw invalid(value.toString());
    }
    value = shortest.scale() < 1 ? shortest.setScale(1) : shortest;
  }

  /**
   * A score, as {@link #parse} reads it.
   *
   * @throws PgxException {@code INVALID_SCORE}
   */
  public static ActivityScore of(String value) {
    return parse(value);
  }

  /**
   * Reads {@code 1.25}, {@code ≥3.0} or {@code >=3.0}.
   *
   * @throws PgxException {@code INVALID_SCORE}
   */
  public static ActivityScore parse(String text) {
    String form = text.strip();
    int sign = form.startsWith("≥") ? 1 : form.startsWith(">=") ? 2 : 0;
    int start = sign;
    while (start < form.length() && SPACE.indexOf(form.charAt(start)) >= 0) {
      start++;
    }
    String number = form.substring(start);
    if (!isDecimal(number)) {
      throw invalid(text);
    }
    return new ActivityScore(new BigDecimal(number), sign > 0);
  }

  private static boolean isDecimal(String text) {
    int point = text.indexOf('.');
    return point < 0
        ? areDigits(text, 0, text.length(), 2)
        : areDigits(text, 0, point, 2) && areDigits(text, point + 1, text.length(), 4);
  }

  private static boolean areDigits(String text, int from, int to, int most) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to - from >= 1 && to - from <= most;
  }

  /**
   * The sum; at least, when either part is.
   *
   * @throws PgxException {@code INVALID_SCORE} when it is 100 or more
   */
  public ActivityScore plus(ActivityScore other) {
    return new ActivityScore(value.add(other.value), atLeast || other.atLeast);
  }

  /**
   * The product with a factor from 0 to 1, as enzyme inhibition makes it; zero is exact.
   *
   * @throws PgxException {@code INVALID_VALUE} when the factor is out of range, {@code
   *     INVALID_SCORE} when the product has more than four decimals
   */
  public ActivityScore times(BigDecimal factor) {
    if (factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE,
              "activity factor",
              "Give a factor from 0 to 1",
              factor.toString()));
    }
    BigDecimal product = value.multiply(factor);
    return new ActivityScore(product, atLeast && product.signum() > 0);
  }

  /** By value; a lower bound follows the exact value. */
  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActivityScore that
        && value.equals(that.value)
        && atLeast == that.atLeast;
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + Boolean.hashCode(atLeast);
  }

  @Override
  public int compareTo(ActivityScore other) {
    int byValue = value.compareTo(other.value);
    return byValue != 0 ? byValue : Boolean.compare(atLeast, other.atLeast);
  }

  private static PgxException invalid(String text) {
    return new PgxException(
        Problem.ofValue(
            ProblemCode.INVALID_SCORE,
            "activity score",
            "Give a decimal from 0 to below 100, at most four decimals, as 1.25 or ≥3.0",
            text));
  }

  @Override
  public String toString() {
    return atLeast ? "≥" + value : value.toString();
  }
}
