package org.pgx4j.core.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ScoreRange;

/**
 * How a phenotype follows: from the functions of two alleles, of one allele where there is one
 * chromosome, or from the score.
 *
 * @param phenotype the authority's term
 * @param pairs pairs of function terms, in either order
 * @param singles function terms of the only allele
 * @param score the range of scores; null = not by score
 */
public record PhenotypeRule(
    String phenotype, List<FunctionPair> pairs, List<String> singles, @Nullable ScoreRange score) {
  /** Copies the lists. */
  public PhenotypeRule {
    pairs = List.copyOf(pairs);
    singles = List.copyOf(singles);
  }

  /**
   * The functions of two alleles; equal in either order.
   *
   * @param first the lesser of the two terms
   * @param second the greater of the two terms
   */
  public record FunctionPair(String first, String second) {
    /** Orders the terms. */
    public FunctionPair {
      if (first.compareTo(second) > 0) {
        String swap = first;
        first = second;
        second = swap;
      }
    }

    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof FunctionPair that
          && first.equals(that.first)
          && second.equals(that.second);
    }

    @Override
    public int hashCode() {
      return 31 * first.hashCode() + second.hashCode();
    }
  }
}
