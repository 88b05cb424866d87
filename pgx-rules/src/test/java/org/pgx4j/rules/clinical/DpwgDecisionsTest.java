package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.clinical.Clinic.CPIC;
import static org.pgx4j.rules.clinical.Clinic.DPWG;
import static org.pgx4j.rules.clinical.Clinic.answer;
import static org.pgx4j.rules.clinical.Clinic.nobody;
import static org.pgx4j.rules.clinical.Clinic.outcome;
import static org.pgx4j.rules.clinical.Clinic.with;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.report.TextReport;

/** The clinical decision that DPWG is not CPIC with other words, sentence by sentence: 1.5. */
@Tag("1.5")
class DpwgDecisionsTest {
  private static String reading(String gene, PatientProfile.Builder patient, String drug) {
    return outcome(DPWG, patient, drug).because().get(gene);
  }

  private static PatientProfile.Builder cyp2d6(String score) {
    return nobody().activityScore("CYP2D6", score);
  }

  @ParameterizedTest
  @CsvSource({
    "2.25, Normal Metabolizer, Normal Metabolizer",
    "2.5, Normal Metabolizer, Ultrarapid Metabolizer",
    "3.0, Ultrarapid Metabolizer, Ultrarapid Metabolizer"
  })
  void aCyp2d6ScoreOfTwoAndAHalfIsNormalAndUltrarapidStartsAtThree(
      String score, String dpwg, String cpic) {
    String drug = "nortriptyline";
    assertEquals("activity score " + score + ", " + dpwg, reading("CYP2D6", cyp2d6(score), drug));
    assertEquals(
        "activity score " + score + ", " + cpic,
        outcome(CPIC, cyp2d6(score), drug).because().get("CYP2D6"));
  }

  /** 1.75 lies within normal and ≥3.75 within ultrarapid; 2.75 lies between the two. */
  @ParameterizedTest
  @CsvSource({
    "1.75, STANDARD_DOSE",
    "2.75, INDETERMINATE [CYP2D6]",
    "≥3.75, INCREASE_DOSE:170 MONITOR AVOID"
  })
  void cyp2d6ScoresWithoutARowGoByDpwgsOwnLimits(String score, String expected) {
    assertEquals(expected, answer(DPWG, cyp2d6(score), "nortriptyline"));
  }

  @Test
  void aCyp2d6ScoreThatIsNotAvailableHasNoRow() {
    assertEquals("INDETERMINATE [CYP2D6]", answer(DPWG, with("CYP2D6", "*1/*22"), "nortriptyline"));
  }

  @ParameterizedTest
  @CsvSource({
    "warfarin, *1/*2, STANDARD_DOSE",
    "warfarin, *1/*3, REDUCE_DOSE:65",
    "warfarin, *2/*3, REDUCE_DOSE:45",
    "warfarin, *3/*3, REDUCE_DOSE:20",
    "siponimod, *1/*2, STANDARD_DOSE",
    "siponimod, *2/*2, STANDARD_DOSE",
    "siponimod, *1/*3, REDUCE_DOSE:50",
    "siponimod, *2/*3, REDUCE_DOSE:50",
    "siponimod, *3/*3, AVOID"
  })
  void diplotypesOfCyp2c9BeatItsPhenotypes(String drug, String genotype, String expected) {
    PatientProfile.Builder patient = with("CYP2C9", genotype).phenotype("VKORC1", "-1639 GG");
    assertEquals(expected, answer(DPWG, patient, drug));
  }

  @ParameterizedTest
  @CsvSource({"*2/*2, 50", "*1/*2, 75", "*1/*3, 75"})
  void phenytoinHasFiftyPercentForStarTwoTwiceAndSeventyFiveForIntermediate(
      String genotype, String percent) {
    PatientProfile.Builder patient = with("CYP2C9", genotype).genotype("HLA-B", "*15:02 negative");
    String said = answer(DPWG, patient, "phenytoin");
    assertTrue(said.contains("REDUCE_DOSE:" + percent), said);
  }

  @Test
  void aScoreOfOneCannotDriveSiponimod() {
    assertEquals(
        "INDETERMINATE [CYP2C9]",
        answer(DPWG, nobody().activityScore("CYP2C9", "1.0"), "siponimod"));
  }

