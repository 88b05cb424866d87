package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.report.HtmlReport;
import org.pgx4j.rules.report.JsonReport;
import org.pgx4j.rules.report.TextReport;

/**
 * A filtration rate from creatinine, age and sex, for rules that ask for one and a person of whom
 * none was stated. Expected values are the published equation's, worked out by hand.
 */
class ComputedFiltrationTest {
  private static final String FACT =
      "{\"fact\": {\"name\": \"egfr\", \"unit\": \"mL/min/{1.73_m2}\", \"below\": \"30\"}}";
  private static final String MEASURED =
      "{\"measurement\": {\"name\": \"eGFR\", \"unit\": \"mL/min/{1.73_m2}\", \"below\": \"30\"}}";
  private static final String BY_EQUATION =
      MEASURED.replace("\"eGFR\"", "\"eGFR\", \"assay\": \"CKD-EPI 2021\"");

  @TempDir Path folder;

  private Pgx asking(String condition) {
    String row = PackFolder.row("low", condition).replace("STANDARD_DOSE", "AVOID");
    return Pgx.builder()
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
  }

  private Assessment assess(String condition, PatientProfile.Builder patient) {
    return asking(condition).assess(patient.build(), "metformin");
  }

  private Explanation why(String condition, PatientProfile.Builder patient) {
    Outcome outcome = assess(condition, patient).outcomes().get(0);
    return outcome.explanation().children().get(0).children().get(0);
  }

  private static PatientProfile.Builder with(String creatinine, String age, String sex) {
    PatientProfile.Builder patient = PatientProfile.builder();
    if (!creatinine.isEmpty()) {
      patient.measurement(Measurement.parse(creatinine));
    }
    if (!age.isEmpty()) {
      patient.fact("age", age);
    }
    return sex.isEmpty() ? patient : patient.fact("sex", sex);
  }

