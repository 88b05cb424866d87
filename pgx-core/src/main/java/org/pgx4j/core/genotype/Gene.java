package org.pgx4j.core.genotype;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A gene, by its approved HGNC symbol.
 *
 * @param symbol the symbol as HGNC writes it, for example {@code HLA-B}
 */
public record Gene(String symbol) implements Comparable<Gene> {
  private static final int LONGEST_STEM = 15;
  private static final int LONGEST_SUFFIX = 8;

  /** Checks the symbol's form; whether the gene is known is for the knowledge to say. */
  public Gene {
    if (!isSymbol(symbol)) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_GENE,
              "gene",
              "Give the HGNC symbol, capital letters and digits",
              symbol));
    }
  }

  /**
   * The gene of that symbol.
   *
   * @throws org.pgx4j.core.problem.PgxException {@code INVALID_GENE} when the text has not the form
   *     of a symbol
   */
  public static Gene of(String symbol) {
    return new Gene(symbol.strip());
  }

  /** Whether a text has the form of a symbol: letters and digits, and perhaps a suffix. */
  static boolean isSymbol(String text) {
    int dash = text.indexOf('-');
    int end = dash < 0 ? text.length() : dash;
    if (end < 1 || end > LONGEST_STEM || !isCapital(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      if (!isCapital(c) && !isDigit(c) && !(c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return dash < 0 || isSuffix(text, dash + 1);
  }

  private static boolean isSuffix(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isCapital(text.charAt(i)) && !isDigit(text.charAt(i))) {
        return false;
      }
    }
    int length = text.length() - from;
    return length >= 1 && length <= LONGEST_SUFFIX;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public int compareTo(Gene other) {
    return symbol.compareTo(other.symbol);
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Gene that && symbol.equals(that.symbol);
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  @Override
  public String toString() {
    return symbol;
  }
}