  @ParameterizedTest
  @CsvSource({
    "*1/*17, Normal Metabolizer",
    "*17/*17, Ultrarapid Metabolizer",
    "*2/*3, Poor Metabolizer",
    "*2/*9, Poor Metabolizer",
    "*9/*9, Poor Metabolizer",
    "*1/*2, Intermediate Metabolizer",
    "*2/*17, Intermediate Metabolizer"
  })
  void cyp2c19IsReadByDpwgsOwnCrosswalk(String genotype, String phenotype) {
    assertEquals(
        genotype + ", " + phenotype, reading("CYP2C19", with("CYP2C19", genotype), "voriconazole"));
  }

  @ParameterizedTest
  @CsvSource({"Rapid Metabolizer", "Likely Poor Metabolizer", "Likely Intermediate Metabolizer"})
  void aPhenotypeOfCyp2c19ThatDpwgDoesNotHaveIsNotDecided(String phenotype) {
    assertEquals(
        "INDETERMINATE [CYP2C19]",
        answer(DPWG, nobody().phenotype("CYP2C19", phenotype), "voriconazole"));
    assertEquals(
        "INDETERMINATE [CYP2C19]",
        answer(DPWG, nobody().phenotype("CYP2C19", "Indeterminate"), "voriconazole"));
  }

  @ParameterizedTest
  @CsvSource({"*9/*41, 1.0, 0.5", "*1/*9, 1.5, 1.25", "*4/*41, 0.5, 0.25"})
  void starNineAndFortyOneOfCyp2d6AreHalf(String genotype, String dpwg, String cpic) {
    assertTrue(
        reading("CYP2D6", with("CYP2D6", genotype), "nortriptyline")
            .startsWith(genotype + ", activity score " + dpwg));
    assertTrue(
        outcome(CPIC, with("CYP2D6", genotype), "nortriptyline")
            .because()
            .get("CYP2D6")
            .startsWith(genotype + ", activity score " + cpic));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '&',
      value = {
        "Reference/c.1905+1G>A (*2A) & REDUCE_DOSE:50 MONITOR AVOID",
        "Reference/c.1679T>G (*13) & REDUCE_DOSE:50 MONITOR AVOID",
        "Reference/c.2846A>T & REDUCE_DOSE:50 MONITOR AVOID",
        "Reference/c.1129-5923C>G, c.1236G>A (HapB3) & REDUCE_DOSE:50 MONITOR AVOID",
        "c.1905+1G>A (*2A)/c.1905+1G>A (*2A) & AVOID TEST ADJUST_DOSE",
        "c.1679T>G (*13)/c.1679T>G (*13) & AVOID TEST ADJUST_DOSE",
        "c.1905+1G>A (*2A)/c.2846A>T & TEST ADJUST_DOSE AVOID",
        "c.1905+1G>A (*2A)/c.1679T>G (*13) & TEST ADJUST_DOSE AVOID",
        "Reference/c.557A>G & INDETERMINATE [DPYD]",
        "Reference/Reference & STANDARD_DOSE"
      })
  void fourVariantsOfDpydAreScoredAndNoOther(String genotype, String expected) {
    assertEquals(expected, answer(DPWG, with("DPYD", genotype), "capecitabine"));
  }

  @Test
  void twoCopiesOfAReducedVariantShowBothReadings() {
    PatientProfile patient = with("DPYD", "c.2846A>T/c.2846A>T").build();
    assertEquals(
        "TEST ADJUST_DOSE AVOID", answer(DPWG.assess(patient, "fluorouracil").outcomes().get(0)));
    String report = TextReport.of(DPWG.assess(patient, "fluorouracil")).replaceAll("\\s+", " ");
    assertTrue(report.contains("as score 1.0 (start with 50 %)"), report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '&',
      value = {
        "c.1905+1G>A (*2A)/c.1905+1G>A (*2A)",
        "Reference/c.1905+1G>A (*2A)",
        "Reference/c.2846A>T"
      })
  void tegafurIsAvoidedAtNoneOneAndOneAndAHalf(String genotype) {
    assertTrue(answer(DPWG, with("DPYD", genotype), "tegafur").startsWith("AVOID"));
  }

  @Test
  void noRecommendationOfDpwgMeansNoDeviationAndThatOfCpicTooLittleEvidence() {
    assertEquals("STANDARD_DOSE", answer(DPWG, with("CYP2D6", "*1/*1"), "nortriptyline"));
    assertEquals("NO_RECOMMENDATION", answer(CPIC, with("CYP2D6", "*1/*22"), "atomoxetine"));
  }
}
