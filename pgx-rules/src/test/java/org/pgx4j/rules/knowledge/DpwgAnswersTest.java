package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/** Where DPWG is not CPIC with other words. */
class DpwgAnswersTest {
  private static final Pgx PGX = Pgx.standard().withAuthorities("DPWG");

  private static String answer(PatientProfile.Builder patient, String drug) {
    return PGX.assess(patient.build(), drug).outcomes().stream()
        .map(DpwgAnswersTest::kinds)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private static String kinds(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().actions().stream()
            .map(DpwgAnswersTest::kind)
            .collect(Collectors.joining(" "))
        : "INDETERMINATE " + outcome.missing().stream().map(one -> one.name()).toList();
  }

  private static String kind(Action action) {
    return action.kind() + action.percentHigh().map(one -> ":" + one.toPlainString()).orElse("");
  }

  private static PatientProfile.Builder patient(String gene, String genotype) {
    return PatientProfile.builder().genotype(gene, genotype);
  }

  @ParameterizedTest
  @CsvSource({
    "*1/*41, STANDARD_DOSE",
    "*9/*41, REDUCE_DOSE:60 MONITOR",
    "*1x2/*10x2, STANDARD_DOSE",
    "*1x2/*1, INCREASE_DOSE:170 MONITOR AVOID",
    "*4/*4, REDUCE_DOSE:40 MONITOR",
    "*1/*22, INDETERMINATE [CYP2D6]"
  })
  void cyp2d6HasItsOwnActivitiesAndLimits(String genotype, String expected) {
    assertEquals(expected, answer(patient("CYP2D6", genotype), "nortriptyline"));
  }

  @ParameterizedTest
  @CsvSource({"1.75, STANDARD_DOSE", "2.75, INDETERMINATE [CYP2D6]", "≥3.75, AVOID"})
  void aScoreBetweenNormalAndUltrarapidIsNotAssigned(String score, String expected) {
    assertEquals(
        expected, answer(PatientProfile.builder().activityScore("CYP2D6", score), "paroxetine"));
  }

  @ParameterizedTest
  @CsvSource({
    "*1/*17, STANDARD_DOSE",
    "*17/*17, INCREASE_DOSE:150 MONITOR",
    "*2/*17, MONITOR",
    "*2/*9, REDUCE_DOSE:50 MONITOR",
    "*9/*10, REDUCE_DOSE:50 MONITOR",
    "*1/*9, INDETERMINATE [CYP2C19]",
    "*1/*12, INDETERMINATE [CYP2C19]"
  })
  void cyp2c19HasNoRapidAndNoLikelyPhenotype(String genotype, String expected) {
    assertEquals(expected, answer(patient("CYP2C19", genotype), "voriconazole"));
  }

  @ParameterizedTest
  @CsvSource({
    "*1/*2, STANDARD_DOSE",
    "*1/*3, REDUCE_DOSE:65",
    "*1/*5, REDUCE_DOSE:65",
    "*2/*2, REDUCE_DOSE:65",
    "*2/*3, REDUCE_DOSE:45",
    "*3/*3, REDUCE_DOSE:20",
    "*2/*5, INDETERMINATE [CYP2C9]"
  })
  void aGenotypeOfCyp2c9PrecedesItsPhenotype(String genotype, String expected) {
    PatientProfile.Builder patient = patient("CYP2C9", genotype).phenotype("VKORC1", "-1639 GG");
    assertEquals(expected, answer(patient, "warfarin"));
  }

  @Test
  void aPhenotypeOfCyp2c9AloneDoesNotDecideWhereGenotypesDiffer() {
    PatientProfile.Builder patient =
        PatientProfile.builder()
            .phenotype("CYP2C9", "Intermediate Metabolizer")
            .phenotype("VKORC1", "-1639 GG");
    assertEquals("INDETERMINATE [CYP2C9]", answer(patient, "warfarin"));
  }

  @Test
  void twoGenesThatBothAskForLessGiveAnUpperLimit() {
    PatientProfile.Builder patient = patient("CYP2C9", "*1/*3").phenotype("VKORC1", "-1639 AA");
    assertEquals("REDUCE_DOSE:60", answer(patient, "warfarin"));
    Action action = first(patient, "warfarin");
    assertTrue(action.percentLow().isEmpty());
  }

  private static Action first(PatientProfile.Builder patient, String drug) {
    Outcome outcome = PGX.assess(patient.build(), drug).outcomes().get(0);
    return ((Outcome.Matched) outcome).recommendation().actions().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '&',
      value = {
        "Reference/c.85T>C (*9A) & STANDARD_DOSE",
        "Reference/c.557A>G & INDETERMINATE [DPYD]",
        "Reference/c.2846A>T & REDUCE_DOSE:50 MONITOR AVOID",
        "c.1905+1G>A (*2A)/c.1679T>G (*13) & TEST ADJUST_DOSE AVOID",
        "c.1679T>G (*13); c.1905+1G>A (*2A); Reference & TEST ADJUST_DOSE AVOID",
        "c.2846A>T/c.2846A>T & TEST ADJUST_DOSE AVOID",
        "c.1905+1G>A (*2A)/c.1905+1G>A (*2A) & AVOID TEST ADJUST_DOSE"
      })
  void fourVariantsOfDpydAreJudgedAndTwoDifferentOnesCallForPhenotyping(
      String genotype, String expected) {
    assertEquals(expected, answer(patient("DPYD", genotype), "capecitabine"));
  }

  @Test
  void aDpydScoreOfOneAloneDoesNotDecide() {
    assertEquals(
        "INDETERMINATE [DPYD]",
        answer(PatientProfile.builder().activityScore("DPYD", "1.0"), "capecitabine"));
  }

  @ParameterizedTest
  @CsvSource({
    "*1/*4, '', STANDARD_DOSE",
    "*1/*4, paroxetine, REDUCE_DOSE",
    "*1/*4, duloxetine, CONSIDER MONITOR",
    "*1/*4, 'paroxetine,ketoconazole', CONTRAINDICATED ALTERNATIVE",
    "*1/*4, ketoconazole, ALTERNATIVE CONSIDER MONITOR",
    "*1/*4, fluconazole, ALTERNATIVE CONSIDER MONITOR",
    "*1/*4, phenytoin, AVOID ALTERNATIVE",
    "*4/*4, '', REDUCE_DOSE",
    "*4/*4, ketoconazole, CONTRAINDICATED ALTERNATIVE",
    "*4/*4, fluconazole, AVOID ALTERNATIVE",
    "*4/*4, ranitidine, MONITOR REDUCE_DOSE MONITOR",
    "*1/*1, paroxetine, STANDARD_DOSE"
  })
  void eliglustatDependsOnOtherDrugsByItself(String genotype, String taking, String expected) {
    PatientProfile.Builder patient = patient("CYP2D6", genotype);
    if (!taking.isEmpty()) {
      patient.taking(taking.split(","));
    }
    assertEquals(expected, answer(patient, "eliglustat"));
  }

  @Test
  void populationsThatTheIndicationDoesNotDecideAreAllShown() {
    PatientProfile.Builder poor = patient("CYP2C19", "*2/*2");
    assertEquals("MONITOR CONSIDER / AVOID", answer(poor, "clopidogrel"));
    assertEquals("AVOID", answer(poor.fact("indication", "stroke"), "clopidogrel"));
  }

  @Test
  void aPoorResultOfOneGeneIsNotHiddenByAnotherWithoutResult() {
    for (PatientProfile.Builder patient :
        List.of(
            patient("NUDT15", "*3/*3"),
            patient("NUDT15", "*3/*3").genotype("TPMT", "*1/*5"),
            patient("NUDT15", "*3/*3").genotype("TPMT", "*1/*1"))) {
      assertTrue(answer(patient, "azathioprine").contains("AVOID REDUCE_DOSE:10"));
    }
  }

  @Test
  void mavacamtenIsDosedAsForAPoorMetabolizerWhileTheResultIsUnknown() {
    assertEquals("TEST REDUCE_DOSE REDUCE_DOSE", answer(PatientProfile.builder(), "mavacamten"));
    assertEquals("REDUCE_DOSE REDUCE_DOSE", answer(patient("CYP2C19", "*1/*9"), "mavacamten"));
    assertEquals("STANDARD_DOSE STANDARD_DOSE", answer(patient("CYP2C19", "*1/*2"), "mavacamten"));
  }
}
