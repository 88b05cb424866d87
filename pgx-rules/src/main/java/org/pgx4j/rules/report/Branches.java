package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.engine.Alternative;
import org.pgx4j.rules.engine.Decision;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Reading;

/** Other readings of an outcome's genes, those that lead to the same put together. */
final class Branches {
  private static final int GENOTYPES = 6;

  private final Phrases phrases;

  Branches(Phrases phrases) {
    this.phrases = phrases;
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
        String key = alternative.gene() + "\n" + follows(alternative.decision(), outcome.drug());
        List<String> names = byAdvice.get(key);
        if (names == null) {
          names = new ArrayList<>();
          byAdvice.put(key, names);
        }
        names.add(named(alternative));
      }
    }
    List<Branch> branches = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : byAdvice.entrySet()) {
      String key = entry.getKey();
      int end = key.indexOf('\n');
      String names = phrases.limited(entry.getValue(), GENOTYPES);
      branches.add(new Branch(key.substring(0, end) + " " + names, key.substring(end + 1)));
    }
    return branches;
  }

  /** How many other genotypes {@link #of} leaves out: they lead to the same advice. */
  static int agreeing(Outcome outcome) {
    int agreeing = 0;
    for (Alternative alternative : outcome.alternatives()) {
      agreeing += isShown(alternative, outcome) ? 0 : 1;
    }
    return agreeing;
  }

  /** Whether another genotype would change the advice. */
  static boolean changeAdvice(Outcome outcome) {
    for (Alternative alternative : outcome.alternatives()) {
      if (alternative.changesRecommendation()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShown(Alternative alternative, Outcome outcome) {
    return alternative.changesRecommendation()
        || (outcome instanceof Outcome.Indeterminate
            && alternative.reading().role() == Reading.Role.DECIDING);
  }

  /** The advice with its strength: two that differ in strength only must not look the same. */
  private String follows(Decision decision, String drug) {
    Optional<Recommendation> then = decision.recommendation();
    return then.isPresent()
        ? phrases.outcomes().advice(then.get(), drug)
        : phrases.label("undecided");
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