  private String computed(PatientProfile.Builder patient) {
    List<Measurement> computed = assess(FACT, patient).profile().computed();
    return computed.isEmpty() ? "" : computed.get(0).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "creatinine=1 mg/dL, 60, male, 86.2",
    "creatinine=1 mg/dL, 60, female, 64.5",
    "creatinine=2.5 mg/dL, 70, male, 27.0",
    "creatinine=221 umol/L, 70, male, 27.0",
    "serum creatinine=221 µmol/l, 70, Male, 27.0",
    "Creatinine=0.221 mmol/L, 70, male, 27.0",
    "creatinine=25 mg/L, 70, male, 27.0",
    "creatinine@enzymatic=2.5 mg/dl, 70, male, 27.0"
  })
  void anAdultHasOneInAnyUnitOfCreatinine(
      String creatinine, String age, String sex, String expected) {
    assertEquals(
        "eGFR@CKD-EPI 2021=" + expected + " mL/min/{1.73_m2}",
        computed(with(creatinine, age, sex)));
  }

  @ParameterizedTest
  @CsvSource({
    "creatinine=1 mg/dL, 17, male",
    "creatinine=1 mg/dL, '', male",
    "creatinine=1 mg/dL, 60, ''",
    "creatinine=1 mg/dL, 60, unknown",
    "creatinine=1 mg/dL, old, male",
    "'', 60, male",
    "creatinine=1 U/L, 60, male",
    "creatinine=0.05 mg/dL, 60, male",
    "creatinine=88 mg/dL, 60, male",
    "creatinine@urine=1 mg/dL, 60, male",
    "urine creatinine=1 mg/dL, 60, male",
    "creatinine clearance=1 mg/dL, 60, male"
  })
  void nobodyElseHasOne(String creatinine, String age, String sex) {
    PatientProfile.Builder patient = with(creatinine, age, sex);
    assertEquals("", computed(patient));
    assertEquals("UNKNOWN", why(FACT, patient).truth().toString());
  }

  @Test
  void eighteenYearsAreAdult() {
    assertFalse(computed(with("creatinine=1 mg/dL", "18", "female")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "creatinine=<0.5 mg/dL, 60, male, >116.7",
    "creatinine=<=0.5 mg/dL, 60, male, >=116.7",
    "creatinine=>2.5 mg/dL, 70, male, <27.0",
    "creatinine=>=2.5 mg/dL, 70, male, <=27.0",
    "creatinine=1..2.5 mg/dL, 70, male, 26.9..81.0"
  })
  void aBoundOfCreatinineIsABoundOfTheRate(
      String creatinine, String age, String sex, String expected) {
    assertEquals(
        "eGFR@CKD-EPI 2021=" + expected + " mL/min/{1.73_m2}",
        computed(with(creatinine, age, sex)));
  }

  @ParameterizedTest
  @CsvSource({
    "creatinine=2.5 mg/dL, TRUE",
    "creatinine=1 mg/dL, FALSE",
    "creatinine=<0.5 mg/dL, FALSE",
    "creatinine=>2.5 mg/dL, TRUE",
    "creatinine=<2.5 mg/dL, UNKNOWN",
    "creatinine=1..2.5 mg/dL, UNKNOWN"
  })
  void rulesThatAskForTheFactOrTheMeasurementTakeIt(String creatinine, String expected) {
    for (String condition : List.of(FACT, MEASURED, BY_EQUATION)) {
      PatientProfile.Builder patient = with(creatinine, "70", "male");
      assertEquals(expected, why(condition, patient).truth().toString(), condition);
    }
  }

  @Test
  void anotherEquationIsAnotherValue() {
    String other = BY_EQUATION.replace("CKD-EPI 2021", "MDRD");
    PatientProfile.Builder patient = with("creatinine=2.5 mg/dL", "70", "male");
    assertEquals("UNKNOWN", why(other, patient).truth().toString());
  }

  @Test
  void twoValuesOfCreatinineThatDisagreeDecideNothing() {
    PatientProfile.Builder patient = with("creatinine=2.5 mg/dL", "70", "male");
    patient.measurement(Measurement.parse("creatinine=1 mg/dL"));
    assertEquals("UNKNOWN", why(FACT, patient).truth().toString());
  }

  @Test
  void theExplanationNamesTheEquationAndWhatWentIntoIt() {
    Explanation why = why(FACT, with("creatinine=221 umol/L", "70", "male"));
    assertEquals("eGFR@CKD-EPI 2021=27.0 mL/min/{1.73_m2}", why.saw());
    Explanation equation = why.children().get(0);
    assertEquals("eGFR by CKD-EPI 2021 (PMID 34554658)", equation.node());
    assertEquals(
        List.of("creatinine: creatinine=221 umol/L", "age: 70 a", "sex: male"),
        equation.children().stream().map(part -> part.node() + ": " + part.saw()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "creatinine=2.5 mg/dL, '', male, fact age|fact egfr",
    "creatinine=2.5 mg/dL, 70, '', fact egfr|fact sex",
    "creatinine=2.5 mg/dL, 17, male, fact egfr",
    "'', 70, male, fact egfr"
  })
  void whatIsMissingIsTheFactOrWhatTheEquationLacks(
      String creatinine, String age, String sex, String expected) {
    List<Missing> missing = why(FACT, with(creatinine, age, sex)).whatIsMissing();
    assertEquals(
        expected, String.join("|", missing.stream().map(Missing::toString).sorted().toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eGFR=62 mL/min/{1.73_m2}",
        "egfr@Cockcroft-Gault=62 mL/min/1.73m2",
        "eGFR@CKD-EPI 2021=62 mL/min/{1.73_m2}"
      })
  void aStatedMeasurementDecidesAndTheComputedOneIsShown(String stated) {
    PatientProfile.Builder patient = with("creatinine=2.5 mg/dL", "70", "male");
    patient.measurement(Measurement.parse(stated));
    for (String condition : List.of(FACT, MEASURED)) {
      Explanation why = why(condition, patient);
      assertEquals("FALSE", why.truth().toString());
      assertTrue(why.saw().contains("62 mL"), why.saw());
      assertEquals(
          "eGFR by CKD-EPI 2021 (PMID 34554658), not used: stated", why.children().get(0).node());
      assertTrue(why.children().get(0).saw().contains("=27.0"));
    }
  }

  @Test
  void aStatedFactDecidesForTheMeasurementToo() {
    PatientProfile.Builder patient = with("creatinine=2.5 mg/dL", "70", "male").fact("egfr", "62");
    for (String condition : List.of(FACT, MEASURED)) {
      Explanation why = why(condition, patient);
      assertEquals("FALSE", why.truth().toString());
      assertTrue(why.children().get(0).node().endsWith("not used: stated"));
    }
    assertEquals("UNKNOWN", why(BY_EQUATION, patient).truth().toString());
    assertEquals(
        "FALSE", why(MEASURED, PatientProfile.builder().fact("egfr", "62")).truth().toString());
  }

  @Test
  void aStatedWordIsNoReasonToCompute() {
    PatientProfile.Builder patient =
        with("creatinine=2.5 mg/dL", "70", "male").fact("egfr", "reduced");
    assertEquals("UNKNOWN", why(FACT, patient).truth().toString());
    assertEquals("UNKNOWN", why(MEASURED, patient).truth().toString());
  }

  @Test
  void whatStatedValuesLeaveOpenDoesNotAskForTheInputsOfTheEquation() {
    PatientProfile.Builder patient = with("creatinine=2.5 mg/dL", "", "male");
    patient.measurement(Measurement.parse("eGFR=<60 mL/min/{1.73_m2}"));
    Explanation why = why(FACT, patient);
    assertEquals("UNKNOWN", why.truth().toString());
    assertEquals(
        List.of("fact egfr"), why.whatIsMissing().stream().map(Missing::toString).toList());
  }

  @Test
  void reportsShowStatedAndComputedApart() {
    PatientProfile.Builder patient = with("creatinine=221 umol/L", "70", "male").fact("egfr", "62");
    Assessment assessment = assess(FACT, patient);
    String computed = "eGFR@CKD-EPI 2021=27.0 mL/min/{1.73_m2} (computed)";
    assertTrue(
        TextReport.of(assessment)
            .contains("Measurements and findings\n  creatinine=221 umol/L\n  " + computed));
    assertTrue(HtmlReport.of(assessment).contains(computed));
    String json = JsonReport.of(assessment).replaceAll("\\s", "");
    assertTrue(
        json.contains(
            "\"computed\":[{\"name\":\"eGFR\",\"assay\":\"CKD-EPI2021\",\"comparator\":\"\","
                + "\"low\":27.0,\"high\":27.0,\"unit\":\"mL/min/{1.73_m2}\"}]"),
        json);
    assertTrue(json.contains("\"measurements\":[{\"name\":\"creatinine\""));
    assertFalse(assessment.profile().toString().contains("27"));
  }
}
