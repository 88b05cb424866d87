package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Implication;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Alternative;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.engine.ResolvedProfile;
import org.pgx4j.rules.engine.Warning;
import org.pgx4j.rules.wording.Sentences;
import org.pgx4j.rules.wording.Words;

/** What the reports say of outcomes, in the assessment's language. */
final class Phrases {
  private final Assessment assessment;
  private final Words words;
  private final Sentences sentences;
  private final GeneWords genes;
  private final ResolvedProfile profile;

  Phrases(Assessment assessment) {
    this.assessment = assessment;
    words = assessment.words();
    sentences = new Sentences(words);
    genes = new GeneWords(assessment);
    profile = assessment.profile();
  }

  Words words() {
    return words;
  }

  GeneWords genes() {
    return genes;
  }

  /** A label of the report. */
  String label(String key) {
    return words.text("report." + key);
  }

  /** A label of the report with one placeholder filled. */
  String label(String key, String name, String value) {
    return words.text("report." + key, Map.of(name, value));
  }

  /** What was measured and found, as stated, and what follows from it. */
  List<String> biomarkers() {
    Stream<String> computed =
        profile.computed().stream().map(one -> label("computed", "value", one.toString()));
    return Stream.of(
            profile.measurements().stream().map(Object::toString),
            computed,
            profile.findings().stream().map(Object::toString))
        .flatMap(lines -> lines)
        .distinct()
        .toList();
  }

  /** What is to be said of a call beside its result. */
  List<String> notes(ResolvedGene gene, CallEvidence evidence) {
    List<String> notes = new ArrayList<>();
    genes.fallback(gene, evidence).ifPresent(notes::add);
    Map<String, String> values =
        Map.of(
            "alleles", String.join(", ", evidence.structural()),
            "copies", evidence.copies().map(one -> String.valueOf(one.count())).orElse(""));
    evidence.notes().stream()
        .map(note -> words.find("evidence." + note).isPresent() ? "evidence." + note : note)
        .map(key -> words.text(key, values))
        .forEach(notes::add);
    return notes;
  }

  /** What a health record shows beside a gene's result: the priority, and what it means. */
  List<String> consultation(ResolvedGene gene) {
    List<String> said = new ArrayList<>();
    assessment
        .consultation(gene)
        .ifPresent(
            one -> {
              if (!one.priority().isEmpty()) {
                said.add(label("priority") + ": " + words.term("priority", one.priority()));
              }
              said.add(one.text(words));
            });
    return said;
  }

  /** What the label of each drug assessed names. */
  Map<String, List<String>> labels() {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (LabelMention mention : assessment.labelling()) {
      String biomarkers = named("biomarker", mention.biomarkers());
      String sections = named("label-section", mention.sections());
      labels
          .computeIfAbsent(
              mention.drug() + ", " + mention.authority() + " (" + mention.date() + ")",
              drug -> new ArrayList<>())
          .add(words.text("report.label", Map.of("biomarkers", biomarkers, "sections", sections)));
    }
    return labels;
  }

  private String named(String group, List<String> terms) {
    return terms.stream().map(one -> words.term(group, one)).collect(Collectors.joining(", "));
  }

  String badge(Badge badge) {
    return words.text(badge.key());
  }

  /** What stands beside the badge so that nothing looks settled that is not. */
  List<String> flags(Outcome outcome) {
    List<String> flags = new ArrayList<>();
    if (outcome instanceof Outcome.Matched) {
      if (!outcome.missing().isEmpty()) {
        flags.add(label("flag.missing"));
      }
      if (outcome.alternatives().stream().anyMatch(Alternative::changesRecommendation)) {
        flags.add(label("flag.alternatives"));
      }
    }
    if (!outcome.warnings().isEmpty()) {
      flags.add(label("flag.warnings"));
    }
    return flags;
  }

  Optional<String> authority(Outcome outcome) {
    return outcome.authority().map(Object::toString);
  }

  Optional<String> population(Outcome outcome) {
    return outcome.population().map(population -> words.text("population." + population));
  }

  Optional<String> strength(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? Optional.of(matched.recommendation().strength().text())
            .filter(text -> !text.isEmpty())
            .map(text -> words.term("strength", text))
        : Optional.empty();
  }

  /** The advice as sentences, one an action. */
  List<String> advice(Outcome outcome) {
    if (outcome instanceof Outcome.Matched matched
        && outcome.authority().isPresent()
        && outcome.population().isPresent()) {
      return matched.recommendation().actions().stream()
          .map(action -> sentences.of(action, outcome.drug()))
          .toList();
    }
    return List.of(outcome.summary());
  }

  List<String> implications(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().implications().stream()
            .map(Implication::key)
            .map(words::text)
            .toList()
        : List.of();
  }

  List<String> notes(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().notes().stream().map(words::text).toList()
        : List.of();
  }

  List<String> warnings(Outcome outcome) {
    return outcome.warnings().stream().map((Warning warning) -> warning.text(words)).toList();
  }

  List<String> missing(Outcome outcome) {
    return outcome.missing().stream().map(this::missing).toList();
  }

  String missing(Missing missing) {
    String name =
        missing.kind() == Missing.Kind.FACT ? words.term("fact", missing.name()) : missing.name();
    return words.text("missing." + missing.kind(), Map.of("name", name));
  }

  /** The document behind an outcome: identifier, its date, when it was read, licence, address. */
  Optional<String> guideline(Outcome outcome) {
    return outcome
        .guideline()
        .map(
            one -> {
              List<String> parts = new ArrayList<>(List.of(one.toString()));
              if (!one.revised().isEmpty()) {
                parts.add(label("revised", "date", one.revised()));
              }
              if (!one.licence().isEmpty()) {
                parts.add(label("licence") + " " + one.licence());
              }
              return String.join(" · ", parts);
            });
  }

  /**
   * The citations behind an outcome; an undecided one has those of its guideline, or else of what
   * it might become.
   */
  static List<Citation> citations(Outcome outcome) {
    if (outcome instanceof Outcome.Matched matched) {
      return matched.recommendation().citations();
    }
    Set<Citation> citations = new LinkedHashSet<>();
    outcome.guideline().map(Guideline::citations).ifPresent(citations::addAll);
    outcome
        .alternatives()
        .forEach(
            one ->
                one.decision()
                    .recommendation()
                    .ifPresent(then -> citations.addAll(then.citations())));
    return List.copyOf(citations);
  }

  /** The first names and a count of the rest. */
  String limited(List<String> names, int limit) {
    if (names.size() <= limit) {
      return String.join("; ", names);
    }
    String more = label("more", "count", String.valueOf(names.size() - limit));
    return String.join("; ", names.subList(0, limit)) + "; " + more;
  }
}
