package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/**
 * CPIC's table has a row for each result; asked through the engine, each must give one
 * recommendation of the row's strength. Drugs that are not shipped yet are passed over.
 */
class CpicReplayTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private static final Pgx PGX = Pgx.standard().withAuthorities("CPIC");

  /** What has to be stated of a person for the table's populations; ours where CPIC's differ. */
  private static final Map<String, Map<String, String>> FACTS =
      Map.ofEntries(
          Map.entry("general", Map.of()),
          Map.entry("adults", Map.of("age", "40")),
          Map.entry("pediatrics", Map.of("age", "10")),
          Map.entry("child >40kg_adult", Map.of("age", "10", "weight", "45")),
          Map.entry("CVI ACS PCI", Map.of("indication", "ACS/PCI")),
          Map.entry("CVI non-ACS non-PCI", Map.of("indication", "non-ACS/non-PCI")),
          Map.entry("NVI", Map.of("indication", "NVI")),
          Map.entry("PHT naive", Map.of("naive", "yes")),
          Map.entry("PHT use >3mos", Map.of("naive", "no")),
          Map.entry("CBZ naive", Map.of("naive", "yes")),
          Map.entry("CBZ-no alternatives", Map.of("naive", "yes")),
          Map.entry("CBZ use >3mos", Map.of("naive", "no")),
          Map.entry("OXC naive", Map.of("naive", "yes")),
          Map.entry("OXC use >3 mos", Map.of("naive", "no")));

  /** Which of ours a population is, where what is stated of the person fits two. */
  private static final Map<String, String> OURS =
      Map.of("CBZ naive", "naive", "CBZ-no alternatives", "naive-no-alternatives");

  /** What has to be stated for some drugs whatever the population. */
  private static final Map<String, Map<String, String>> DRUG_FACTS =
      Map.of("ivacaftor", Map.of("indication", "cystic fibrosis"));

  /** Rows that a later guideline replaced: drug and lookup, and the strength it gives. */
  private static final Map<String, String> SUPERSEDED = new HashMap<>();

  static {
    for (String tpmt : List.of("Intermediate", "Possible Intermediate")) {
      for (String nudt15 : List.of("Intermediate", "Possible Intermediate")) {
        SUPERSEDED.put(
            "azathioprine {NUDT15=%s Metabolizer, TPMT=%s Metabolizer}".formatted(nudt15, tpmt),
            "Moderate");
      }
    }
  }

  private record Row(String drug, Map<String, String> lookup, String population, String strength) {
    @Override
    public String toString() {
      return drug + " " + lookup;
    }
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Map<String, String> cells : RecommendationTable.rows("CPIC")) {
      String drug = cells.get("drug");
      if (isShipped(drug)) {
        rows.add(
            new Row(
                drug,
                lookup(cells.get("lookup")),
                cells.get("population"),
                cells.get("classification")));
      }
    }
    return rows;
  }

  private static boolean isShipped(String drug) {
    return KNOWLEDGE.rules(drug).stream().anyMatch(rule -> rule.authority().name().equals("CPIC"));
  }

  private static Map<String, String> lookup(String json) throws IOException {
    Map<String, String> lookup = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : new ObjectMapper().readTree(json).properties()) {
      lookup.put(entry.getKey(), entry.getValue().asText());
    }
    return lookup;
  }

  /** Rows of one gene in guidelines later than the table, by score or phenotype. */
  private static List<Row> laterRows() throws IOException {
    Path supplement =
        Repository.sources()
            .resolve("recommendations")
            .resolve("cpic_supplement_2024-07_to_2026-02.json");
    Assumptions.assumeTrue(Files.isRegularFile(supplement), "no sources here");
    List<Row> rows = new ArrayList<>();
    for (JsonNode entry : new ObjectMapper().readTree(supplement.toFile()).get("guidelines")) {
      String drug = entry.get("drug").asText();
      for (JsonNode row : entry.get("rows")) {
        boolean oneGene = entry.get("gene").isTextual();
        if (oneGene && isShipped(drug)) {
          for (String result : results(row)) {
            Map<String, String> lookup = Map.of(entry.get("gene").asText(), result);
            rows.add(new Row(drug, lookup, "general", row.get("strength").asText()));
          }
        }
      }
    }
    return rows;
  }

  private static List<String> results(JsonNode row) {
    if (!row.has("as")) {
      return List.of(row.get("phenotype").asText());
    }
    List<String> scores = new ArrayList<>();
    row.get("as").forEach(score -> scores.add(score.asText()));
    return scores.equals(List.of(">2.25")) ? List.of("2.5", "≥3.0") : scores;
  }

  private static PatientProfile patient(Row row) {
    PatientProfile.Builder patient = PatientProfile.builder();
    Map<String, String> facts =
        Objects.requireNonNull(
            FACTS.get(row.population()), () -> "say what to state for " + row.population());
    facts.forEach(patient::fact);
    DRUG_FACTS.getOrDefault(row.drug(), Map.of()).forEach(patient::fact);
    row.lookup().forEach((gene, result) -> state(patient, gene, result));
    return patient.build();
  }

  private static void state(PatientProfile.Builder patient, String gene, String result) {
    Lookup lookup = KNOWLEDGE.functions(Gene.of(gene)).orElseThrow().lookup();
    if (result.equals("No Result")) {
      return;
    }
    if (lookup == Lookup.PRESENCE) {
      patient.genotype(gene, result);
    } else if (result.equals("n/a")) {
      patient.phenotype(gene, "Indeterminate");
    } else if (lookup == Lookup.SCORE) {
      patient.activityScore(gene, result);
    } else {
      patient.phenotype(gene, result);
    }
  }

  @Test
  void everyRowGivesOneRecommendationOfItsStrength() throws IOException {
    assertRecommended(rows(), 120);
  }

  @Test
  void everyRowOfALaterGuidelineGivesOneRecommendationOfItsStrength() throws IOException {
    assertRecommended(laterRows(), 15);
  }

  private static void assertRecommended(List<Row> rows, int least) {
    List<String> different = new ArrayList<>();
    for (Row row : rows) {
      String expected = SUPERSEDED.getOrDefault(row.toString(), row.strength());
      String found =
          outcomes(row).stream().map(CpicReplayTest::strength).collect(Collectors.joining(" and "));
      if (!found.equals(expected)) {
        different.add(row + " " + row.population() + ": " + found + ", not " + expected);
      }
    }
    assertEquals(List.of(), different, different.size() + " of " + rows.size());
    assertTrue(rows.size() > least, rows.size() + " rows only");
  }

  /** The outcomes for the row's population; all of them where the facts decide that. */
  private static List<Outcome> outcomes(Row row) {
    String ours = OURS.get(row.population());
    return PGX.assess(patient(row), row.drug()).outcomes().stream()
        .filter(
            outcome ->
                ours == null
                    || outcome.population().filter(one -> one.id().equals(ours)).isPresent())
        .toList();
  }

  private static String strength(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().strength().toString()
        : outcome.getClass().getSimpleName() + " " + outcome.missing();
  }

  /** A row for a gene without a result is no routine answer: what is missing comes first. */
  @Test
  void aRowForAnUntestedGeneNamesItAndAsksForTheTestFirst() throws IOException {
    List<String> silent = new ArrayList<>();
    int rows = 0;
    for (Row row : rows()) {
      TreeSet<String> untested = new TreeSet<>();
      row.lookup().forEach((gene, result) -> addUntested(untested, gene, result));
      for (Outcome outcome : PGX.assess(patient(row), row.drug()).outcomes()) {
        rows += untested.isEmpty() ? 0 : 1;
        boolean decided = outcome.missing().isEmpty();
        if (!untested.isEmpty() && !decided && !testsFirst(outcome)) {
          silent.add(row.toString());
        }
        if (untested.isEmpty() && !decided) {
          silent.add(row + " says that a result is missing");
        }
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(rows > 10, rows + " rows only");
  }

  private static void addUntested(TreeSet<String> untested, String gene, String result) {
    if (result.equals("No Result")) {
      untested.add(gene);
    }
  }

  private static boolean testsFirst(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        && matched.recommendation().actions().get(0).kind() == ActionKind.TEST;
  }
}
