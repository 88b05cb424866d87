package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.clinical.Clinic.CPIC;
import static org.pgx4j.rules.clinical.Clinic.FDA;
import static org.pgx4j.rules.clinical.Clinic.PGX;
import static org.pgx4j.rules.clinical.Clinic.answer;
import static org.pgx4j.rules.clinical.Clinic.nobody;
import static org.pgx4j.rules.clinical.Clinic.outcome;
import static org.pgx4j.rules.clinical.Clinic.with;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.Outcome;

/** The clinical decisions on drugs taken and on children: 1.15, 1.16. */
class DrugDecisionsTest {

  @ParameterizedTest
  @CsvSource({"1.75, 0.75", "2.25, 1.0", "0.25, 0.25", "1.25, 0.5", "2.0, 1.0"})
  @Tag("1.15")
  void aHalvedScoreBetweenListedOnesIsTheNextLowerOfItsPhenotype(String score, String lookup) {
    PatientProfile.Builder patient = nobody().activityScore("CYP2D6", score).taking("duloxetine");
    String because = outcome(CPIC, patient, "codeine").because().get("CYP2D6");
    assertTrue(
        because.startsWith(
            "activity score " + lookup + ", Intermediate Metabolizer (with duloxetine"),
        because);
  }

  @Test
  @Tag("1.15")
  void aStrongInhibitorMakesAnyScorePoor() {
    PatientProfile.Builder patient = with("CYP2D6", "*1/*1").taking("paroxetine");
    String because = outcome(CPIC, patient, "codeine").because().get("CYP2D6");
    assertTrue(because.startsWith("*1/*1, activity score 0.0, Poor Metabolizer"), because);
    assertTrue(because.contains("by genotype activity score 2.0, Normal Metabolizer"), because);
  }

  @Test
  @Tag("1.15")
  void atLeastThreeHalvedSpansNormalAndUltrarapid() {
    Outcome outcome =
        outcome(CPIC, nobody().activityScore("CYP2D6", "≥3.0").taking("duloxetine"), "codeine");
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    List<String> readings = Clinic.alternatives(outcome);
    assertTrue(readings.stream().anyMatch(one -> one.contains("1.5, Normal Metabolizer")));
    assertTrue(readings.stream().anyMatch(one -> one.contains("≥3.0, Ultrarapid Metabolizer")));
  }

  @Test
  @Tag("1.15")
  void eliglustatsLabelUsesTheGenotypeAndListsInhibitorsItself() {
    PatientProfile.Builder patient =
        with("CYP2D6", "*1/*1")
            .taking("paroxetine")
            .fact("hepatic_impairment", "none")
            .fact("renal_impairment", "none");
    Outcome outcome = outcome(FDA, patient, "eliglustat");
    assertEquals("*1/*1, activity score 2.0, Normal Metabolizer", outcome.because().get("CYP2D6"));
    assertEquals("ADJUST_DOSE", answer(outcome));
  }

  private static Map<String, String> byPopulation(String drug, String age) {
    PatientProfile.Builder patient = with("CYP2D6", "*1/*1");
    if (!age.isEmpty()) {
      patient.fact("age", age);
    }
    Map<String, String> answers = new TreeMap<>();
    for (Outcome outcome : Clinic.outcomes(PGX, patient, drug)) {
      String authority = outcome.authority().orElseThrow().name();
      if (!authority.equals("DPWG")) {
        answers.put(authority + " " + outcome.population().orElseThrow().id(), answer(outcome));
      }
    }
    return answers;
  }

  @ParameterizedTest
  @CsvSource({"codeine", "tramadol"})
  @Tag("1.16")
  void fdasLimitsForChildrenStandBesideCpic(String drug) {
    assertEquals(
        Map.of("CPIC general", "STANDARD_DOSE", "FDA fda-under-12", "CONTRAINDICATED"),
        byPopulation(drug, "11"));
    for (String age : List.of("12", "17")) {
      assertEquals(
          Map.of(
              "CPIC general", "STANDARD_DOSE",
              "FDA fda-12-to-17", "CONTRAINDICATED AVOID",
              "FDA fda-by-genotype", "NO_RECOMMENDATION"),
          byPopulation(drug, age));
    }
    assertEquals(
        Map.of("CPIC general", "STANDARD_DOSE", "FDA fda-by-genotype", "NO_RECOMMENDATION"),
        byPopulation(drug, "18"));
    assertEquals(4, byPopulation(drug, "").size());
  }
}
