package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.engine.ComputedDose;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Steps;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.wording.Words;

/** What a thing says, by aspect, as text: two that say the same have equal texts. */
final class Said {
  private final Map<String, String> aspects = new LinkedHashMap<>();

  Said with(String aspect, Object text) {
    aspects.put(aspect, String.valueOf(text));
    return this;
  }

  /** What a row says. */
  static Said of(DecisionTable.Row row, KnowledgeBase knowledge) {
    Recommendation recommendation = row.recommendation();
    Said said = new Said();
    said.with("condition", Asked.of(row.when()));
    said.with("steps", row.steps() == null ? "" : steps(row.steps()));
    said.with("untested", row.untested());
    said.with(
        "action",
        row.undecided()
            ? "none"
            : recommendation.actions().stream()
                .map(Said::of)
                .collect(Collectors.joining(", then ")));
    said.with("strength", recommendation.strength());
    said.with("implications", recommendation.implications());
    said.with("notes", recommendation.notes());
    said.with(
        "citations",
        recommendation.citations().stream()
            .map(one -> one.pmid().orElse(one.title()))
            .collect(Collectors.toCollection(TreeSet::new)));
    said.with("words", words(recommendation, knowledge));
    return said;
  }

  /** What depends on the person: what is done when, and by which computed dose. */
  private static String steps(Steps steps) {
    return steps.steps().stream()
        .map(
            step -> {
              Condition only = step.only();
              ComputedDose dose = step.dose();
              return of(step.action())
                  + (step.optional() ? " optional" : "")
                  + (only == null ? "" : " only if " + Asked.of(only))
                  + (dose == null ? "" : " computed " + of(dose));
            })
        .collect(Collectors.joining(", then "));
  }

  private static String of(ComputedDose dose) {
    return dose.decimals()
        + " decimals "
        + dose.unit()
        + dose.equations().stream()
            .map(
                use ->
                    " by "
                        + use
                        + use.conditions().stream()
                            .map(Asked::of)
                            .collect(Collectors.joining("; ", " (", ")")))
            .collect(Collectors.joining());
  }

  /** The messages of a recommendation, those of other languages where they are not English. */
  private static Map<String, String> words(Recommendation recommendation, KnowledgeBase knowledge) {
    Map<String, String> words = new TreeMap<>();
    for (String key : keys(recommendation)) {
      for (String language : knowledge.languages()) {
        knowledge
            .words(language)
            .find(key)
            .filter(text -> !text.equals(words.get(Words.ENGLISH + " " + key)))
            .ifPresent(text -> words.put(language + " " + key, text));
      }
    }
    return words;
  }

  /** The keys of messages that a recommendation uses. */
  static List<String> keys(Recommendation recommendation) {
    List<String> keys = new ArrayList<>(recommendation.notes());
    recommendation.implications().forEach(one -> keys.add(one.key()));
    for (Action action : recommendation.actions()) {
      keys.add(action.monitor());
      keys.add(action.condition());
      keys.add(action.text());
      keys.addAll(action.alternatives());
    }
    return keys;
  }

  private static String of(Action action) {
    StringBuilder text = new StringBuilder(action.kind().name());
    action.drug().ifPresent(drug -> text.append(' ').append(drug));
    if (action.percentLow().isPresent() || action.percentHigh().isPresent()) {
      String low = action.percentLow().map(Object::toString).orElse("");
      String high = action.percentHigh().map(Object::toString).orElse("");
      text.append(' ').append(low.equals(high) ? low : low + ".." + high).append(" %");
      add(text, "of", action.percentOf());
    }
    action.dose().ifPresent(dose -> text.append(' ').append(dose));
    add(text, "by", action.route());
    add(text, "every", action.interval());
    add(text, "monitor", action.monitor());
    add(text, "when", action.condition());
    add(text, "text", action.text());
    add(text, "or", String.join("|", action.alternatives()));
    add(text, "with", String.join("|", action.partners()));
    return text.toString();
  }

  private static void add(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(' ').append(name).append(' ').append(value);
    }
  }

  /** The aspects in which the other says something else, before and after. */
  List<String> differences(Said after) {
    List<String> differences = new ArrayList<>();
    aspects.forEach(
        (aspect, text) -> {
          String now = after.aspects.getOrDefault(aspect, "");
          if (!Objects.equals(text, now)) {
            differences.add(aspect + ": " + text + " → " + now);
          }
        });
    return differences;
  }

  /** Each aspect that says something, for what is new or gone. */
  List<String> all() {
    return aspects.entrySet().stream()
        .filter(one -> !List.of("", "[]", "{}").contains(one.getValue()))
        .map(one -> one.getKey() + ": " + one.getValue())
        .toList();
  }
}
