package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Missing;

/**
 * Asks one rule about one profile, for every reading of the genes it depends on.
 *
 * <p>The deciding readings must agree; an allele that a gating position cannot exclude, or
 * alternatives together more likely than one in a hundred, must not change the advice. Otherwise
 * the outcome is indeterminate and says what it needs.
 */
final class RuleJudge {
  private final Question question;
  private final Rule rule;
  private final List<ResolvedGene> genes;
  private final List<ReadingView> views;
  private final List<Decision> decisions;
  private final List<Alternative> alternatives = new ArrayList<>();
  private final List<Missing> positions = new ArrayList<>();

  private RuleJudge(Question question, SeenGenes seen, List<Decision> decisions) {
    this.question = question;
    this.rule = question.rule();
    this.genes = seen.genes();
    this.views = seen.views();
    this.decisions = decisions;
  }

  /**
   * The outcome; null when the person does not belong to the rule's population. {@code taken}:
   * whether the drug is one of those taken that change results.
   */
  static @Nullable Outcome judge(
      Question question, ResolvedProfile profile, boolean taken, OutcomeWords words) {
    Rule rule = question.rule();
    Perspectives perspectives = profile.perspectives();
    boolean byGenes = question.isPopulationByGenes();
    if (!byGenes && !question.appliesTo(perspectives.withoutGenes())) {
      return null;
    }
    SeenGenes seen = perspectives.seen(question, taken);
    List<ReadingView> views = seen.views();
    ReadingView first = views.get(0);
    if (byGenes && !question.appliesTo(first)) {
      return null;
    }
    List<Decision> decisions =
        views.size() == 1
            ? question.decide(seen).alone()
            : views.stream().map(rule::decide).toList();
    RuleJudge judge = seen.isPlain() ? null : new RuleJudge(question, seen, decisions);
    boolean decided = judge == null || judge.weigh();
    Judgement basis =
        judge == null
            ? new Judgement(question, profile, words, seen, decisions, Judgement.Others.NONE)
            : new Judgement(question, profile, words, seen, decisions, judge.others());
    Recommendation advice = decisions.get(0).advice();
    return decided && advice != null
        ? new Outcome.Matched(words, question.origin(), basis, advice)
        : new Outcome.Indeterminate(words, question.origin(), basis);
  }

  private Judgement.Others others() {
    return new Judgement.Others(List.copyOf(alternatives), List.copyOf(positions));
  }

  /** Whether the deciding readings agree and no other would change the advice. */
  private boolean weigh() {
    boolean agree = agree();
    if (!agree) {
      addDeciding();
    }
    boolean likely = addAlternatives();
    boolean open = addNotExcluded();
    return agree && !likely && !open;
  }

  private boolean agree() {
    Decision first = decisions.get(0);
    for (int i = 1; i < decisions.size(); i++) {
      if (!first.advisesLike(decisions.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The deciding readings, when they disagree: each is shown with what it gives. */
  private void addDeciding() {
    for (ResolvedGene gene : genes) {
      List<Reading> deciding = gene.readings(Reading.Role.DECIDING);
      if (deciding.size() > 1) {
        List<ReadingView> bases =
            views.stream().map(view -> view.with(gene.gene(), deciding.get(0))).toList();
        List<Decision> own = bases.stream().map(rule::decide).toList();
        deciding.forEach(
            reading -> alternatives.add(alternative(gene.gene(), reading, bases, own)));
      }
    }
  }

  /** The readings that fit less well; whether those likely enough would change the advice. */
  private boolean addAlternatives() {
    int first = alternatives.size();
    for (ResolvedGene gene : genes) {
      Map<Combinations.Meaning, Alternative> known = new HashMap<>();
      for (Reading reading : gene.readings(Reading.Role.ALTERNATIVE)) {
        Alternative alike =
            known.computeIfAbsent(
                Combinations.Meaning.of(reading, question.isByGenotype()),
                meaning -> alternative(gene.gene(), reading, views, decisions));
        alternatives.add(
            new Alternative(
                gene.gene(), reading, alike.decision(), alike.changesRecommendation(), false));
      }
    }
    return markDecisive(alternatives.subList(first, alternatives.size()));
  }

  /** What leads to the same other advice counts together, however many genotypes it takes. */
  private static boolean markDecisive(List<Alternative> others) {
    List<Decision> advice = new ArrayList<>();
    List<List<Integer>> leading = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      Alternative other = others.get(i);
      if (other.changesRecommendation() && other.probability().orElse(0) > 0) {
        int at = 0;
        while (at < advice.size() && !advice.get(at).advisesLike(other.decision())) {
          at++;
        }
        if (at == advice.size()) {
          advice.add(other.decision());
          leading.add(new ArrayList<>());
        }
        leading.get(at).add(i);
      }
    }
    boolean open = false;
    for (List<Integer> alike : leading) {
      double sum = alike.stream().mapToDouble(i -> others.get(i).probability().orElse(0)).sum();
      if (sum > Reading.NEGLIGIBLE) {
        open = true;
        alike.forEach(i -> others.set(i, others.get(i).decisive()));
      }
    }
    return open;
  }

  /**
   * A reading with the first answer that it changes; with that for the first view when it changes
   * none.
   */
  private Alternative alternative(
      Gene gene, Reading reading, List<ReadingView> bases, List<Decision> own) {
    for (int i = 0; i < bases.size(); i++) {
      Decision given = rule.decide(bases.get(i).with(gene, reading));
      if (!given.advisesLike(own.get(i))) {
        return new Alternative(gene, reading, given, true, false);
      }
    }
    Decision given = rule.decide(bases.get(0).with(gene, reading));
    return new Alternative(gene, reading, given, false, false);
  }

  /** Names the gating positions that leave an allele open which would change the advice. */
  private boolean addNotExcluded() {
    boolean open = false;
    for (int i = 0; i < genes.size(); i++) {
      ResolvedGene gene = genes.get(i);
      for (Reading reading : gene.readings(Reading.Role.NOT_EXCLUDED)) {
        if (alternative(gene.gene(), reading, views, decisions).changesRecommendation()) {
          open = true;
          reading.positions().forEach(at -> positions.add(Judgement.position(gene, at)));
        }
      }
    }
    return open;
  }
}
