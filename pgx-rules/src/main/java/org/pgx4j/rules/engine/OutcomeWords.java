package org.pgx4j.rules.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.wording.Sentences;
import org.pgx4j.rules.wording.Words;

/** Puts outcomes into words. */
final class OutcomeWords {
  private final Words words;
  private final Sentences sentences;

  OutcomeWords(Words words) {
    this.words = words;
    this.sentences = new Sentences(words);
  }

  Words words() {
    return words;
  }

  String matched(Outcome.Matched outcome) {
    if (outcome.authority().isEmpty()) {
      return words.text("outcome.no-guideline", Map.of("drug", outcome.drug()));
    }
    if (outcome.population().isEmpty()) {
      return words.text("outcome.no-population", Map.of("drug", outcome.drug()));
    }
    return sentences.of(outcome.recommendation().actions(), outcome.drug());
  }

  String indeterminate(Outcome.Indeterminate outcome) {
    if (!outcome.missing().isEmpty()) {
      return words.text(
          "outcome.indeterminate", Map.of("drug", outcome.drug(), "missing", missing(outcome)));
    }
    boolean candidatesDiffer =
        outcome.alternatives().stream().anyMatch(Alternative::changesRecommendation);
    return words.text(
        candidatesDiffer ? "outcome.indeterminate.candidates" : "outcome.no-population",
        Map.of("drug", outcome.drug()));
  }

  String failed(Outcome.Failed outcome) {
    return words.text(
        "outcome.failed",
        Map.of(
            "drug",
            outcome.drug(),
            "authority",
            outcome.authority().map(Object::toString).orElse("")));
  }

  private String missing(Outcome outcome) {
    return outcome.missing().stream().map(this::label).collect(Collectors.joining(", "));
  }

  private String label(Missing missing) {
    return words.text("missing." + missing.kind(), Map.of("name", missing.name()));
  }
}
