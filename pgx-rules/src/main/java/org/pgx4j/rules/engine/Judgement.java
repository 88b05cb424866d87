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
  private final Perspectives perspectives;
  private final OutcomeWords words;
  private final List<ResolvedGene> genes;
  private final List<ReadingView> views;
  private final List<Decision> decisions;
  private final List<Alternative> alternatives;
  private final List<Missing> positions;

  /**
   * A judgement.
   *
   * @param genes the genes as the rule saw them
   * @param views every combination of their deciding readings
   * @param decisions the answer for each of them
   * @param alternatives other readings and what follows from them
   * @param positions those not read that leave an allele open which would change the advice
   */
  Judgement(
      Question question,
      ResolvedProfile profile,
      Perspectives perspectives,
      OutcomeWords words,
      List<ResolvedGene> genes,
      List<ReadingView> views,
      List<Decision> decisions,
      List<Alternative> alternatives,
      List<Missing> positions) {
    this.question = question;
    this.profile = profile;
    this.perspectives = perspectives;
    this.words = words;
    this.genes = genes;
    this.views = views;
    this.decisions = decisions;
    this.alternatives = alternatives;
    this.positions = positions;
  }

  @Override
  List<ResolvedGene> genes() {
    return genes;
  }

  @Override
  List<Alternative> alternatives() {
    return alternatives;
  }

  @Override
  Map<String, String> findBecause() {
    Map<String, String> because = new TreeMap<>();
    for (ResolvedGene gene : genes) {
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
    TreeSet<Missing> missing = new TreeSet<>(positions);
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
    for (ResolvedGene gene : genes) {
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
    return ModulatorWarnings.of(question, profile, genes, words);
  }

  @Override
  List<Change> changes() {
    return new Sensitivity(question, perspectives).changes(views.get(0), missing());
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
    if (views.size() == 1) {
      return rule.explain(views.get(0));
    }
    List<Explanation> each = views.stream().map(rule::explain).toList();
    Truth truth = each.get(0).truth();
    boolean same = each.stream().allMatch(one -> one.truth() == truth);
    return Explanation.of("each reading", same ? truth : Truth.UNKNOWN, each);
  }
}
