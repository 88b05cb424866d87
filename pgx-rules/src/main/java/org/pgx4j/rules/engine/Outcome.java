package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;

/**
 * The answer about one drug by one authority for one population: {@link Matched}, {@link
 * Indeterminate} or {@link Failed}. Results print themselves as type and counts only.
 */
public sealed interface Outcome permits Outcome.Matched, Outcome.Indeterminate, Outcome.Failed {

  /** The drug's canonical name. */
  String drug();

  /** The authority; empty when none covers the drug. */
  Optional<Authority> authority();

  /** The people it is meant for; empty when no population of the guideline fits. */
  Optional<Population> population();

  /** What each gene of the question was taken to be, by symbol. */
  Map<String, String> because();

  /** The genes of the question as this authority reads them, with the effect of drugs taken. */
  List<ResolvedGene> genes();

  /**
   * What is not known: for an indeterminate outcome what it needs, for a matched one what it makes
   * do without.
   */
  List<Missing> missing();

  /** Other readings and what would follow from them. */
  List<Alternative> alternatives();

  /** What the reader must know besides. */
  List<Warning> warnings();

  /**
   * What is not known and would change the answer: every result of a gene not tested that leads
   * elsewhere, and the other inputs that are missing. Computed when asked for.
   */
  List<Change> changes();

  /** How the answer came about, node by node. */
  Explanation explanation();

  /** The answer in a sentence or two, in the assessment's language. */
  String summary();

  /** The identifier of the rule or guideline; empty when none covers the drug. */
  String ruleId();

  /** Whether it tells published evidence instead of an authority's advice. */
  boolean isEvidence();

  /** The document that the rule was written from; empty when there is no rule or it names none. */
  Optional<Guideline> guideline();

  /** A recommendation applies. */
  final class Matched extends OutcomeParts implements Outcome {
    private final Recommendation recommendation;

    Matched(OutcomeWords words, Origin origin, Basis basis, Recommendation recommendation) {
      super(words, origin, basis);
      this.recommendation = recommendation;
    }

    /** The recommendation. */
    public Recommendation recommendation() {
      return recommendation;
    }

    @Override
    String findSummary() {
      return words.matched(this);
    }
  }

  /** What is known does not decide. */
  final class Indeterminate extends OutcomeParts implements Outcome {
    Indeterminate(OutcomeWords words, Origin origin, Basis basis) {
      super(words, origin, basis);
    }

    @Override
    String findSummary() {
      return words.indeterminate(this);
    }
  }

  /** The rule failed; every other rule still answers. */
  final class Failed extends OutcomeParts implements Outcome {
    private final Problem problem;

    Failed(OutcomeWords words, Origin origin, Basis basis, Problem problem) {
      super(words, origin, basis);
      this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
      return problem;
    }

    @Override
    String findSummary() {
      return words.failed(this);
    }
  }
}
