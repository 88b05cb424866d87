package org.pgx4j.core.genotype;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * How often an allele stands on one chromosome: {@code x2}, or at least so often, {@code x≥3}.
 *
 * @param count the number of copies, 1 to 99
 * @param atLeast whether there may be more
 */
public record CopyNumber(int count, boolean atLeast) implements Comparable<CopyNumber> {
  /** One copy, which names leave out. */
  public static final CopyNumber ONE = new CopyNumber(1, false);

  private static final int MAX = 99;

  /** Checks the range. */
  public CopyNumber {
    if (count < 1 || count > MAX) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_ALLELE,
              "copy number",
              "Give 1 to " + MAX,
              Integer.toString(count)));
    }
  }

  /**
   * Reads {@code x2}, {@code x≥3} or {@code x>=3}; empty is one copy.
   *
   * @throws PgxException {@code INVALID_ALLELE}
   */
  public static CopyNumber parse(String suffix) {
    if (suffix.isEmpty()) {
      return ONE;
    }
    int digits = suffix.length() - startOfDigits(suffix, 1);
    boolean form = suffix.charAt(0) == 'x' && isCount(suffix, 1) && digits <= 2;
    if (!form || suffix.charAt(suffix.length() - digits) == '0') {
      throw new PgxException(
          Problem.ofValue(ProblemCode.INVALID_ALLELE, "copy number", "Write x2 or x≥3", suffix));
    }
    int count = Integer.parseInt(suffix.substring(suffix.length() - digits));
    return new CopyNumber(count, suffix.length() - digits > 1);
  }

  /** Whether a text goes on with a count, {@code 2} or {@code ≥3}, to its end. */
  static boolean isCount(String text, int from) {
    int start = startOfDigits(text, from);
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return start < text.length();
  }

  private static int startOfDigits(String text, int from) {
    if (text.startsWith(">=", from)) {
      return from + 2;
    }
    return text.startsWith("≥", from) ? from + 1 : from;
  }

  @Override
  public int compareTo(CopyNumber other) {
    int byCount = Integer.compare(count, other.count);
    return byCount != 0 ? byCount : Boolean.compare(atLeast, other.atLeast);
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CopyNumber that && count == that.count && atLeast == that.atLeast;
  }

  @Override
  public int hashCode() {
    return 31 * count + Boolean.hashCode(atLeast);
  }

  /** The suffix as written; empty for exactly one copy. */
  @Override
  public String toString() {
    return equals(ONE) ? "" : "x" + (atLeast ? "≥" : "") + count;
  }
}
