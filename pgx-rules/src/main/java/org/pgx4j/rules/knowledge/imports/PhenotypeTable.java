package org.pgx4j.rules.knowledge.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What is published for each pair of a gene's alleles, and the rules by function or score that give
 * it back.
 */
final class PhenotypeTable {
  static final String INDETERMINATE = "Indeterminate";

  /** Of two functions that are published with two phenotypes: no rule, so that neither is said. */
  private static final String DISPUTED = "";

  private final Place place;
  private final Map<List<String>, String> byFunctions = new LinkedHashMap<>();
  private final Map<BigDecimal, String> byScore = new TreeMap<>();
  private final Map<BigDecimal, String> fromScore = new TreeMap<>();

  PhenotypeTable(Place place) {
    this.place = place;
  }

  /** A pair of functions, or one alone, and its phenotype. */
  void functions(List<String> functions, String phenotype) {
    List<String> sorted = functions.stream().sorted().toList();
    byFunctions.merge(sorted, phenotype, (a, b) -> a.equals(b) ? a : DISPUTED);
  }

  /** A score and its phenotype. */
  void score(ActivityScore score, String phenotype) {
    Map<BigDecimal, String> scores = score.atLeast() ? fromScore : byScore;
    String before = scores.putIfAbsent(score.value(), phenotype);
    if (before != null && !before.equals(phenotype)) {
      throw bad("Give one phenotype for the score " + score);
    }
  }

  /** Functions whose phenotype is not one; they are left without a rule. */
  List<List<String>> disputed() {
    return byFunctions.entrySet().stream()
        .filter(one -> one.getValue().equals(DISPUTED))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Rules by functions, by phenotype; what is indeterminate needs none. */
  List<Map<String, Object>> functionRules() {
    Map<String, List<Object>> pairs = new TreeMap<>();
    Map<String, List<Object>> singles = new TreeMap<>();
    byFunctions.forEach(
        (functions, phenotype) -> {
          pairs.computeIfAbsent(phenotype, one -> new ArrayList<>());
          singles.computeIfAbsent(phenotype, one -> new ArrayList<>());
          (functions.size() == 1 ? singles : pairs)
              .merge(
                  phenotype,
                  Arrays.asList(functions.size() == 1 ? functions.get(0) : functions),
                  PhenotypeTable::both);
        });
    List<Map<String, Object>> rules = new ArrayList<>();
    pairs.forEach(
        (phenotype, pair) -> {
          if (!phenotype.equals(DISPUTED) && !phenotype.equals(INDETERMINATE)) {
            Map<String, Object> rule = Json.of("is", phenotype);
            put(rule, "pairs", pair);
            put(rule, "single", singles.getOrDefault(phenotype, List.of()));
            rules.add(rule);
          }
        });
    return rules;
  }

  private static List<Object> both(List<Object> some, List<Object> more) {
    List<Object> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static void put(Map<String, Object> rule, String name, List<Object> values) {
    if (!values.isEmpty()) {
      rule.put(name, values);
    }
  }

  /** Rules by score: from the least score published with a phenotype to the greatest. */
  List<Map<String, Object>> scoreRules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    String phenotype = "";
    Map<String, String> range = new LinkedHashMap<>();
    Map<BigDecimal, String> scores = new TreeMap<>(byScore);
    fromScore.forEach(scores::putIfAbsent);
    for (Map.Entry<BigDecimal, String> score : scores.entrySet()) {
      if (!score.getValue().equals(phenotype)) {
        phenotype = score.getValue();
        range = new LinkedHashMap<>();
        range.put("from", score.getKey().toPlainString());
        rules.add(Json.of("is", phenotype, "score", range));
      }
      range.put("to", score.getKey().toPlainString());
    }
    String last = phenotype;
    if (fromScore.values().stream().anyMatch(one -> !one.equals(last))) {
      throw bad("Give scores that are known from below the phenotype of all scores from there up");
    }
    if (!fromScore.isEmpty()) {
      range.remove("to");
    }
    rules.removeIf(rule -> INDETERMINATE.equals(rule.get("is")));
    return rules;
  }

  private PgxException bad(String remedy) {
    return new PgxException(Problem.of(ProblemCode.BAD_ENTRY, place, remedy));
  }
}
