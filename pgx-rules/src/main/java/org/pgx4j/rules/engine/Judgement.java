package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
      StringBuilder readings = new StringBuilder();
      for (Reading reading : gene.readings(Reading.Role.DECIDING)) {
        readings.append(readings.isEmpty() ? "" : " or ").append(reading.describe());
      }
      if (!readings.isEmpty()) {
        because.put(gene.gene().symbol(), readings.toString());
      }
    }
    return Collections.unmodifiableMap(because);
  }

  @Override
  List<Missing> findMissing() {
    TreeSet<Missing> missing = new TreeSet<>(others.positions());
    for (Decision decision : decisions) {
      missing.addAll(decision.missing());
    }
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
        for (int at : open) {
          missing.add(position(gene, at));
        }
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
    return sensitivity().changes(missing());
  }

  @Override
  Collection<Missing> decisive() {
    return sensitivity().decisive(missing());
  }

  private Sensitivity sensitivity() {
    return new Sensitivity(question, profile.perspectives(), seen.views().get(0));
  }

  @Override
  Explanation explanation() {
    try {
      return explained();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return unexplained(question.ruleId());
    }
  }

  /** Of a rule that fails to give an explanation; it hides no other. */
  static Explanation unexplained(String rule) {
    return Explanation.of("rule " + rule + " cannot be explained", Truth.UNKNOWN, List.of());
  }

  private Explanation explained() {
    Rule rule = question.rule();
    List<ReadingView> views = seen.views();
    if (views.size() == 1) {
      return rule.explain(views.get(0));
    }
    List<Explanation> each = new ArrayList<>(views.size());
    boolean same = true;
    for (ReadingView view : views) {
      Explanation one = rule.explain(view);
      each.add(one);
      same &= one.truth() == each.get(0).truth();
    }
    Truth truth = each.get(0).truth();
    return Explanation.of("each reading", same ? truth : Truth.UNKNOWN, each);
  }
}
