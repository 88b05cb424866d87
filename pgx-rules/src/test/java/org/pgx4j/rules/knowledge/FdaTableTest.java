package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Dose;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/**
 * Every row of FDA's Table of Pharmacogenetic Associations, asked through the engine with each
 * result that it names, gives an answer of its section of the table, or of the label.
 */
class FdaTableTest {
  private static final Pgx PGX = Pgx.standard().withAuthorities("FDA");
  private static final Map<String, String> SECTIONS =
      Map.of(
          "recommendation", "Section 1: management",
          "impact", "Section 2: safety or response",
          "pk", "Section 3: pharmacokinetics only");

  /** Drugs whose label says more than the table. */
  private static final Set<String> BY_LABEL =
      Set.of("eliglustat", "siponimod", "capecitabine", "fluorouracil");

  private static final Pattern FIGURE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:mg|%)");

  private static List<JsonNode> rows() throws IOException {
    Path table = Repository.sources().resolve("fda").resolve("fda_pgx_associations_table.json");
    Assumptions.assumeTrue(Files.isRegularFile(table), "no sources here");
    List<JsonNode> rows = new ArrayList<>();
    new ObjectMapper().readTree(table.toFile()).get("table").forEach(rows::add);
    return rows;
  }

  /** The patients that a row names, one result each. */
  private static List<PatientProfile> patients(JsonNode row) {
    String gene = row.get("Gene").asText();
    String said = row.get("Affected Subgroups+").asText();
    List<PatientProfile> patients = new ArrayList<>();
    if (said.contains("allele positive")) {
      patients.add(others(row).genotype(gene, said.replace("allele ", "")).build());
    } else if (gene.equals("CYP4F2")) {
      patients.add(others(row).genotype(gene, "*1/*3").build());
    } else if (gene.equals("VKORC1")) {
      patients.add(others(row).phenotype(gene, "-1639 AG").build());
      patients.add(others(row).phenotype(gene, "-1639 AA").build());
    } else {
      for (String one : gene.equals("Nonspecific (NAT)") ? List.of("NAT2") : genes(gene)) {
        for (String phenotype : phenotypes(one, said)) {
          PatientProfile.Builder patient = others(row);
          if (row.get("Drug").asText().equals("Siponimod")) {
            patient.genotype(one, phenotype.startsWith("Poor") ? "*3/*3" : "*1/*3");
          } else {
            patient.phenotype(one, phenotype);
          }
          patients.add(patient.build());
        }
      }
    }
    return patients;
  }

  private static List<String> genes(String cell) {
    return List.of(cell.split(" and/or "));
  }

  /** What a row needs besides the result that it names: other genes may stay untested. */
  private static PatientProfile.Builder others(JsonNode row) {
    PatientProfile.Builder patient = PatientProfile.builder();
    if (row.get("Drug").asText().equals("Eliglustat")) {
      patient.fact("hepatic_impairment", "none").fact("renal_impairment", "none");
    }
    return patient;
  }

  private static List<String> phenotypes(String gene, String said) {
    String text = said.toLowerCase(Locale.ROOT);
    if (gene.equals("SLCO1B1")) {
      return text.contains("521 tc")
          ? List.of("Decreased Function", "Poor Function")
          : List.of("Poor Function");
    }
    List<String> named = new ArrayList<>();
    for (String word : List.of("Ultrarapid", "Normal", "Intermediate", "Poor")) {
      if (text.contains(word.toLowerCase(Locale.ROOT))) {
        named.add(word + " Metabolizer");
      }
    }
    return named;
  }

  private static List<String> strengths(PatientProfile patient, String drug) {
    return PGX.assess(patient, drug).outcomes().stream()
        .map(
            outcome ->
                outcome instanceof Outcome.Matched matched
                    ? matched.recommendation().strength().toString()
                    : "INDETERMINATE")
        .collect(Collectors.toList());
  }

  @Test
  void everyRowIsCovered() throws IOException {
    List<String> missed = new ArrayList<>();
    List<JsonNode> rows = rows();
    for (JsonNode row : rows) {
      String drug = row.get("Drug").asText();
      String name = drug + " " + row.get("Gene").asText();
      boolean label = BY_LABEL.contains(drug.toLowerCase(Locale.ROOT));
      String expected = label ? "Label" : SECTIONS.get(row.get("table").asText());
      List<PatientProfile> patients = patients(row);
      if (patients.isEmpty()) {
        missed.add(name + ": nobody is named");
      }
      for (PatientProfile patient : patients) {
        List<String> strengths = strengths(patient, drug);
        if (!strengths.contains(expected)) {
          missed.add(name + ": " + strengths + ", not " + expected);
        }
      }
    }
    assertEquals(List.of(), missed);
    assertEquals(111, rows.size());
  }

  /** Doses and percentages of a row, without the one that only says where the risk is higher. */
  private static Set<BigDecimal> figures(JsonNode row) {
    Set<BigDecimal> found = new TreeSet<>();
    if (!row.get("Drug").asText().equals("Simvastatin")) {
      FIGURE
          .matcher(row.get("Description of Gene-Drug Interaction").asText())
          .results()
          .forEach(one -> found.add(new BigDecimal(one.group(1))));
    }
    return found;
  }

  private static Stream<BigDecimal> figures(Action action) {
    return Stream.of(
            action.percentHigh(),
            action.dose().flatMap(Dose::low),
            action.dose().flatMap(Dose::high))
        .flatMap(Optional::stream);
  }

  @Test
  void everyDoseAndPercentageOfARowIsThatOfAnAction() throws IOException {
    List<String> missed = new ArrayList<>();
    int seen = 0;
    for (JsonNode row : rows()) {
      String drug = row.get("Drug").asText();
      Set<BigDecimal> given = new TreeSet<>();
      for (PatientProfile patient : patients(row)) {
        PGX.assess(patient, drug).recommendations().stream()
            .flatMap(one -> one.recommendation().actions().stream())
            .flatMap(FdaTableTest::figures)
            .forEach(given::add);
      }
      seen += figures(row).size();
      if (!given.containsAll(figures(row))) {
        missed.add(drug + ": " + given + ", not " + figures(row));
      }
    }
    assertEquals(List.of(), missed);
    assertEquals(13, seen);
  }

  @ParameterizedTest
  @CsvSource({
    "lapatinib, HLA-DRB1, *07:01 negative",
    "lapatinib, HLA-DQA1, *02:01 negative",
    "pazopanib, HLA-B, *57:01 negative",
    "pazopanib, UGT1A1, *1/*28"
  })
  void liverTestsAreAskedForWhicheverOfTheTwoGenesWasTested(
      String drug, String gene, String genotype) {
    PatientProfile patient = PatientProfile.builder().genotype(gene, genotype).build();
    assertEquals(List.of("Section 2: safety or response"), strengths(patient, drug));
  }
}
