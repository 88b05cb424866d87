package org.pgx4j.rules.cohort;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.Outcome;

/** What calls and outcomes count as in tables of many persons. */
public final class Meaning {
  /** The phenotype of a gene that was not called. */
  public static final String NOT_CALLED = "not called";

  private static final Set<ActionKind> USUAL =
      EnumSet.of(ActionKind.STANDARD_DOSE, ActionKind.NO_RECOMMENDATION);
  private static final Set<ActionKind> ACTING =
      EnumSet.of(
          ActionKind.REDUCE_DOSE,
          ActionKind.INCREASE_DOSE,
          ActionKind.ADJUST_DOSE,
          ActionKind.TITRATE,
          ActionKind.AVOID,
          ActionKind.CONTRAINDICATED,
          ActionKind.ALTERNATIVE);

  private Meaning() {}

  /**
   * The phenotype of one candidate of a call; empty where the gene is looked up otherwise, or has
   * no functions. What an undocumented variant or a combination means is indeterminate.
   */
  public static Optional<String> phenotype(
      GenotypeCall call, Candidate candidate, FunctionTable functions) {
    boolean trusted =
        (call.evidence().undocumented().isEmpty() && !candidate.isCombination())
            || functions.isLeast(candidate.genotype());
    return functions
        .translate(candidate.genotype())
        .phenotype()
        .map(phenotype -> trusted ? phenotype.term() : Phenotype.INDETERMINATE);
  }

  /**
   * The phenotype of a call, or its genotype where the gene has none; several that fit equally well
   * are joined by {@code ; }.
   */
  public static String of(GenotypeCall call, Knowledge knowledge) {
    if (call.candidates().isEmpty()) {
      return NOT_CALLED;
    }
    Optional<FunctionTable> functions = knowledge.functions(call.gene());
    return call.deciding().stream()
        .map(
            candidate ->
                functions
                    .flatMap(table -> phenotype(call, candidate, table))
                    .orElseGet(() -> candidate.genotype().toString()))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** The kinds of action of an outcome, each once, in its order; none unless it is matched. */
  public static List<ActionKind> kinds(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().actions().stream().map(Action::kind).distinct().toList()
        : List.of();
  }

  /** Whether an outcome is the standard dose, or that an authority recommends nothing. */
  public static boolean isStandard(Outcome outcome) {
    return outcome instanceof Outcome.Matched && USUAL.containsAll(kinds(outcome));
  }

  /**
   * Whether an outcome asks for another dose or another drug because of what a gene was found to
   * be; considering, testing and watching are not counted.
   */
  public static boolean isActionable(Outcome outcome) {
    return !outcome.because().isEmpty() && kinds(outcome).stream().anyMatch(ACTING::contains);
  }
}
