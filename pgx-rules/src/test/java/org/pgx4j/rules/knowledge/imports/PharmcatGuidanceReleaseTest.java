package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.knowledge.RecommendationTable;

/**
 * The rows of a real release, put back into the shape that they were published in: every row is
 * imported or told, and asked for it answers as published.
 */
class PharmcatGuidanceReleaseTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static byte[] guidance(List<Map<String, String>> rows) throws IOException {
    Map<String, Map<String, Object>> guidelines = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      Map<String, Object> guideline =
          guidelines.computeIfAbsent(row.get("guideline_id"), id -> guideline(id, row));
      @SuppressWarnings("unchecked")
      List<Object> recommendations = (List<Object>) guideline.get("recommendations");
      recommendations.add(recommendation(row));
    }
    return JSON.writeValueAsBytes(Map.of("guidelines", guidelines.values()));
  }

  private static Map<String, Object> guideline(String id, Map<String, String> row) {
    Map<String, Object> head =
        Map.of("id", id, "name", id, "source", row.get("source"), "url", "https://example.org");
    return Map.of("guideline", head, "recommendations", new ArrayList<>(), "citations", List.of());
  }

  private static Map<String, Object> recommendation(Map<String, String> row) {
    return Map.of(
        "relatedChemicals",
        List.of(Map.of("name", row.get("drug"))),
        "lookupKey",
        lookup(row),
        "population",
        row.get("population"),
        "classification",
        Map.of("term", row.get("classification")),
        "text",
        Map.of("html", "<p>" + escaped(row.get("recommendation")) + "</p>\n"),
        "implications",
        List.of());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static JsonNode lookup(Map<String, String> row) {
    try {
      return JSON.readTree(row.get("lookup"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Importing imported(String source, List<Map<String, String>> rows)
      throws IOException {
    Importing importing = Importing.by(source);
    importing.target.pharmcatGuidance("guidance.json", new ByteArrayInputStream(guidance(rows)));
    return importing;
  }

  private static Set<ProblemCode> codes(Importing importing) {
    return importing.problems.stream().map(Problem::code).collect(Collectors.toSet());
  }

  @Test
  void everyRowOfTheDutchGuidelinesThatCanBeReadIsImportedAndAnswers() throws IOException {
    List<Map<String, String>> rows = RecommendationTable.rows("DPWG");
    Importing importing = imported("DPWG", rows);
    assertEquals(25, importing.problems.size(), "scores with a word, and alleles in one number");
    assertEquals(Set.of(ProblemCode.BAD_ENTRY), codes(importing));
    assertEquals(529, importing.target.read());
    assertEquals(504, importing.target.taken());
    Pgx pgx = Pgx.builder().pack(importing.target.pack()).build().withAuthorities("DPWG");
    List<String> different = new ArrayList<>();
    for (Map<String, String> row : rows) {
      if (row.get("lookup").matches(".*(\\d \\(| and ).*")) {
        continue;
      }
      List<Outcome> outcomes = pgx.assess(patient(row), row.get("drug")).outcomes();
      String text = row.get("recommendation").strip().replaceAll("\\s+", " ");
      if (outcomes.stream()
          .noneMatch(one -> one instanceof Outcome.Matched && one.summary().contains(text))) {
        different.add(row.get("drug") + " " + row.get("lookup") + ": " + outcomes);
      }
    }
    assertEquals(List.of(), different.stream().limit(20).toList(), different.size() + " rows");
  }

  private static PatientProfile patient(Map<String, String> row) {
    PatientProfile.Builder patient = PatientProfile.builder();
    lookup(row)
        .properties()
        .forEach(
            asked -> {
              String gene = asked.getKey();
              JsonNode value = asked.getValue();
              if (value.isObject()) {
                patient.genotype(gene, diplotype(value));
              } else if (value.asText().matches("≥?\\d.*")) {
                patient.activityScore(gene, value.asText());
              } else if (value.asText().contains("itive") || value.asText().contains("negative")) {
                patient.genotype(gene, value.asText());
              } else {
                patient.phenotype(gene, value.asText());
              }
            });
    return patient.build();
  }

  private static String diplotype(JsonNode counts) {
    List<String> alleles = new ArrayList<>();
    counts
        .properties()
        .forEach(
            one -> {
              for (int i = 0; i < one.getValue().asInt(); i++) {
                alleles.add(one.getKey());
              }
            });
    return String.join("/", alleles);
  }

  @Test
  void everyRowOfCpicIsImported() throws IOException {
    Importing importing = imported("CPIC", RecommendationTable.rows("CPIC"));
    assertEquals(1996, importing.target.read());
    assertEquals(1996, importing.target.taken());
    assertEquals(4, importing.problems.size(), "populations asked for by name");
    assertEquals(Set.of(ProblemCode.POPULATION_BY_NAME), codes(importing));
  }
}
