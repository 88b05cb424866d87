package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.engine.Alternative;
import org.pgx4j.rules.engine.Decision;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Reading;
import org.pgx4j.rules.wording.Sentences;

/** Other readings of an outcome's genes, those that lead to the same put together. */
final class Branches {
  private static final int GENOTYPES = 6;

  private final Phrases phrases;
  private final Sentences sentences;

  Branches(Phrases phrases) {
    this.phrases = phrases;
    this.sentences = new Sentences(phrases.words());
  }

  /** Genotypes that lead to the same, and what they lead to. */
  record Branch(String genotypes, String advice) {}

  /**
   * Other genotypes and what would follow: those that differ, and all that decide when undecided.
   */
  List<Branch> of(Outcome outcome) {
    Map<String, List<String>> byAdvice = new LinkedHashMap<>();
    for (Alternative alternative : outcome.alternatives()) {
      if (isShown(alternative, outcome)) {
        String advice = follows(alternative.decision(), outcome.drug());
        String key = alternative.gene() + "\n" + advice;
        byAdvice.computeIfAbsent(key, any -> new ArrayList<>()).add(named(alternative));
      }
    }
    List<Branch> branches = new ArrayList<>();
    byAdvice.forEach(
        (key, names) -> {
          int end = key.indexOf('\n');
          String genotypes = key.substring(0, end) + " " + phrases.limited(names, GENOTYPES);
          branches.add(new Branch(genotypes, key.substring(end + 1)));
        });
    return branches;
  }

  /** How many other genotypes {@link #of} leaves out: they lead to the same advice. */
  static long agreeing(Outcome outcome) {
    return outcome.alternatives().stream().filter(one -> !isShown(one, outcome)).count();
  }

  private static boolean isShown(Alternative alternative, Outcome outcome) {
    return alternative.changesRecommendation()
        || (outcome instanceof Outcome.Indeterminate
            && alternative.reading().role() == Reading.Role.DECIDING);
  }

  /** The advice with its strength: two that differ in strength only must not look the same. */
  private String follows(Decision decision, String drug) {
    return decision
        .recommendation()
        .map(then -> sentences.of(then.actions(), drug) + strength(then))
        .orElseGet(() -> phrases.label("undecided"));
  }

  private String strength(Recommendation recommendation) {
    String text = recommendation.strength().text();
    return text.isEmpty()
        ? ""
        : " (" + phrases.label("strength") + ": " + phrases.words().term("strength", text) + ")";
  }

  private String named(Alternative alternative) {
    String name = phrases.genes().describe(alternative.reading());
    return alternative.probability().isEmpty()
        ? name
        : name + " (" + percent(alternative.probability().getAsDouble()) + ")";
  }

  private String percent(double probability) {
    String value = Numbers.percent(probability).toPlainString();
    return phrases.label("percent", "value", value);
  }
}
