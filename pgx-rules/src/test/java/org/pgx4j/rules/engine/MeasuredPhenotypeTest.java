package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;

/** G6PD activity in percent of the adjusted male median: PMID 30941413. */
class MeasuredPhenotypeTest {
  private static final Pgx PGX = Pgx.standard();
  private static final String NORMAL_MALE = "B (reference)";
  private static final String HETEROZYGOUS =
      "B (reference)/Mediterranean, Dallas, Panama, Sassari, Cagliari, Birmingham";

  private static Assessment assess(String genotype, String sex, String activity) {
    PatientProfile.Builder profile = PatientProfile.builder();
    if (!genotype.isEmpty()) {
      profile.genotype("G6PD", genotype);
    }
    if (!sex.isEmpty()) {
      profile.fact("sex", sex);
    }
    if (!activity.isEmpty()) {
      profile.measurement(Measurement.parse("G6PD activity=" + activity));
    }
    return PGX.assess(profile.build(), "rasburicase");
  }

  private static String because(Assessment assessment) {
    return assessment.outcomes().get(0).because().getOrDefault("G6PD", "");
  }

  private static boolean isShownBeside(Assessment assessment, String phenotype) {
    return assessment.outcomes().get(0).alternatives().stream()
        .anyMatch(
            one -> one.changesRecommendation() && one.reading().describe().contains(phenotype));
  }

  @ParameterizedTest
  @CsvSource({
    "29.9 %, Deficient",
    "30 %, Variable",
    "70 %, Variable",
    "70.1 %, Normal",
    "<10 %, Deficient",
    "0.2 1, Deficient"
  })
  void activityGivesThePhenotype(String activity, String phenotype) {
    assertEquals(phenotype, because(assess("", "female", activity)));
  }

  @Test
  void aMaleWithAnUnremarkableGenotypeAndLowActivityIsDeficientAndBothAreShown() {
    Assessment assessment = assess(NORMAL_MALE, "male", "12 %");
    assertEquals("Deficient", because(assessment));
    assertTrue(isShownBeside(assessment, "Normal"));
  }

  @Test
  void aHeterozygousFemaleIsVariableUntilMeasured() {
    assertTrue(because(assess(HETEROZYGOUS, "female", "")).endsWith("Variable"));
    Assessment measured = assess(HETEROZYGOUS, "female", "82 %");
    assertEquals("Normal", because(measured));
    assertTrue(isShownBeside(measured, "Variable"));
  }

  @Test
  void aValueInAUnitThatTheCutOffsDoNotReachIsAProblemAndNeverRoutine() {
    Assessment assessment = assess(NORMAL_MALE, "male", "7 U/g");
    assertEquals(
        List.of("PGX-213"),
        assessment.problems().stream().map(problem -> problem.code().code()).toList());
    assertTrue(because(assessment).endsWith("Normal"));
    assertTrue(isShownBeside(assessment, "Deficient"));
    assertEquals(Verdict.CAUTION, assessment.explain("rasburicase").verdict());
  }

  @Test
  void aHighValueOfAPersonWhoseSexIsNotStatedDoesNotDecide() {
    Assessment assessment = assess("", "", "95 %");
    assertEquals("", because(assessment));
    assertEquals("PGX-213", assessment.problems().get(0).code().code());
  }
}
