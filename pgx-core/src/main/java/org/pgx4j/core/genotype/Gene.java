package org.pgx4j.core.genotype;

import java.util.regex.Pattern;
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
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Za-z0-9]{0,14}(-[A-Z0-9]{1,8})?");

  /** Checks the symbol's form; whether the gene is known is for the knowledge to say. */
  public Gene {
    if (!SYMBOL.matcher(symbol).matches()) {
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
