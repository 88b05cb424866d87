package org.pgx4j.rules.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Consultation;
import org.pgx4j.rules.engine.ResolvedGene;
import org.pgx4j.rules.engine.ResolvedProfile;
import org.pgx4j.rules.wording.Words;

/** What the reports say of an assessment, in its language. */
final class Phrases {
  private final Assessment assessment;
  private final Words words;
  private final GeneWords genes;
  private final CallWords calls;
  private final OutcomePhrases outcomes;
  private final ResolvedProfile profile;
  private final Map<String, String> labels = new HashMap<>();

  Phrases(Assessment assessment) {
    this.assessment = assessment;
    words = assessment.words();
    genes = new GeneWords(words);
    calls = new CallWords(words);
    profile = assessment.profile();
    outcomes = new OutcomePhrases(this);
  }

  Words words() {
    return words;
  }

  GeneWords genes() {
    return genes;
  }

  CallWords calls() {
    return calls;
  }

  OutcomePhrases outcomes() {
    return outcomes;
  }

  /** A label of the report. */
  String label(String key) {
    String known = labels.get(key);
    if (known == null) {
      known = words.text("report." + key);
      labels.put(key, known);
    }
    return known;
  }

  /** A label of the report with one placeholder filled. */
  String label(String key, String name, String value) {
    return words.text("report." + key, Map.of(name, value));
  }

  /** What was measured and found, as stated, and what follows from it. */
  List<String> biomarkers() {
    Set<String> lines = new LinkedHashSet<>();
    for (Measurement one : profile.measurements()) {
      lines.add(one.toString());
    }
    for (Measurement one : profile.computed()) {
      lines.add(label("computed", "value", one.toString()));
    }
    for (Finding one : profile.findings()) {
      lines.add(one.toString());
    }
    return List.copyOf(lines);
  }

  /** What a health record shows beside a gene's result: the priority, and what it means. */
  List<String> consultation(ResolvedGene gene) {
    Optional<Consultation> found = assessment.consultation(gene);
    if (found.isEmpty()) {
      return List.of();
    }
    Consultation one = found.get();
    return one.priority().isEmpty()
        ? List.of(one.text(words))
        : List.of(
            label("priority") + ": " + words.term("priority", one.priority()), one.text(words));
  }

  /** What the label of each drug assessed names. */
  Map<String, List<String>> labels() {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (LabelMention mention : assessment.labelling()) {
      String label = mention.drug() + ", " + mention.authority() + " (" + mention.date() + ")";
      List<String> said = named.get(label);
      if (said == null) {
        said = new ArrayList<>();
        named.put(label, said);
      }
      String biomarkers = terms("biomarker", mention.biomarkers());
      String sections = terms("label-section", mention.sections());
      said.add(words.text("report.label", Map.of("biomarkers", biomarkers, "sections", sections)));
    }
    return named;
  }

  private String terms(String group, List<String> terms) {
    List<String> said = new ArrayList<>();
    for (String term : terms) {
      said.add(words.term(group, term));
    }
    return String.join(", ", said);
  }

  String badge(Badge badge) {
    return label(badge.key());
  }

  String missing(Missing missing) {
    String name =
        missing.kind() == Missing.Kind.FACT ? words.term("fact", missing.name()) : missing.name();
    return words.text("missing." + missing.kind(), Map.of("name", name));
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
