package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/**
 * DPWG's table has a row for each result; asked through the engine, each must give one
 * recommendation of the row's strength for every population that fits, and its percentages.
 */
class DpwgReplayTest {
  private static final Authority DPWG = Authority.of("DPWG");
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private static final Pgx PGX = Pgx.standard().withAuthorities("DPWG");

  /**
   * A table's key that is no result by itself, and a genotype that has it and no row of its own.
   */
  private static final Map<String, List<String>> GENOTYPES =
      Map.ofEntries(
          Map.entry("CYP2C9 Intermediate Metabolizer", List.of("*1/*5", "*1/*6")),
          Map.entry("CYP2C9 Poor Metabolizer", List.of("*5/*6", "*6/*13")),
          Map.entry("DPYD 2.0 (Normal Metabolizer)", List.of("Reference/Reference")),
          Map.entry(
              "DPYD 1.5 (Intermediate Metabolizer)",
              List.of(
                  "Reference/c.2846A>T",
                  "Reference/c.1129-5923C>G, c.1236G>A (HapB3)",
                  "Reference/c.1129-5923C>G")),
          Map.entry(
              "DPYD 1.0 (Intermediate Metabolizer)",
              List.of("Reference/c.1905+1G>A (*2A)", "Reference/c.1679T>G (*13)")),
          Map.entry(
              "DPYD 1.0 (Phenotyping)",
              List.of(
                  "c.2846A>T/c.1129-5923C>G, c.1236G>A (HapB3)",
                  "c.1129-5923C>G; c.2846A>T; Reference",
                  "c.2846A>T/c.2846A>T")),
          Map.entry(
              "DPYD 0.5 (Phenotyping)",
              List.of(
                  "c.1905+1G>A (*2A)/c.2846A>T",
                  "c.1679T>G (*13)|c.1129-5923C>G",
                  "c.1905+1G>A (*2A); c.2846A>T; c.85T>C (*9A); Reference")),
          Map.entry(
              "DPYD 0.0 (Poor Metabolizer)",
              List.of("c.1905+1G>A (*2A)/c.1905+1G>A (*2A)", "c.1679T>G (*13)/c.1679T>G (*13)")),
          Map.entry("HLA-B 1511 and 1502", List.of("*15:02/*15:11")));

  /** Percentages that a later publication replaced. */
  private static final Map<String, String> SUPERSEDED =
      Map.of("thioguanine NUDT15 Intermediate Metabolizer", "50");

  private static final Pattern PERCENT =
      Pattern.compile(
          "(?:use|start (?:with|at)|reduce the dose to|than|further to|to) "
              + "(\\d+(?:-\\d+)?) ?% of the (?:standard|normal)");
  private static final Pattern TIMES =
      Pattern.compile(
          "(?:use|to) (\\d+(?:\\.\\d+)?) times the|(?:use a |is )(\\d+(?:\\.\\d+)?)(?:-fold| ?x) higher");

  private record Row(String drug, String gene, String result, String strength, String advice) {
    boolean changesNothing() {
      String text = advice.toLowerCase(Locale.ROOT);
      return text.startsWith("no action") || text.startsWith("the guideline does not provide");
    }

    @Override
    public String toString() {
      return drug + " " + gene + " " + result;
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> cells : RecommendationTable.rows("DPWG")) {
      Map.Entry<String, JsonNode> lookup =
          new ObjectMapper().readTree(cells.get("lookup")).properties().iterator().next();
      rows.add(
          new Row(
              cells.get("drug"),
              lookup.getKey(),
              result(lookup.getValue()),
              cells.get("classification"),
              cells.get("recommendation")));
    }
    return rows;
  }

  /** {@code {'*1': 1.0, '*28': 1.0}} is a genotype with its copies. */
  private static String result(JsonNode value) {
    String text = value.isTextual() ? value.asText() : value.toString();
    if (!text.startsWith("{")) {
      return text;
    }
    List<String> alleles = new ArrayList<>();
    Pattern.compile("['\"]([^'\"]+)['\"]: ?(\\d)")
        .matcher(text)
        .results()
        .forEach(
            one -> {
              for (int i = 0; i < Integer.parseInt(one.group(2)); i++) {
                alleles.add(one.group(1));
              }
            });
    return String.join("/", alleles);
  }

