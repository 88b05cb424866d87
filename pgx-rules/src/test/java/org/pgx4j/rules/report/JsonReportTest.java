package org.pgx4j.rules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;

class JsonReportTest {
  private static final List<String> RESULT =
      List.of(
          "schemaVersion",
          "knowledge",
          "genes",
          "recommendations",
          "overview",
          "labelling",
          "measurements",
          "findings",
          "computed");
  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          Map.entry("knowledge", List.of("id", "version", "date", "sha256")),
          Map.entry(
              "genes",
              List.of(
                  "gene",
                  "status",
                  "source",
                  "phenotype",
                  "activityScore",
                  "clinicalPhenotype",
                  "candidates",
                  "missingPositions",
                  "notExcluded",
                  "activityScoreAtLeast",
                  "clinicalActivityScore",
                  "copyNumber",
                  "copyNumberSource",
                  "structuralAlleles",
                  "extraPositions",
                  "fallbackPosition",
                  "notes",
                  "heteroplasmy",
                  "undocumented",
                  "ehrPriority",
                  "consultation")),
          Map.entry(
              "candidates",
              List.of(
                  "rank",
                  "diplotype",
                  "score",
                  "probability",
                  "phenotype",
                  "activityScore",
                  "activityScoreAtLeast",
                  "combination")),
          Map.entry("overview", List.of("drug", "verdict", "agreement")),
          Map.entry(
              "labelling", List.of("drug", "authority", "biomarkers", "sections", "date", "url")),
          Map.entry("measurements", List.of("name", "assay", "comparator", "low", "high", "unit")),
          Map.entry("findings", List.of("name", "assay", "value")),
          Map.entry("computed", List.of("name", "assay", "comparator", "low", "high", "unit")),
          Map.entry(
              "recommendations",
              List.of(
                  "drug",
                  "authority",
                  "population",
                  "outcome",
                  "strength",
                  "actions",
                  "summary",
                  "implications",
                  "because",
                  "missing",
                  "alternatives",
                  "citations",
                  "trace",
                  "notes",
                  "warnings",
                  "ruleId",
                  "problem",
                  "guideline")),
          Map.entry(
              "actions",
              List.of(
                  "kind",
                  "drug",
                  "percentLow",
                  "percentHigh",
                  "dose",
                  "route",
                  "interval",
                  "monitor",
                  "alternatives",
                  "when",
                  "with",
                  "percentOf")),
          Map.entry("missing", List.of("kind", "name")),
          Map.entry(
              "alternatives",
              List.of("diplotype", "probability", "outcome", "changesRecommendation", "gene")),
          Map.entry("citations", List.of("title", "pmid", "doi", "url", "year")),
          Map.entry("children", List.of("node", "truth", "saw", "children")));

  @Test
  void everyObjectHasAllMembersInOrder() throws IOException {
    for (String language : List.of("en", "pt-BR")) {
      for (var assessment : List.of(Samples.full(language), Samples.undecided(language))) {
        JsonNode result = parse(JsonReport.of(assessment));
        assertEquals(RESULT, names(result));
        check(result);
      }
    }
  }

  private static void check(JsonNode node) {
    node.properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              if (value.isArray()) {
                for (JsonNode element : value) {
                  if (element.isObject()) {
                    assertEquals(MEMBERS.get(entry.getKey()), names(element), entry.getKey());
                    check(element);
                  }
                }
              } else if (entry.getKey().equals("trace")) {
                assertEquals(MEMBERS.get("children"), names(value));
                check(value);
              } else if (value.isObject()) {
                check(value);
              }
            });
  }

  @Test
  void theSourceOfARuleIsComplete() throws IOException {
    for (String language : List.of("en", "pt-BR")) {
      JsonNode source =
          outcome(parse(JsonReport.of(Samples.full(language))), "clopidogrel").get("guideline");
      assertEquals(List.of("id", "url", "date", "revised", "licence", "pack"), names(source));
      assertEquals("cpic-clopidogrel", source.get("id").asText());
      assertEquals("2022", source.get("date").asText());
      assertEquals("2026-11-24", source.get("revised").asText());
      assertEquals("CC0-1.0", source.get("licence").asText());
      assertEquals("cpic", source.get("pack").asText());
    }
  }

  @Test
  void aGeneHasItsPriorityAndAText() throws IOException {
    JsonNode genes = parse(JsonReport.of(Samples.full("pt-BR"))).get("genes");
    assertEquals("CYP2C19", genes.get(0).get("gene").asText());
    assertEquals("Abnormal/Priority/High Risk", genes.get(0).get("ehrPriority").asText());
    assertTrue(genes.get(0).get("consultation").asText().startsWith("A atividade de CYP2C19"));
    JsonNode open = parse(JsonReport.of(Samples.undecided("en"))).get("genes");
    for (JsonNode gene : open) {
      assertTrue(gene.get("ehrPriority").isNull(), gene.get("gene").asText());
    }
  }

  @Test
  void whatALabelNamesIsBesideTheRecommendations() throws IOException {
    JsonNode labels = parse(JsonReport.of(Samples.full("en"))).get("labelling");
    assertEquals(1, labels.size());
    assertEquals("clopidogrel", labels.get(0).get("drug").asText());
    assertEquals("Boxed Warning", labels.get(0).get("sections").get(0).asText());
  }

  @Test
  void anAnswerWithoutARuleHasNoSource() throws IOException {
    JsonNode none = outcome(parse(JsonReport.of(Samples.full("en"))), "metformin");
    assertTrue(none.get("guideline").isNull());
  }

  @Test
  void listsAreNeverAbsentAndUnknownScalarsAreNull() throws IOException {
    JsonNode none = outcome(parse(JsonReport.of(Samples.full("en"))), "metformin");
    assertTrue(none.get("authority").isNull());
    assertTrue(none.get("population").isNull());
    assertTrue(none.get("strength").isNull());
    assertEquals("MATCHED", none.get("outcome").asText());
    assertEquals("NO_RECOMMENDATION", none.get("actions").get(0).get("kind").asText());
    for (String list :
        List.of("implications", "missing", "alternatives", "citations", "warnings")) {
      assertTrue(none.get(list).isArray(), list);
    }
  }

  @Test
  void numbersAreNumbers() throws IOException {
    JsonNode result = parse(JsonReport.of(Samples.full("en")));
    JsonNode action = outcome(result, "azathioprine").get("actions").get(1);
    assertEquals("REDUCE_DOSE", action.get("kind").asText());
    assertEquals(30, action.get("percentLow").intValue());
    assertTrue(action.get("percentHigh").isNumber());
    assertEquals("1.0", gene(result, "CYP2D6").get("activityScore").asText());
    JsonNode candidate = gene(result, "CYP2C19").get("candidates").get(1);
    assertEquals("0.0175", candidate.get("probability").asText());
    assertEquals(2, candidate.get("rank").intValue());
    assertEquals(
        "CYP2C19:94761900", gene(result, "CYP2C19").get("missingPositions").get(0).asText());
  }

  @Test
  void aLowerBoundStaysVisible() throws IOException {
    var patient = PatientProfile.builder().genotype("CYP2D6", "*1/*1x3").build();
    JsonNode result = parse(JsonReport.of(Samples.assess(patient, "en", "codeine")));
    assertEquals("4.0", gene(result, "CYP2D6").get("activityScore").asText());
    assertTrue(gene(result, "CYP2D6").get("activityScoreAtLeast").booleanValue());
  }

  @Test
  void candidatesThatAreStatedHaveNoRank() throws IOException {
    JsonNode tpmt = gene(parse(JsonReport.of(Samples.full("en"))), "TPMT");
    assertTrue(tpmt.get("candidates").get(0).get("rank").isNull());
    assertEquals("*1/*3A", tpmt.get("candidates").get(0).get("diplotype").asText());
    assertEquals("stated", tpmt.get("source").asText());
  }

  @Test
  void anUndecidedOrFailedRuleHasNoActions() throws IOException {
    JsonNode failed = outcome(parse(JsonReport.of(Samples.full("en"))), "warfarin");
    assertEquals("FAILED", failed.get("outcome").asText());
    assertTrue(failed.get("actions").isEmpty());
    assertFalse(failed.get("problem").isNull());
    JsonNode open = outcome(parse(JsonReport.of(Samples.undecided("en"))), "azathioprine");
    assertEquals("INDETERMINATE", open.get("outcome").asText());
    assertTrue(open.get("actions").isEmpty());
    assertEquals(2, open.get("alternatives").size());
  }

  @Test
  void genesThatDisagreeHaveNoPhenotypeOfTheirOwn() throws IOException {
    JsonNode tpmt = gene(parse(JsonReport.of(Samples.undecided("en"))), "TPMT");
    assertEquals("ambiguous", tpmt.get("status").asText());
    assertTrue(tpmt.get("phenotype").isNull());
  }

  @Test
  void aLineOfABatchStartsWithItsIdentifierAndNumber() throws IOException {
    String line = JsonReport.line(Samples.full("en"), "p1", 7);
    assertTrue(line.startsWith("{\"id\":\"p1\",\"line\":7,\"schemaVersion\":\"1\","), line);
    assertFalse(line.contains("\n"));
    assertTrue(JsonReport.line(Samples.full("en"), "", 8).startsWith("{\"id\":null,\"line\":8,"));
  }

  @Test
  void prettyIsTheSameResultAndTheStreamHoldsTheSameBytes() throws IOException {
    String one = JsonReport.of(Samples.full("pt-BR"));
    String pretty = JsonReport.pretty(Samples.full("pt-BR"));
    assertEquals(parse(one), parse(pretty));
    assertFalse(pretty.contains("\r"));
    assertTrue(pretty.lines().count() > 100);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonReport.write(Samples.full("pt-BR"), out);
    assertEquals(one, out.toString(StandardCharsets.UTF_8));
  }

  private static JsonNode parse(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static JsonNode outcome(JsonNode result, String drug) {
    return find(result.get("recommendations"), "drug", drug);
  }

  private static JsonNode gene(JsonNode result, String symbol) {
    return find(result.get("genes"), "gene", symbol);
  }

  private static JsonNode find(JsonNode list, String member, String value) {
    for (JsonNode one : list) {
      if (one.get(member).asText().equals(value)) {
        return one;
      }
    }
    throw new AssertionError(value);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
