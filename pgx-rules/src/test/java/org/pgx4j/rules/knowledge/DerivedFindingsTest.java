package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;

/** What follows from findings and measurements by the bundled list. */
class DerivedFindingsTest {
  private static final Pgx PGX = Pgx.standard();

  private static PatientProfile.Builder person(String... findings) {
    PatientProfile.Builder profile = PatientProfile.builder().fact("indication", "breast cancer");
    for (String finding : findings) {
      profile.finding(Finding.parse(finding));
    }
    return profile;
  }

  /** The values without an assay, which are those derived, in order. */
  private static String derived(PatientProfile.Builder profile, String name) {
    return PGX.resolve(profile.build()).findings(name).stream()
        .filter(one -> one.assay().isEmpty())
        .map(Finding::value)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String her2(String ratio, String copies, String... findings) {
    return derived(
        person(findings)
            .measurement(Measurement.parse("HER2/CEP17 ratio=" + ratio))
            .measurement(Measurement.parse("HER2 copies=" + copies)),
        "HER2");
  }

  @Test
  void her2GroupOneIsPositive() {
    assertEquals("positive", her2("2.0", "4.0"));
    assertEquals("positive", her2("2.0", "4.0", "HER2@IHC=2+"));
  }

  @Test
  void her2GroupFiveIsNegativeAndLowWithIhcTwoPlus() {
    assertEquals("negative", her2("1.99", "3.99"));
    assertEquals("low, negative", her2("1.99", "3.99", "HER2@IHC=2+"));
  }

  @Test
  void her2GroupsTwoToFourWithoutStainingAreEquivocal() {
    assertEquals("equivocal", her2("2.0", "3.99"));
    assertEquals("equivocal", her2("1.99", "6.0"));
    assertEquals("equivocal", her2("1.99", "4.0"));
    assertEquals("equivocal", her2("1.99", "5.99"));
  }

  @Test
  void her2GroupsTwoAndFourAreNegativeUnlessStainedThreePlus() {
    for (List<String> group : List.of(List.of("2.0", "3.99"), List.of("1.99", "4.0"))) {
      String ratio = group.get(0);
      String copies = group.get(1);
      assertEquals("positive", her2(ratio, copies, "HER2@IHC=3+"));
      assertEquals("low, negative", her2(ratio, copies, "HER2@IHC=1+"));
      assertEquals("negative, not low, not ultralow", her2(ratio, copies, "HER2@IHC=0"));
      assertEquals("equivocal", her2(ratio, copies, "HER2@IHC=2+"));
      assertEquals(
          "low, negative", her2(ratio, copies, "HER2@IHC=2+", "HER2 ISH recount=confirmed"));
    }
  }

  @Test
  void her2GroupThreeIsPositiveWithTwoPlusAfterARecountAndNegativeWithLess() {
    assertEquals("positive", her2("1.99", "6.0", "HER2@IHC=3+"));
    assertEquals("equivocal", her2("1.99", "6.0", "HER2@IHC=2+"));
    assertEquals("positive", her2("1.99", "6.0", "HER2@IHC=2+", "HER2 ISH recount=confirmed"));
    assertEquals("low, negative", her2("1.99", "6.0", "HER2@IHC=1+"));
    assertEquals("negative, not low, not ultralow", her2("1.99", "6.0", "HER2@IHC=0"));
  }

  @Test
  void her2GroupsTwoToFourAreNotDecidedForAnotherOrgan() {
    PatientProfile.Builder stomach =
        person("HER2@IHC=2+", "HER2 ISH recount=confirmed")
            .fact("indication", "gastric cancer")
            .measurement(Measurement.parse("HER2/CEP17 ratio=2.1"))
            .measurement(Measurement.parse("HER2 copies=3"));
    assertEquals("equivocal", derived(stomach, "HER2"));
  }

  @Test
  void her2ByStainingAlone() {
    assertEquals("positive", derived(person("HER2@IHC=3+"), "HER2"));
    assertEquals("equivocal", derived(person("HER2@IHC=2+"), "HER2"));
    assertEquals("low, negative", derived(person("HER2@IHC=1+"), "HER2"));
    assertEquals(
        "negative, not low, ultralow", derived(person("HER2@IHC=0 with staining"), "HER2"));
    assertEquals(
        "negative, not low, not ultralow", derived(person("her2@immunohistochemistry=0"), "HER2"));
    assertEquals("low, negative", derived(person("HER2@IHC=2+", "HER2@FISH=negative"), "HER2"));
  }

  @Test
  void stainingAndHybridisationThatContradictEachOtherBothStand() {
    assertEquals("negative, positive", her2("1.2", "2.0", "HER2@IHC=3+"));
    assertEquals("low, negative, positive", her2("3.0", "9.0", "HER2@IHC=1+"));
  }

  @Test
  void mutationalBurdenIsHighFromTen() {
    for (String unit : List.of("1/Mb", "mut/Mb", "{mutations}/Mb")) {
      assertEquals("low", burden("9.99 " + unit));
      assertEquals("high", burden("10 " + unit));
    }
    assertEquals("", burden("9..11 1/Mb"));
    assertEquals("", burden("12 mg"));
    assertEquals("high", burden(">=10 1/Mb"));
    assertEquals("", burden(">9.5 1/Mb"));
  }

  private static String burden(String value) {
    return derived(person().measurement(Measurement.parse("TMB=" + value)), "TMB");
  }

  @Test
  void hormoneReceptorsArePositiveFromOnePercent() {
    assertEquals("positive", derived(person().measurement(Measurement.parse("ER=1 %")), "ER"));
    assertEquals("negative", derived(person().measurement(Measurement.parse("PgR=0.9 %")), "PR"));
  }

  @Test
  void oneLostProteinMakesRepairDeficientAndAllFourMakeItProficient() {
    assertEquals("deficient", derived(person("MLH1 protein=lost"), "MMR"));
    assertEquals("", derived(person("MLH1 protein=intact"), "MMR"));
    assertEquals(
        "proficient",
        derived(
            person(
                "MLH1 protein=intact",
                "MSH2 protein=retained",
                "MSH6 protein=intact",
                "PMS2 protein=intact"),
            "MMR"));
    assertEquals("", derived(person("MSI=MSI-H"), "MMR"));
  }

  private static List<String> problems(PatientProfile.Builder profile) {
    return PGX.resolve(profile.build()).problems().stream()
        .map(problem -> problem.code().code() + " " + problem.place().field())
        .toList();
  }

  @Test
  void aStatedFindingThatContradictsADerivedOneIsAProblemAndLeavesTheAnswerOpen() {
    PatientProfile.Builder her2 = person("HER2=positive", "HER2@IHC=0");
    assertEquals(List.of("PGX-214 HER2"), problems(her2));
    assertEquals(
        List.of("INDETERMINATE"),
        PGX.assess(her2.build(), "trastuzumab").outcomes().stream()
            .map(one -> one.getClass().getSimpleName().toUpperCase(Locale.ROOT))
            .distinct()
            .toList());
    assertEquals(
        List.of("PGX-214 TMB"),
        problems(person("TMB=TMB-high").measurement(Measurement.parse("TMB=3 mut/Mb"))));
    assertEquals(List.of("PGX-214 MMR"), problems(person("MMR=pMMR", "MSH6 protein=lost")));
    assertEquals(
        List.of("PGX-214 ER"),
        problems(person("ER=negative").measurement(Measurement.parse("ER=80 %"))));
  }

  @Test
  void twoAssaysThatContradictEachOtherAreAProblemToo() {
    assertEquals(List.of("PGX-214 HER2"), problems(person("HER2@IHC=3+", "HER2@ISH=negative")));
  }

  @Test
  void findingsThatStandTogetherAreNone() {
    assertEquals(List.of(), problems(person("HER2=negative", "HER2@IHC=1+")));
    assertEquals(List.of(), problems(person("HER2=ultralow", "HER2@IHC=0 with staining")));
    assertEquals(List.of(), problems(person("EGFR=L858R", "EGFR=T790M")));
    assertEquals(List.of("PGX-214 EGFR"), problems(person("EGFR=L858R", "EGFR L858R=negative")));
    assertEquals(
        List.of(), problems(person("TMB=high").measurement(Measurement.parse("TMB=10 1/Mb"))));
  }
}
