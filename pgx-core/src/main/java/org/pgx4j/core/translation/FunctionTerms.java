package org.pgx4j.core.translation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phenotype terms that follow from the functions of two alleles, or of the only one. */
final class FunctionTerms {
  private final Map<PhenotypeRule.FunctionPair, String> byPair = new HashMap<>();
  private final Map<String, String> bySingle = new HashMap<>();
  private final String otherwise;

  /**
   * Collects the terms of rules.
   *
   * @param otherwise the term of everything that the rules do not name
   * @throws IllegalArgumentException when two rules name the same functions
   */
  FunctionTerms(List<PhenotypeRule> rules, String otherwise) {
    this.otherwise = otherwise;
    for (PhenotypeRule rule : rules) {
      putOnce(byPair, rule.pairs(), rule.phenotype());
      putOnce(bySingle, rule.singles(), rule.phenotype());
    }
  }

  private static <K> void putOnce(Map<K, String> terms, List<K> keys, String term) {
    for (K key : keys) {
      String other = terms.put(key, term);
      if (other != null) {
        throw new IllegalArgumentException(key + " leads to " + other + " and to " + term);
      }
    }
  }

  /** The term of two alleles; null = an allele without a function. */
  String of(@Nullable String one, @Nullable String other) {
    return one == null || other == null
        ? otherwise
        : byPair.getOrDefault(new PhenotypeRule.FunctionPair(one, other), otherwise);
  }

  /** The term of the only allele; null = without a function. */
  String of(@Nullable String only) {
    return only == null ? otherwise : bySingle.getOrDefault(only, otherwise);
  }

  /** Whether rules say something of a single allele. */
  boolean haveSingles() {
    return !bySingle.isEmpty();
  }
}