  /** The persons of whom a row speaks. */
  private static List<PatientProfile> patients(Row row) {
    List<String> genotypes = GENOTYPES.get(row.gene() + " " + row.result());
    if (genotypes != null) {
      return genotypes.stream().map(one -> patient(row.gene(), one)).toList();
    }
    Lookup lookup = KNOWLEDGE.functions(Gene.of(row.gene()), DPWG).orElseThrow().lookup();
    boolean genotype = lookup == Lookup.PRESENCE || row.result().contains("/");
    return List.of(
        genotype
            ? patient(row.gene(), row.result())
            : lookup == Lookup.SCORE
                ? PatientProfile.builder().activityScore(row.gene(), row.result()).build()
                : PatientProfile.builder().phenotype(row.gene(), row.result()).build());
  }

  private static PatientProfile patient(String gene, String genotype) {
    return PatientProfile.builder().genotype(gene, genotype).build();
  }

  private static List<Outcome> outcomes(Row row) {
    List<Outcome> outcomes = new ArrayList<>();
    patients(row).forEach(one -> outcomes.addAll(PGX.assess(one, row.drug()).outcomes()));
    return outcomes;
  }

  @Test
  void everyRowGivesRecommendationsOfItsStrength() throws IOException {
    List<String> different = new ArrayList<>();
    List<Row> rows = rows();
    for (Row row : rows) {
      String expected = row.strength().isEmpty() ? "N/A" : row.strength();
      List<Outcome> outcomes = outcomes(row);
      Set<String> found = new TreeSet<>();
      outcomes.forEach(outcome -> found.add(strength(outcome)));
      boolean decided =
          outcomes.stream().allMatch(one -> one.authority().equals(Optional.of(DPWG)));
      if (!found.equals(Set.of(expected)) || !decided) {
        different.add(row + ": " + found + ", not " + expected);
      }
    }
    assertEquals(List.of(), different, different.size() + " of " + rows.size());
    assertEquals(529, rows.size());
  }

  private static String strength(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().strength().toString()
        : outcome.getClass().getSimpleName() + " " + outcome.missing();
  }

  @Test
  void aRowThatChangesNothingGivesTheStandardDoseAndNoOtherDoes() throws IOException {
    List<String> different = new ArrayList<>();
    for (Row row : rows()) {
      boolean standard = actions(row).allMatch(one -> one.kind() == ActionKind.STANDARD_DOSE);
      if (!isPeculiar(row) && standard != row.changesNothing()) {
        different.add(row.toString());
      }
    }
    assertEquals(List.of(), different);
  }

  /** Silent on two alleles of which each has advice; or standard unless other drugs are taken. */
  private static boolean isPeculiar(Row row) {
    return row.result().equals("1511 and 1502")
        || row.advice().startsWith("Co-medication with BOTH");
  }

  private static Stream<Action> actions(Row row) {
    return outcomes(row).stream()
        .filter(Outcome.Matched.class::isInstance)
        .flatMap(one -> ((Outcome.Matched) one).recommendation().actions().stream())
        .filter(action -> action.kind() != ActionKind.TEST);
  }

  @Test
  void everyPercentageOfARowIsThatOfAnAction() throws IOException {
    List<String> different = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Row row : rows()) {
      Set<String> asked = percentages(row);
      Set<String> given = new TreeSet<>();
      actions(row).forEach(action -> given.addAll(percentages(action)));
      asked.forEach(one -> seen.merge(one, 1, Integer::sum));
      if (!given.containsAll(asked)) {
        different.add(row + ": " + given + ", not " + asked);
      }
    }
    assertEquals(List.of(), different);
    assertTrue(seen.size() > 20, seen.toString());
  }

  private static Set<String> percentages(Row row) {
    String later = SUPERSEDED.get(row.toString());
    if (later != null) {
      return Set.of(later);
    }
    Set<String> found = new TreeSet<>();
    String text = row.advice().toLowerCase(Locale.ROOT);
    PERCENT.matcher(text).results().map(one -> one.group(1)).forEach(found::add);
    TIMES.matcher(text).results().map(DpwgReplayTest::hundredfold).forEach(found::add);
    return found;
  }

  private static String hundredfold(MatchResult found) {
    String times = found.group(1) == null ? found.group(2) : found.group(1);
    return plain(new BigDecimal(times).multiply(BigDecimal.valueOf(100)));
  }

  private static Set<String> percentages(Action action) {
    Optional<String> low = action.percentLow().map(DpwgReplayTest::plain);
    Optional<String> high = action.percentHigh().map(DpwgReplayTest::plain);
    if (high.isEmpty()) {
      return Set.of();
    }
    return low.isEmpty() || low.equals(high)
        ? Set.of(high.get())
        : Set.of(low.get() + "-" + high.get());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
