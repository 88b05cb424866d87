package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.clinical.Clinic.CPIC;
import static org.pgx4j.rules.clinical.Clinic.FDA;
import static org.pgx4j.rules.clinical.Clinic.answer;
import static org.pgx4j.rules.clinical.Clinic.nobody;
import static org.pgx4j.rules.clinical.Clinic.outcome;
import static org.pgx4j.rules.clinical.Clinic.with;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.Outcome;

/** The clinical decisions on companion diagnostics and measured biomarkers: 1.10, 1.12. */
class BiomarkerDecisionsTest {
  private static PatientProfile.Builder breastCancer(String... findings) {
    PatientProfile.Builder patient = nobody().fact("indication", "Breast Cancer");
    for (String finding : findings) {
      patient.finding(Finding.parse(finding));
    }
    return patient;
  }

  @ParameterizedTest
  @CsvSource({
    "ER=positive, PR=negative, ELIGIBLE",
    "ER=negative, PR=positive, ELIGIBLE",
    "ER=negative, PR=negative, NOT_ELIGIBLE"
  })
  @Tag("1.10")
  void abemaciclibTakesEitherReceptor(String er, String pr, String expected) {
    String said = answer(FDA, breastCancer(er, pr, "HER2=negative"), "abemaciclib");
    assertTrue(said.startsWith(expected), said);
  }

  @Test
  @Tag("1.10")
  void oneReceptorThatWasNotTestedKeepsTheQuestionOpen() {
    assertEquals(
        "INDETERMINATE [PR]",
        answer(FDA, breastCancer("ER=negative", "HER2=negative"), "abemaciclib"));
  }

  private static PatientProfile.Builder g6pd(String activity, String sex) {
    PatientProfile.Builder patient =
        nobody().measurement(Measurement.parse("G6PD activity=" + activity));
    return sex.isEmpty() ? patient : patient.fact("sex", sex);
  }

  @ParameterizedTest
  @CsvSource({
    "29.9 %, Deficient, AVOID",
    "30 %, Variable, TEST",
    "70 %, Variable, TEST",
    "70.1 %, Normal, STANDARD_DOSE"
  })
  @Tag("1.12")
  void tafenoquineNeedsMoreThanSeventyPercentOfTheAdjustedMaleMedian(
      String activity, String phenotype, String expected) {
    for (String sex : new String[] {"female", "male"}) {
      Outcome outcome = outcome(CPIC, g6pd(activity, sex), "tafenoquine");
      assertEquals(phenotype, outcome.because().get("G6PD"));
      assertEquals(expected, answer(outcome));
    }
  }

  @Test
  @Tag("1.12")
  void aMaleIsDeficientByOneAlleleAndAHeterozygousFemaleIsVariableUntilMeasured() {
    PatientProfile.Builder male = with("G6PD", "A- 202A_376G").fact("sex", "male");
    assertEquals("AVOID", answer(CPIC, male, "rasburicase"));
    PatientProfile.Builder female =
        with("G6PD", "A- 202A_376G/B (reference)").fact("sex", "female");
    Outcome untested = outcome(CPIC, female, "rasburicase");
    assertTrue(untested.because().get("G6PD").endsWith("Variable"));
    assertEquals("TEST", answer(untested));
    Outcome measured =
        outcome(CPIC, female.measurement(Measurement.parse("G6PD activity=82 %")), "rasburicase");
    assertEquals("STANDARD_DOSE", answer(measured));
    assertTrue(measured.alternatives().get(0).reading().describe().endsWith("Variable"));
  }

  @Test
  @Tag("1.12")
  void activityWithoutSexOrInALaboratorysOwnUnitDoesNotDecide() {
    for (PatientProfile.Builder patient :
        new PatientProfile.Builder[] {g6pd("95 %", ""), g6pd("7 U/g", "male")}) {
      var assessment = CPIC.assess(patient.build(), "rasburicase");
      assertEquals("PGX-213", assessment.problems().get(0).code().code());
      assertTrue(answer(assessment.outcomes().get(0)).startsWith("INDETERMINATE"));
    }
  }
}
