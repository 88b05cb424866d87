package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.Truth;

/**
 * Asks one rule about one profile, for every reading of the genes it depends on.
 *
 * <p>The deciding readings must agree; an allele that a gating position cannot exclude, or an
 * alternative more likely than one in a hundred, must not change the advice. Otherwise the outcome
 * is indeterminate and says what it needs.
 */
final class RuleJudge {
  private final Rule rule;
  private final ResolvedProfile profile;
  private final OutcomeWords words;
  private final boolean byGenotype;
  private final List<ResolvedGene> genes;

  private final Sensitivity sensitivity;

  RuleJudge(Rule rule, ResolvedProfile profile, Perspectives perspectives, OutcomeWords words) {
    this.rule = rule;
    this.profile = profile;
    this.words = words;
    this.byGenotype = !(rule instanceof DecisionTable table) || table.asksGenotypes();
    this.genes = perspectives.genes(rule);
    this.sensitivity = new Sensitivity(rule, perspectives);
  }

  /** The outcome; empty when the person does not belong to the rule's population. */
  Optional<Outcome> judge() {
    List<ReadingView> views = Combinations.of(profile, genes, byGenotype);
    if (rule.appliesTo(views.get(0)) == Truth.FALSE) {
      return Optional.empty();
    }
    List<Decision> decisions = views.stream().map(rule::decide).toList();
    Decision first = decisions.get(0);
    List<Alternative> alternatives = new ArrayList<>();
    TreeSet<Missing> missing = new TreeSet<>();
    decisions.forEach(decision -> missing.addAll(decision.missing()));
    boolean agree = decisions.stream().allMatch(first::advisesLike);
    if (!agree) {
      addDeciding(alternatives, views);
    }
    boolean likely = addAlternatives(alternatives, views, decisions);
    boolean open = addNotExcluded(missing, views, decisions);
    if (first.recommendation().isEmpty()) {
      namePositions(missing);
    }

    OutcomeParts.Builder parts =
        new OutcomeParts.Builder(words, rule.drug(), () -> explain(views)).rule(rule);
    parts.because = because();
    parts.genes = genes;
    List<Missing> named = List.copyOf(missing);
    parts.missing = named;
    parts.changes = () -> sensitivity.changes(views.get(0), named);
    parts.alternatives = alternatives;
    parts.warnings = warnings();
    Optional<Recommendation> recommendation = first.recommendation();
    return Optional.of(
        recommendation.isEmpty() || !agree || likely || open
            ? new Outcome.Indeterminate(parts)
            : new Outcome.Matched(parts, recommendation.get()));
  }

  /** The deciding readings, when they disagree: each is shown with what it gives. */
  private void addDeciding(List<Alternative> alternatives, List<ReadingView> views) {
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

  /** The readings that fit less well; whether one that is likely enough would change the advice. */
  private boolean addAlternatives(
      List<Alternative> alternatives, List<ReadingView> views, List<Decision> decisions) {
    boolean likely = false;
    for (ResolvedGene gene : genes) {
      Map<Combinations.Meaning, Alternative> known = new HashMap<>();
      for (Reading reading : gene.readings(Reading.Role.ALTERNATIVE)) {
        Alternative alike =
            known.computeIfAbsent(
                Combinations.Meaning.of(reading, byGenotype),
                meaning -> alternative(gene.gene(), reading, views, decisions));
        Alternative own =
            new Alternative(gene.gene(), reading, alike.decision(), alike.changesRecommendation());
        alternatives.add(own);
        likely |= own.isDecisive();
      }
    }
    return likely;
  }

  /**
   * A reading with the first answer that it changes; with that for the first view when it changes
   * none.
   */
  private Alternative alternative(
      Gene gene, Reading reading, List<ReadingView> views, List<Decision> decisions) {
    for (int i = 0; i < views.size(); i++) {
      Decision given = rule.decide(views.get(i).with(gene, reading));
      if (!given.advisesLike(decisions.get(i))) {
        return new Alternative(gene, reading, given, true);
      }
    }
    return new Alternative(gene, reading, rule.decide(views.get(0).with(gene, reading)), false);
  }

  /** Names the gating positions that leave an allele open which would change the advice. */
  private boolean addNotExcluded(
      Set<Missing> missing, List<ReadingView> views, List<Decision> decisions) {
    boolean open = false;
    for (ResolvedGene gene : genes) {
      for (Reading reading : gene.readings(Reading.Role.NOT_EXCLUDED)) {
        if (alternative(gene.gene(), reading, views, decisions).changesRecommendation()) {
          open = true;
          reading.positions().forEach(at -> missing.add(position(gene, at)));
        }
      }
    }
    return open;
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

  private static Missing position(ResolvedGene gene, int at) {
    return new Missing(Missing.Kind.POSITION, gene.place(at));
  }

  private Map<String, String> because() {
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
    return because;
  }

  private List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>(CallWarnings.of(genes));
    for (Modulator modulator : profile.modulators()) {
      if (modulator.drug().equals(rule.drug())) {
        continue;
      }
      for (Gene gene : modulator.genes()) {
        if (rule.genes().contains(gene)) {
          String role = modulator.role() == Modulator.Role.INHIBITOR ? "inhibitor" : "inducer";
          String key = "warning." + role + (isCounted(modulator, gene) ? ".counted" : "");
          Map<String, String> values = new LinkedHashMap<>();
          values.put("taken", modulator.drug());
          values.put("strength", words.words().term("modulator", modulator.strength()));
          values.put("enzyme", modulator.enzyme());
          values.put("gene", gene.symbol());
          warnings.add(new Warning(key, values));
          addDispute(warnings, modulator, values);
        }
      }
    }
    return warnings;
  }

  private void addDispute(List<Warning> warnings, Modulator modulator, Map<String, String> values) {
    if (!modulator.disputed().isEmpty()) {
      Map<String, String> said = new LinkedHashMap<>(values);
      said.put(
          "others",
          modulator.disputed().stream()
              .map(one -> words.words().term("modulator", one))
              .collect(Collectors.joining(", ")));
      warnings.add(new Warning("warning.modulator.disputed", said));
    }
  }

  /** Whether the drug has already changed the result that the rule was asked with. */
  private boolean isCounted(Modulator modulator, Gene symbol) {
    return genes.stream()
        .filter(gene -> gene.gene().equals(symbol))
        .flatMap(gene -> gene.readings().stream())
        .flatMap(reading -> reading.conversion().stream())
        .anyMatch(conversion -> conversion.drugs().contains(modulator.drug()));
  }

  /** How it came about; a rule that fails to say so hides no other. */
  private Explanation explain(List<ReadingView> views) {
    try {
      return explained(views);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Explanation.of("rule " + rule.id() + " cannot be explained", Truth.UNKNOWN, List.of());
    }
  }

  private Explanation explained(List<ReadingView> views) {
    if (views.size() == 1) {
      return rule.explain(views.get(0));
    }
    List<Explanation> each = views.stream().map(rule::explain).toList();
    Truth truth = each.get(0).truth();
    boolean same = each.stream().allMatch(one -> one.truth() == truth);
    return Explanation.of("each reading", same ? truth : Truth.UNKNOWN, each);
  }
}
