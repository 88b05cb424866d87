package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.clinical.Clinic.CPIC;
import static org.pgx4j.rules.clinical.Clinic.PGX;
import static org.pgx4j.rules.clinical.Clinic.answer;
import static org.pgx4j.rules.clinical.Clinic.call;
import static org.pgx4j.rules.clinical.Clinic.called;
import static org.pgx4j.rules.clinical.Clinic.names;
import static org.pgx4j.rules.clinical.Clinic.outcome;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;
import org.pgx4j.rules.report.TextReport;

/** The clinical decisions on what a genome file says: 1.1, 1.2, 1.8, 1.11. */
class CallingDecisionsTest {
  private static final int RS3918290 = 97450058;
  private static final int RS4244285 = 94781859;
  private static final int RS12769205 = 94775367;
  private static final int RS3758581 = 94842866;

  /** DPYD c.1905+1G>C, TPMT and NUDT15 with a base that no definition has. */
  @ParameterizedTest
  @CsvSource({
    "DPYD, 97450058, G 0/1, fluorouracil, Reference/Reference",
    "DPYD, 97450058, A 1/1, capecitabine, Reference/Reference",
    "TPMT, 18138997, A 0/1, azathioprine, *1/*1",
    "NUDT15, 48045719, A 0/1, mercaptopurine, *1/*1"
  })
  @Tag("1.1")
  void anUndocumentedBaseKeepsTheNameAndIsNeverNormal(
      String gene, int position, String bases, String drug, String name) {
    GenotypeCall call = call(gene, Map.of(position, bases));
    assertEquals(List.of(name), names(call));
    PatientProfile.Builder patient = PatientProfile.builder().call(call);
    if (gene.equals("TPMT")) {
      patient.genotype("NUDT15", "*1/*1");
    } else if (gene.equals("NUDT15")) {
      patient.genotype("TPMT", "*1/*1");
    }
    String place =
        call.gene().symbol().equals("DPYD") ? "chr1" : gene.equals("TPMT") ? "chr6" : "chr13";
    for (Outcome outcome : Clinic.outcomes(PGX, patient, drug)) {
      assertInstanceOf(Outcome.Indeterminate.class, outcome);
      assertEquals(List.of(place + ":" + position), Clinic.missing(outcome));
      assertEquals(name + ", Indeterminate", outcome.because().get(gene));
    }
  }

  @Test
  @Tag("1.1")
  void theReportSaysUndocumentedVariantNotExcluded() {
    var assessment =
        CPIC.assess(called("DPYD", Map.of(RS3918290, "G 0/1")).build(), "fluorouracil");
    assertEquals(Verdict.UNKNOWN, assessment.explain("fluorouracil").verdict());
    assertTrue(
        TextReport.of(assessment)
            .replaceAll("\\s+", " ")
            .contains("Undocumented variants: chr1:97450058 C>G"));
    assertTrue(
        assessment.outcomes().get(0).summary().contains("an undocumented variant in DPYD"),
        assessment.outcomes().get(0).summary());
  }

  @ParameterizedTest
  @CsvSource({
    "DPYD, 97450058, fluorouracil, chr1:97450058",
    "TPMT, 18138997, azathioprine, chr6:18138997",
    "NUDT15, 48045719, azathioprine, chr13:48045719",
    "CYP2C9, 94981296, flurbiprofen, chr10:94981296",
    "CYP3A5, 99672916, tacrolimus, chr7:99672916"
  })
  @Tag("1.2")
  void aTierOneSiteThatWasNotReadIsNamedWhereItsAlleleWouldChangeTheAdvice(
      String gene, int position, String drug, String place) {
    assertTrue(Clinic.definitions(gene).tier1().contains(position));
    PatientProfile.Builder patient = called(gene, Map.of(position, ""));
    if (gene.equals("TPMT")) {
      patient.genotype("NUDT15", "*1/*1");
    } else if (gene.equals("NUDT15")) {
      patient.genotype("TPMT", "*1/*1");
    }
    assertEquals("INDETERMINATE [" + place + "]", answer(CPIC, patient, drug));
  }

  @Test
  @Tag("1.2")
  void aSiteGatesOnlyWhereNoOtherSiteExcludesItsAllele() {
    Map<Integer, String> both = Map.of(RS3758581, "G 1/1", RS4244285, "", RS12769205, "");
    assertEquals(
        "INDETERMINATE [chr10:94775367, chr10:94781859]",
        answer(CPIC, called("CYP2C19", both), "clopidogrel"));
    Map<Integer, String> excluded = Map.of(RS3758581, "G 1/1", RS4244285, "");
    assertEquals("STANDARD_DOSE", answer(CPIC, called("CYP2C19", excluded), "clopidogrel"));
  }

  @Test
  @Tag("1.2")
  void anotherSiteThatWasNotReadWarnsInTheReportAndDecidesNothing() {
    AlleleDefinitions dpyd = Clinic.definitions("DPYD");
    int rare = dpyd.positions().get(0).position();
    assertFalse(dpyd.tier1().contains(rare));
    var assessment = CPIC.assess(called("DPYD", Map.of(rare, "")).build(), "fluorouracil");
    assertEquals("STANDARD_DOSE", answer(assessment.outcomes().get(0)));
    assertTrue(
        TextReport.of(assessment)
            .replaceAll("\\s+", " ")
            .contains("Not read: chr1:97078987. Alleles not excluded: c.3067C>A"));
  }

  @Test
  @Tag("1.8")
  void smallVariantsOfCyp2d6AloneAreNoGenotype() {
    NotCalled call = assertInstanceOf(NotCalled.class, call("CYP2D6", Map.of()));
    assertEquals(Reason.NEEDS_COPY_NUMBER, call.reason());
  }

  @Test
  @Tag("1.8")
  void onRequestCyp2d6HasCandidatesOverCopyNumberAndCodeineIsNotDecided() {
    GenotypeCall call = Clinic.callWithCopies("CYP2D6", Map.of());
    assertTrue(names(call).containsAll(List.of("*1/*1", "*1/*5")), names(call).toString());
    assertTrue(names(call).stream().anyMatch(name -> name.contains("x2")));
    Outcome outcome = outcome(CPIC, PatientProfile.builder().call(call), "codeine");
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
  }

  @ParameterizedTest
  @CsvSource({"CYP2C19, *36, *37", "CYP2B6, *29, *30", "SLCO1B1, *48, *49"})
  @Tag("1.8")
  void aDeletionLooksHomozygousAndTheReportSaysSo(String gene, String one, String other) {
    String report = TextReport.of(PGX.assess(called(gene, Map.of()).build(), "codeine"));
    assertTrue(
        report
            .replaceAll("\\s+", " ")
            .contains("Small variants do not show these alleles: " + one + ", " + other),
        report);
  }

  @Test
  @Tag("1.11")
  void unphasedTpmtStarThreeAAlsoFitsAPoorMetabolizerWhichIsShown() {
    PatientProfile.Builder patient =
        called("TPMT", Map.of(18130687, "C 0/1", 18138997, "T 0/1")).genotype("NUDT15", "*1/*1");
    Outcome outcome = outcome(CPIC, patient, "azathioprine");
    assertEquals("REDUCE_DOSE:80 TITRATE", answer(outcome));
    assertEquals("*1/*3A, Intermediate Metabolizer", outcome.because().get("TPMT"));
    assertEquals(List.of("*3B/*3C, Poor Metabolizer"), Clinic.alternatives(outcome));
    assertTrue(outcome.alternatives().get(0).changesRecommendation());
  }
}
