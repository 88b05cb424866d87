package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;

/** All answers about one drug, side by side, with what they have in common. */
public final class DrugAnswer {
  private final String drug;
  private final List<Outcome> outcomes;
  private final Optional<ConflictPolicy> policy;
  private final Function<Outcome, String> explain;

  DrugAnswer(
      String drug,
      List<Outcome> outcomes,
      Optional<ConflictPolicy> policy,
      Function<Outcome, String> explain) {
    this.drug = drug;
    this.outcomes = List.copyOf(outcomes);
    this.policy = policy;
    this.explain = explain;
  }

  /** Whether several authorities say the same. */
  public enum Agreement {
    /** One authority, or none, gives a recommendation. */
    SINGLE,
    /** All that give one tell a clinician to do the same kind of thing. */
    AGREE,
    /** They differ. */
    CONFLICT;

    /** The name in results: lower case. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The drug's canonical name. */
  public String drug() {
    return drug;
  }

  /** Every answer, by authority and population. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** One word for all of them, the gravest. */
  public Verdict verdict() {
    return counted().map(Verdict::of).reduce(Verdict.ROUTINE, Verdict::or);
  }

  /** Beside an authority's own answers, published evidence counts where it speaks against. */
  private Stream<Outcome> counted() {
    boolean onlyEvidence = outcomes.stream().allMatch(Outcome::isEvidence);
    return outcomes.stream()
        .filter(one -> onlyEvidence || !one.isEvidence() || Verdict.of(one) == Verdict.AVOID);
  }

  /**
   * Whether the authorities that recommend something agree, judged by the kinds of action and the
   * verdict, each authority by the populations that fit.
   */
  public Agreement agreement() {
    List<List<Optional<ActionKind>>> said =
        counted()
            .filter(Outcome.Matched.class::isInstance)
            .map(Outcome.Matched.class::cast)
            .filter(one -> one.authority().isPresent() && one.population().isPresent())
            .collect(Collectors.groupingBy(one -> one.authority().get().name()))
            .values()
            .stream()
            .map(each -> each.stream().map(DrugAnswer::essence).distinct().toList())
            .toList();
    if (said.size() < 2) {
      return Agreement.SINGLE;
    }
    return said.stream().distinct().count() == 1 ? Agreement.AGREE : Agreement.CONFLICT;
  }

  /** The first thing to do besides watching and testing. */
  private static Optional<ActionKind> essence(Outcome.Matched outcome) {
    return outcome.recommendation().actions().stream()
        .map(Action::kind)
        .filter(kind -> kind != ActionKind.MONITOR && kind != ActionKind.TEST)
        .findFirst();
  }

  /** The answer that the application's policy puts first; empty without a policy or a conflict. */
  public Optional<Outcome> preferred() {
    return agreement() == Agreement.CONFLICT
        ? policy.flatMap(one -> one.prefer(drug, outcomes))
        : Optional.empty();
  }

  /**
   * What is not known and would change an answer: for each gene not tested every result it may have
   * that leads elsewhere, for other inputs their names.
   */
  public List<Change> whatWouldChangeIt() {
    return outcomes.stream().flatMap(one -> one.changes().stream()).distinct().toList();
  }

  /** Whether every answer is a recommendation that nothing left open would change. */
  public boolean isRobust() {
    return outcomes.stream().allMatch(Outcome.Matched.class::isInstance)
        && outcomes.stream()
            .flatMap(one -> one.alternatives().stream())
            .noneMatch(Alternative::changesRecommendation)
        && whatWouldChangeIt().isEmpty();
  }

  /** Every answer with its conditions, node by node, as indented text. */
  public String text() {
    return outcomes.stream().map(explain).collect(Collectors.joining());
  }

  /** The drug and how many answers; their content is a person's. */
  @Override
  public String toString() {
    return "DrugAnswer[" + drug + ", " + outcomes.size() + " outcomes]";
  }
}
