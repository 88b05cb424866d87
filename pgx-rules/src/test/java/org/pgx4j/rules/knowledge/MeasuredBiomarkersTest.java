package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;
import org.pgx4j.rules.report.HtmlReport;
import org.pgx4j.rules.report.JsonReport;
import org.pgx4j.rules.report.TextReport;

/**
 * Enzyme activities without cut-offs, and drug levels, eGFR and lipids in rules of a user's pack.
 */
class MeasuredBiomarkersTest {
  private static final String TPMT = "erythrocyte TPMT activity@RBC=4.1 U/mL";

  @TempDir Path folder;

  private static PatientProfile.Builder measured(String measurement) {
    return PatientProfile.builder().measurement(Measurement.parse(measurement));
  }

  private static List<String> told(Assessment assessment) {
    return assessment.problems().stream()
        .map(problem -> problem.code().code() + " " + problem.place().field())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "TPMT, *1/*1, TPMT activity=4.1 U/mL, azathioprine",
    "DPYD, Reference/Reference, DPD activity=1.2 nmol/h, fluorouracil"
  })
  void anActivityWithoutCutOffsIsOneProblemAndTheDrugIsNotRoutine(
      String gene, String genotype, String measurement, String drug) {
    Pgx pgx = Pgx.standard().withAuthorities("CPIC");
    PatientProfile.Builder plain =
        PatientProfile.builder().genotype(gene, genotype).genotype("NUDT15", "*1/*1");
    assertEquals(Verdict.ROUTINE, pgx.assess(plain.build(), drug).explain(drug).verdict());
    PatientProfile patient = plain.measurement(Measurement.parse(measurement)).build();
    Assessment assessment = pgx.assess(patient, drug);
    assertEquals(List.of("PGX-213 " + measurement.split("=")[0]), told(assessment));
    Outcome.Matched outcome = (Outcome.Matched) assessment.outcomes().get(0);
    assertEquals(ActionKind.STANDARD_DOSE, outcome.recommendation().actions().get(0).kind());
    assertEquals(Verdict.CAUTION, assessment.explain(drug).verdict());
  }

  @Test
  void anActivityAloneDecidesNothing() {
    Assessment assessment = Pgx.standard().assess(measured(TPMT).build(), "azathioprine");
    assertEquals(List.of("PGX-213 TPMT activity"), told(assessment));
    assertTrue(assessment.outcomes().stream().allMatch(Outcome.Indeterminate.class::isInstance));
  }

  @Test
  void reportsShowMeasurementsAndFindingsAsStated() {
    Assessment assessment = Pgx.standard().assess(measured(TPMT).build(), "azathioprine");
    String said = "TPMT activity@RBC=4.1 U/mL";
    assertTrue(TextReport.of(assessment).contains("Measurements and findings\n  " + said));
    assertTrue(HtmlReport.of(assessment).contains(said));
    assertTrue(
        JsonReport.of(assessment)
            .replaceAll("\\s", "")
            .contains(
                "\"measurements\":[{\"name\":\"TPMTactivity\",\"assay\":\"RBC\","
                    + "\"comparator\":\"\",\"low\":4.1,\"high\":4.1,\"unit\":\"U/mL\"}]"));
  }

  @Test
  void aPackWithCutOffsMakesTheActivityDecide() {
    String cutOffs =
        """
        {"schema": "pgx4j/measured/1", "gene": "TPMT", "authority": "LAB", "version": "1", "licence": "CC0-1.0",
         "citations": [{"title": "a laboratory's own"}], "measurement": "TPMT activity", "phenotypes": [
           {"is": "Poor Metabolizer", "when": {"measurement": {"name": "TPMT activity", "unit": "U/mL", "below": "5"}}},
           {"is": "Normal Metabolizer", "when": {"measurement": {"name": "TPMT activity", "unit": "U/mL", "from": "5"}}}]}
        """;
    Pgx pgx =
        Pgx.builder()
            .pack(
                new PackFolder(folder, "lab", "LAB")
                    .with("measured", "TPMT", "m.json", cutOffs)
                    .pack())
            .build()
            .withAuthorities("CPIC");
    PatientProfile patient = measured(TPMT).genotype("NUDT15", "*1/*1").build();
    Assessment assessment = pgx.assess(patient, "azathioprine");
    assertEquals(List.of(), told(assessment));
    assertEquals("Poor Metabolizer", assessment.outcomes().get(0).because().get("TPMT"));
  }

  private String avoidsMetforminBy(String condition, String measurement) {
    String row =
        PackFolder.row("low", "{\"measurement\": " + condition + "}")
            .replace("STANDARD_DOSE", "AVOID");
    Pgx pgx =
        Pgx.builder()
            .pack(
                new PackFolder(folder, "mine", "MINE")
                    .with(
                        "guideline",
                        "metformin",
                        "g.json",
                        PackFolder.guideline("own", "MINE", "metformin", "CYP2C19", row))
                    .pack())
            .build()
            .withAuthorities("MINE");
    Outcome outcome = pgx.assess(measured(measurement).build(), "metformin").outcomes().get(0);
    return outcome.explanation().children().get(0).truth().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "eGFR@CKD-EPI 2021=29.9 mL/min/{1.73_m2}, TRUE",
    "egfr@CKD-EPI 2021=29.9 mL/min/1.73m2, TRUE",
    "eGFR@CKD-EPI 2021=30 mL/min/{1.73_m2}, FALSE",
    "eGFR@CKD-EPI 2021=0.4 mL/s/{1.73_m2}, TRUE",
    "eGFR@CKD-EPI 2021=20..28 mL/min/{1.73_m2}, TRUE",
    "eGFR@CKD-EPI 2021=25..35 mL/min/{1.73_m2}, UNKNOWN",
    "eGFR@CKD-EPI 2021=<15 mL/min/{1.73_m2}, TRUE",
    "eGFR@CKD-EPI 2021=<60 mL/min/{1.73_m2}, UNKNOWN",
    "eGFR@CKD-EPI 2021=>=60 mL/min/{1.73_m2}, FALSE",
    "eGFR@Cockcroft-Gault=20 mL/min/{1.73_m2}, UNKNOWN",
    "eGFR@CKD-EPI 2021=20 mg/L, UNKNOWN"
  })
  void aRuleTakesEgfrByANamedEquation(String measurement, String expected) {
    String condition =
        "{\"name\": \"eGFR\", \"assay\": \"CKD-EPI 2021\", \"unit\": \"mL/min/{1.73_m2}\","
            + " \"below\": \"30\"}";
    assertEquals(expected, avoidsMetforminBy(condition, measurement));
  }

  @ParameterizedTest
  @CsvSource({
    "5 ug/mL, TRUE",
    "5000 ng/mL, TRUE",
    "0.005 g/L, TRUE",
    "4.999 mg/L, FALSE",
    "<0.5 mg/L, FALSE",
    "<10 mg/L, UNKNOWN",
    "17 umol/L, UNKNOWN"
  })
  void aRuleTakesADrugLevelInAnyUnitOfMass(String value, String expected) {
    String condition = "{\"name\": \"voriconazole level\", \"unit\": \"mg/L\", \"from\": \"5\"}";
    assertEquals(expected, avoidsMetforminBy(condition, "voriconazole level=" + value));
  }

  @ParameterizedTest
  @CsvSource({"190 mg/dL, TRUE", "1.9 g/L, TRUE", "189.9 mg/dL, FALSE", "4.9 mmol/L, UNKNOWN"})
  void aRuleTakesLipids(String value, String expected) {
    String condition = "{\"name\": \"LDL-C\", \"unit\": \"mg/dL\", \"from\": \"190\"}";
    assertEquals(expected, avoidsMetforminBy(condition, "LDL-C=" + value));
  }
}
