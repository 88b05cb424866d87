package org.pgx4j.rules.engine;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.Truth;

/** Outcomes about a drug of which no rule speaks for the person, or none yet. */
final class Uncovered {
  private static final Authority NOBODY = Authority.of("-");

  private Uncovered() {}

  /**
   * No authority covers the drug, or the authority's guideline covers none of the person's
   * circumstances.
   */
  static Outcome by(String drug, @Nullable Authority authority, OutcomeWords words) {
    OutcomeParts.Builder parts =
        new OutcomeParts.Builder(
            words, drug, () -> Explanation.of("no guideline applies", Truth.FALSE, List.of()));
    parts.authority = authority;
    Recommendation none =
        Recommendation.builder(Drug.of(drug), authority == null ? NOBODY : authority).build();
    return new Outcome.Matched(parts, none);
  }

  /** The authority speaks of indications, and which of them the person has is not known. */
  static Outcome until(
      String drug, Authority authority, List<Explanation> populations, OutcomeWords words) {
    Explanation why = Explanation.of("any of", Truth.UNKNOWN, populations);
    List<Missing> missing = List.copyOf(new TreeSet<>(why.whatIsMissing()));
    OutcomeParts.Builder parts = new OutcomeParts.Builder(words, drug, () -> why);
    parts.authority = authority;
    parts.missing = missing;
    parts.changes =
        () ->
            missing.stream().map(one -> new Change(one, "", Decision.open(List.of(one)))).toList();
    return new Outcome.Indeterminate(parts);
  }
}
