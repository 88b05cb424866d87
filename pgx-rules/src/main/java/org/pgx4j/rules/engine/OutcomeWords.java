package org.pgx4j.rules.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.wording.Sentences;
import org.pgx4j.rules.wording.Words;

/** Puts outcomes into words. */
final class OutcomeWords {
  /** More are in the outcome's alternatives. */
  private static final int MOST_NAMED = 3;

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
    String fits = fits(outcome);
    String needed = needed(outcome);
    if (!needed.isEmpty() || !fits.isEmpty()) {
      return (needed + " " + fits).strip();
    }
    for (Alternative one : outcome.alternatives()) {
      if (one.changesRecommendation()) {
        return words.text("outcome.indeterminate.candidates", Map.of("drug", outcome.drug()));
      }
    }
    return outcome.because().isEmpty()
        ? words.text("outcome.no-population", Map.of("drug", outcome.drug()))
        : uncovered(outcome);
  }

  /** The likeliest readings that would change the answer; empty when there are none. */
  private String fits(Outcome outcome) {
    List<Alternative> decisive = new ArrayList<>(0);
    for (Alternative one : outcome.alternatives()) {
      if (one.isDecisive()) {
        decisive.add(one);
      }
    }
    if (decisive.isEmpty()) {
      return "";
    }
    decisive.sort(Comparator.comparingDouble(one -> -one.probability().orElse(0)));
    String likely =
        decisive.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
    return words.text(
        "outcome.indeterminate.likely", Map.of("drug", outcome.drug(), "genotypes", likely));
  }

  /** Everything is known, and the guideline has no answer for it. */
  private String uncovered(Outcome.Indeterminate outcome) {
    StringBuilder results = new StringBuilder();
    for (Map.Entry<String, String> gene : outcome.because().entrySet()) {
      results.append(results.isEmpty() ? "" : "; ").append(gene.getKey());
      results.append(' ').append(gene.getValue());
    }
    return words.text(
        "outcome.indeterminate.uncovered",
        Map.of(
            "drug",
            outcome.drug(),
            "authority",
            authority(outcome),
            "results",
            results.toString()));
  }

  private static String authority(Outcome outcome) {
    Optional<Authority> authority = outcome.authority();
    return authority.isEmpty() ? "" : authority.get().toString();
  }

  /** What is missing; an undocumented variant is named as one. Empty when nothing is missing. */
  private String needed(Outcome outcome) {
    List<Missing> others = new ArrayList<>(outcome.missing());
    StringBuilder text = new StringBuilder();
    for (ResolvedGene gene : outcome.genes()) {
      List<Missing> open = gene.showsUndocumented() ? openIn(gene, others) : List.of();
      if (!open.isEmpty()) {
        others.removeAll(open);
        String named = gene.gene() + " (" + labels(open) + ")";
        Map<String, String> values = Map.of("drug", outcome.drug(), "gene", named);
        text.append(words.text("outcome.indeterminate.undocumented", values)).append(' ');
      }
    }
    if (!others.isEmpty()) {
      Map<String, String> values = Map.of("drug", outcome.drug(), "missing", labels(others));
      text.append(words.text("outcome.indeterminate", values));
    }
    return text.toString().strip();
  }

  /** Those of what is missing that are open positions of the gene. */
  private static List<Missing> openIn(ResolvedGene gene, List<Missing> missing) {
    List<Missing> open = new ArrayList<>();
    for (int position : gene.openPositions()) {
      open.add(Judgement.position(gene, position));
    }
    List<Missing> found = new ArrayList<>(missing);
    found.retainAll(open);
    return found;
  }

  /** The gene, what its genotype would be, and how likely that is: {@code ABC1 *2/*3 (2.1 %)}. */
  private String name(Alternative alternative) {
    String genotype =
        alternative
            .reading()
            .genotype()
            .map(Object::toString)
            .orElse(alternative.reading().describe());
    BigDecimal percent =
        BigDecimal.valueOf(alternative.probability().orElse(0) * 100)
            .setScale(1, RoundingMode.HALF_UP);
    String share = words.text("report.percent", Map.of("value", percent.toPlainString()));
    return alternative.gene() + " " + genotype + " (" + share + ")";
  }

  String failed(Outcome.Failed outcome) {
    return words.text(
        "outcome.failed", Map.of("drug", outcome.drug(), "authority", authority(outcome)));
  }

  private String labels(List<Missing> missing) {
    StringBuilder labels = new StringBuilder();
    for (Missing one : missing) {
      labels.append(labels.isEmpty() ? "" : ", ").append(label(one));
    }
    return labels.toString();
  }

  private String label(Missing missing) {
    boolean fact = missing.kind() == Missing.Kind.FACT;
    return words.text(
        "missing." + missing.kind(),
        Map.of("name", fact ? words.term("fact", missing.name()) : missing.name()));
  }
}
