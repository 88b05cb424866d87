package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;

/** When approvals by indication and biomarker speak, and what they say. */
class IndicationTest {
  private static final Pgx FDA = Pgx.standard().withAuthorities("FDA");

  private static PatientProfile.Builder having(String indication, String... findings) {
    PatientProfile.Builder profile = PatientProfile.builder().fact("indication", indication);
    for (String finding : findings) {
      profile.finding(Finding.parse(finding));
    }
    return profile;
  }

  /** What is said of a drug by itself: its kind, or what is missing. */
  private static String said(PatientProfile.Builder profile, String drug, String population) {
    for (Outcome outcome : FDA.assess(profile.build(), drug).outcomes()) {
      if (outcome.population().filter(one -> one.id().equals(population)).isPresent()) {
        return outcome instanceof Outcome.Matched matched
            ? matched.recommendation().actions().get(0).kind().name()
            : outcome.missing().toString();
      }
    }
    return "nothing";
  }

  @Test
  void askedByNameWithoutAnIndicationThereIsOneOpenAnswerThatNamesIt() {
    Assessment assessment = FDA.assess(PatientProfile.builder().build(), "abemaciclib");
    assertEquals(1, assessment.outcomes().size());
    Outcome outcome = assessment.outcomes().get(0);
    assertTrue(outcome instanceof Outcome.Indeterminate);
    assertEquals("[fact indication]", outcome.missing().toString());
  }

  @Test
  void amongAllDrugsNothingIsSaidOfIndicationsThatWereNotStated() {
    List<String> authorities =
        List.of(PatientProfile.builder(), having("ACS/PCI"), having("hypertension")).stream()
            .flatMap(profile -> Pgx.standard().assessAll(profile.build()).outcomes().stream())
            .filter(one -> one.explanation().node().contains("oncology"))
            .map(Outcome::drug)
            .toList();
    assertEquals(List.of(), authorities);
  }

  @Test
  void amongAllDrugsAStatedIndicationIsAnswered() {
    Assessment assessment = FDA.assessAll(having("NSCLC", "EGFR=L858R", "ALK=wild type").build());
    List<String> eligible =
        assessment.outcomes().stream()
            .filter(Outcome.Matched.class::isInstance)
            .map(Outcome.Matched.class::cast)
            .filter(one -> one.recommendation().actions().get(0).kind() == ActionKind.ELIGIBLE)
            .map(Outcome::drug)
            .distinct()
            .toList();
    assertTrue(eligible.containsAll(List.of("osimertinib", "erlotinib")), eligible.toString());
  }

  @Test
  void oneVariantSaysNothingOfAnother() {
    String population = "non-small-cell-lung-cancer";
    assertEquals("ELIGIBLE", said(having("NSCLC", "EGFR=T790M"), "osimertinib", population));
    assertEquals("[finding KRAS]", said(having("NSCLC", "KRAS=G12V"), "sotorasib", population));
    assertEquals("NOT_ELIGIBLE", said(having("NSCLC", "KRAS=no G12C"), "sotorasib", population));
  }

  @Test
  void aVariantIsFoundUnderTheNamesThatLaboratoriesUse() {
    String population = "non-small-cell-lung-cancer";
    for (String text : List.of("EGFR=p.L858R", "EGFR L858R=detected", "egfr@tumor=ex19del")) {
      assertEquals("ELIGIBLE", said(having("NSCLC", text), "erlotinib", population), text);
    }
    assertEquals(
        "NOT_ELIGIBLE", said(having("NSCLC", "KRAS G12C=negative"), "sotorasib", population));
    assertEquals(
        "[finding EGFR]", said(having("NSCLC", "EGFR@germline=L858R"), "erlotinib", population));
  }

  @Test
  void whatIsStatedBothWaysIsOpen() {
    assertEquals(
        "[finding KRAS]",
        said(
            having("NSCLC", "KRAS=G12C", "KRAS=wild type"),
            "sotorasib",
            "non-small-cell-lung-cancer"));
  }

  @Test
  void germlineAndTumourAreKeptApart() {
    String population = "invasive-breast-carcinoma";
    assertEquals(
        "ELIGIBLE",
        said(
            having("breast cancer", "BRCA1@germline=pathogenic variant", "HER2=negative"),
            "talazoparib",
            population));
    assertEquals(
        "[finding BRCA1@germline, finding BRCA2@germline]",
        said(
            having("breast cancer", "BRCA1@tumour=pathogenic variant", "HER2=negative"),
            "talazoparib",
            population));
  }

  @Test
  void aScoreByAnotherCloneIsRefused() {
    PatientProfile.Builder other =
        having("HNSCC").measurement(Measurement.parse("PD-L1 CPS@SP142=50 1"));
    String population = "head-and-neck-squamous-cell-carcinoma";
    assertEquals("[measurement PD-L1 CPS@22C3]", said(other, "pembrolizumab", population));
    for (String value : List.of("0", "0.9")) {
      assertEquals(
          "NOT_ELIGIBLE",
          said(
              having("HNSCC").measurement(Measurement.parse("PD-L1 CPS@22C3=" + value + " 1")),
              "pembrolizumab",
              population));
    }
    assertEquals(
        "ELIGIBLE",
        said(
            having("HNSCC").measurement(Measurement.parse("PD-L1 CPS@22C3=1")),
            "pembrolizumab",
            population));
  }

  @Test
  void anIndicationThatNoApprovalNamesLeavesTheDrugWithoutOne() {
    Outcome outcome = FDA.assess(having("psoriasis").build(), "osimertinib").outcomes().get(0);
    assertTrue(outcome instanceof Outcome.Matched);
    assertTrue(outcome.population().isEmpty());
  }

  @Test
  void whatTheAuthoritySaysOfGenesStandsBesideTheIndication() {
    List<String> populations =
        FDA.assess(having("breast cancer").build(), "nilotinib", "capecitabine").outcomes().stream()
            .map(one -> one.drug() + " " + one.population().map(Object::toString).orElse("-"))
            .toList();
    assertEquals(List.of("capecitabine general", "nilotinib general"), populations);
    assertEquals(
        List.of("general"),
        FDA.assess(PatientProfile.builder().build(), "nilotinib").outcomes().stream()
            .map(one -> one.population().map(Object::toString).orElse("-"))
            .toList());
  }

  @Test
  void everyOutcomeOfADrugHasItsOwnPopulation() {
    for (String drug : FDA.knowledge().drugsWithRules()) {
      List<String> rules =
          FDA.knowledge().rules(drug).stream()
              .map(rule -> rule.authority() + " " + rule.population())
              .toList();
      assertEquals(rules.stream().distinct().toList(), rules, drug);
    }
  }
}
