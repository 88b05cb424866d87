package org.pgx4j.rules.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.Truth;

/** What a rule was asked with and what it answered: all that explains an outcome. */
final class Judgement extends Basis {
  private final Question question;
  private final ResolvedProfile profile;
  private final OutcomeWords words;
  private final SeenGenes seen;
  private final List<Decision> decisions;
  private final Others others;

  /**
   * A judgement.
   *
   * @param seen the genes as the rule saw them
   * @param decisions the answer for each combination of their deciding readings
   */
  Judgement(
      Question question,
      ResolvedProfile profile,
      OutcomeWords words,
      SeenGenes seen,
      List<Decision> decisions,
      Others others) {
    this.question = question;
    this.profile = profile;
    this.words = words;
    this.seen = seen;
    this.decisions = decisions;
    this.others = others;
  }

  /**
   * What may be true besides.
   *
   * @param alternatives other readings and what follows from them
   * @param positions those not read that leave an allele open which would change the advice
   */
  record Others(List<Alternative> alternatives, List<Missing> positions) {
    static final Others NONE = new Others(List.of(), List.of());
  }

  @Override
  List<ResolvedGene> genes() {
    return seen.genes();
  }

  @Override
  List<Alternative> alternatives() {
    return others.alternatives();
  }

  @Override
  Map<String, String> findBecause() {
    Map<String, String> because = new TreeMap<>();
    for (ResolvedGene gene : seen.genes()) {
      String readings =
          gene.readings(Reading.Role.DECIDING).stream()
              .map(Reading::describe)
              .collect(Collectors.joining(" or "));
      if (!readings.isEmpty()) {
        because.put(gene.gene().symbol(), readings);
      }
    }
    return Collections.unmodifiableMap(because);
  }

  @Override
  List<Missing> findMissing() {
    TreeSet<Missing> missing = new TreeSet<>(others.positions());
    decisions.forEach(decision -> missing.addAll(decision.missing()));
    if (decisions.get(0).recommendation().isEmpty()) {
      namePositions(missing);
    }
    return List.copyOf(missing);
  }

  /**
   * Single positions can make a whole gene unknown; what is missing then is what they mean or have.
   */
  private void namePositions(Set<Missing> missing) {
    for (ResolvedGene gene : seen.genes()) {
      Missing whole = new Missing(Missing.Kind.GENE, gene.gene().symbol());
      List<Integer> open = gene.openPositions();
      if (missing.contains(whole) && !open.isEmpty()) {
        missing.remove(whole);
        open.forEach(at -> missing.add(position(gene, at)));
      }
    }
  }

  static Missing position(ResolvedGene gene, int at) {
    return new Missing(Missing.Kind.POSITION, gene.place(at));
  }

  @Override
  List<Warning> findWarnings() {
    return ModulatorWarnings.of(question, profile, seen.genes(), words);
  }

  @Override
  List<Change> changes() {
    return new Sensitivity(question, profile.perspectives())
        .changes(seen.views().get(0), missing());
  }

  @Override
  Explanation explanation() {
    return orUnknown(question.ruleId(), this::explained);
  }

  /** An explanation; a rule that fails to give one hides no other. */
  static Explanation orUnknown(String rule, Supplier<Explanation> explanation) {
    try {
      return explanation.get();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Explanation.of("rule " + rule + " cannot be explained", Truth.UNKNOWN, List.of());
    }
  }

  private Explanation explained() {
    Rule rule = question.rule();
    List<ReadingView> views = seen.views();
    if (views.size() == 1) {
      return rule.explain(views.get(0));
    }
    List<Explanation> each = views.stream().map(rule::explain).toList();
    Truth truth = each.get(0).truth();
    boolean same = each.stream().allMatch(one -> one.truth() == truth);
    return Explanation.of("each reading", same ? truth : Truth.UNKNOWN, each);
  }
}
