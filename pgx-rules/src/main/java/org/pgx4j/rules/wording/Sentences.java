package org.pgx4j.rules.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Dose;

/**
 * Makes sentences of structured actions. Numbers are written as in the root locale: digits and a
 * decimal point.
 */
public final class Sentences {
  private final Words words;

  /** Sentences in the language of the words. */
  public Sentences(Words words) {
    this.words = words;
  }

  /** Actions as sentences, in order, separated by spaces. */
  public String of(List<Action> actions, String drug) {
    StringBuilder text = new StringBuilder();
    for (Action action : actions) {
      text.append(text.isEmpty() ? "" : " ").append(of(action, drug));
    }
    return text.toString();
  }

  /** One action as a sentence about a drug, or in the authority's own words. */
  public String of(Action action, String drug) {
    if (!action.text().isEmpty()) {
      return words.text("action.verbatim", Map.of("text", words.text(action.text())));
    }
    Map<String, String> values = new HashMap<>();
    values.put("drug", action.drug().orElse(drug));
    values.put("test", action.drug().orElse(drug));
    String variant = variant(action, values);
    String key = "action." + action.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String template = words.find(key + variant).isPresent() ? key + variant : key;
    String sentence = how(action, capitalised(words.text(template, values)));
    if (action.condition().isEmpty()) {
      return sentence;
    }
    return words.text(
        "action.when", Map.of("when", words.text(action.condition()), "action", sentence));
  }

  /** The sentence with the route and the interval after it. */
  private String how(Action action, String sentence) {
    String said = sentence;
    if (!action.route().isEmpty()) {
      said = with(said, "route", words.term("route", action.route()));
    }
    if (!action.interval().isEmpty()) {
      said = with(said, "interval", words.term("interval", action.interval()));
    }
    return said;
  }

  private String with(String sentence, String part, String value) {
    return words.text("action." + part, Map.of("action", sentence, part, value));
  }

  private String variant(Action action, Map<String, String> values) {
    boolean percent = action.percentLow().isPresent() || action.percentHigh().isPresent();
    boolean computed = !action.percentOf().isEmpty() && action.dose().isPresent();
    if (percent && !computed) {
      String of = action.percentOf().isEmpty() ? "" : "-of";
      values.put("base", words.text(action.percentOf()));
      return range("percent", action.percentLow(), action.percentHigh(), values) + of;
    }
    if (action.dose().isPresent()) {
      Dose dose = action.dose().get();
      values.put("unit", words.term("unit", dose.unit()));
      return range("dose", dose.low(), dose.high(), values);
    }
    if (!action.alternatives().isEmpty()) {
      values.put("alternatives", list(action.alternatives(), "list.or"));
      return ".alternatives";
    }
    if (!action.partners().isEmpty()) {
      values.put("partners", list(action.partners(), "list.and"));
      return ".with";
    }
    if (!action.monitor().isEmpty()) {
      values.put("monitor", words.text(action.monitor()));
      return ".monitor";
    }
    return "";
  }

  private static String range(
      String kind,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Map<String, String> values) {
    if (low.isPresent()) {
      values.put("low", low.get().toPlainString());
    }
    if (high.isPresent()) {
      values.put("high", high.get().toPlainString());
    }
    if (low.isEmpty()) {
      return "." + kind + "-max";
    }
    if (high.isEmpty()) {
      return "." + kind + "-min";
    }
    return low.get().compareTo(high.get()) == 0 ? "." + kind : "." + kind + "-range";
  }

  private String list(List<String> names, String joined) {
    List<String> said = new ArrayList<>(names.size());
    for (String name : names) {
      said.add(words.text(name));
    }
    if (said.size() == 1) {
      return said.get(0);
    }
    String last = said.get(said.size() - 1);
    String rest = String.join(", ", said.subList(0, said.size() - 1));
    return words.text(joined, Map.of("first", rest, "last", last));
  }

  private static String capitalised(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
