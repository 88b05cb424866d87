package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a population as published, and the condition that it says in plain words: age, weight
 * and earlier use. Adults are 18 years or older, our convention.
 */
final class PopulationLabel {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<adult>adults?)|(?<child>pa?ediatrics?|child(ren)?)"
              + "|(?<above>>\\s*(?<kg>\\d{1,3})\\s*kg)"
              + "|(?<naive>naive)|(?<used>use\\s*>\\s*\\d+\\s*mos?)");

  /** A published abbreviation of the drug before its use. */
  private static final Pattern DRUG_BEFORE_USE = Pattern.compile("[a-z]{2,5} (?=naive|use)");

  private PopulationLabel() {}

  static boolean isGeneral(String label) {
    String text = label.strip().toLowerCase(Locale.ROOT);
    return text.equals("general") || text.equals("population general") || text.equals("n/a");
  }

  /** The identifier that a label becomes; empty when it has no letter or digit. */
  static String id(String label) {
    return isGeneral(label) ? "general" : Slug.of(label);
  }

  /** The condition of a label; empty when its words say none. */
  static Optional<Map<String, Object>> condition(String label) {
    if (isGeneral(label)) {
      return Optional.of(Map.of("always", true));
    }
    List<Map<String, Object>> any = new ArrayList<>();
    for (String part : label.toLowerCase(Locale.ROOT).split("_|\\bor\\b|/", -1)) {
      List<Map<String, Object>> all = new ArrayList<>();
      String left = DRUG_BEFORE_USE.matcher(part.strip()).replaceFirst("");
      Matcher word = WORD.matcher(left);
      while (word.find()) {
        all.add(fact(word));
      }
      if (all.isEmpty() || !word.replaceAll("").isBlank()) {
        return Optional.empty();
      }
      any.add(Json.joined("all", all));
    }
    return Optional.of(Json.joined("any", any));
  }

  /**
   * The condition of a label that cannot be read: TRUE for who is stated to be of it, else UNKNOWN,
   * so that nobody is left out.
   */
  static Map<String, Object> byName(String label) {
    return Map.of("any", List.of(is("indication", label), is("population", label)));
  }

  private static Map<String, Object> fact(Matcher word) {
    if (word.group("adult") != null) {
      return Map.of("fact", Json.of("name", "age", "unit", "a", "from", "18"));
    }
    if (word.group("child") != null) {
      return Map.of("fact", Json.of("name", "age", "unit", "a", "below", "18"));
    }
    if (word.group("above") != null) {
      return Map.of("fact", Json.of("name", "weight", "unit", "kg", "above", word.group("kg")));
    }
    return is("naive", word.group("naive") != null ? "yes" : "no");
  }

  private static Map<String, Object> is(String fact, String value) {
    return Map.of("fact", Json.of("name", fact, "is", List.of(value)));
  }
}
