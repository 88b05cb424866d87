package org.pgx4j.rules.engine;

import java.util.Collection;
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
  private static final Basis NO_GUIDELINE =
      Basis.of(Explanation.of("no guideline applies", Truth.FALSE, List.of()));

  private Uncovered() {}

  /** What is recommended where an authority, or nobody, says anything. */
  static Recommendation none(String drug, @Nullable Authority authority) {
    return Recommendation.builder(Drug.of(drug), authority == null ? NOBODY : authority).build();
  }

  /** No authority covers the drug. */
  static Outcome by(Origin nobody, OutcomeWords words) {
    return new Outcome.Matched(words, nobody, NO_GUIDELINE, none(nobody.drug(), null));
  }

  /** The authority's guideline covers none of the person's circumstances. */
  static Outcome by(Origin authority, Recommendation none, OutcomeWords words) {
    return new Outcome.Matched(words, authority, NO_GUIDELINE, none);
  }

  /** The authority speaks of indications, and which of them the person has is not known. */
  static Outcome until(Origin authority, List<Rule> rules, ReadingView view, OutcomeWords words) {
    return new Outcome.Indeterminate(words, authority, new Populations(rules, view));
  }

  /** Whether the person belongs to the populations of several rules. */
  private static final class Populations extends Basis {
    private final List<Rule> rules;
    private final ReadingView view;

    Populations(List<Rule> rules, ReadingView view) {
      this.rules = List.copyOf(rules);
      this.view = view;
    }

    @Override
    Explanation explanation() {
      return Explanation.of(
          "any of", Truth.UNKNOWN, rules.stream().map(this::explanation).toList());
    }

    private Explanation explanation(Rule rule) {
      try {
        return rule.explainPopulation(view);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        return Judgement.unexplained(rule.id());
      }
    }

    @Override
    List<Missing> findMissing() {
      return List.copyOf(new TreeSet<>(explanation().whatIsMissing()));
    }

    @Override
    List<Change> changes() {
      return missing().stream()
          .map(one -> new Change(one, "", Decision.open(List.of(one))))
          .toList();
    }

    @Override
    Collection<Missing> decisive() {
      return missing();
    }
  }
}
