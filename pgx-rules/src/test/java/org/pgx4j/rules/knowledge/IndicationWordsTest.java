package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;

/** Which names of diseases reach an agency's indication, and which are left out of it. */
class IndicationWordsTest {
  private static final Pgx PGX = Pgx.standard();
  private static final Set<String> ALL = Set.of("EMA", "FDA", "HSE", "Health Canada");

  private static PatientProfile.Builder having(String indication) {
    return PatientProfile.builder().fact("indication", indication);
  }

  /** The authorities by which a person with that disease and that finding is eligible. */
  private static Set<String> eligible(String drug, String indication, String finding) {
    return eligible(drug, having(indication).finding(Finding.parse(finding)), action -> true);
  }

  private static Set<String> eligible(
      String drug, PatientProfile.Builder profile, Predicate<Action> which) {
    Set<String> found = new TreeSet<>();
    for (Outcome outcome : PGX.assess(profile.build(), drug).outcomes()) {
      if (outcome instanceof Outcome.Matched matched) {
        matched.recommendation().actions().stream()
            .filter(action -> action.kind() == ActionKind.ELIGIBLE)
            .filter(which)
            .forEach(action -> found.add(matched.authority().orElseThrow().name()));
      }
    }
    return found;
  }

  @Test
  void britishAndAmericanSpellingsAreOneDisease() {
    for (String name : List.of("acute myeloid leukemia", "Acute Myeloid Leukaemia", "AML")) {
      assertEquals(ALL, eligible("gilteritinib", name, "FLT3=ITD"), name);
    }
    assertEquals(ALL, eligible("imatinib", "gastrointestinal stromal tumour", "CD117=positive"));
  }

  @Test
  void promyelocyticLeukaemiaIsLeftOutWhereTheDocumentSaysSo() {
    assertEquals(ALL, eligible("gemtuzumab ozogamicin", "AML", "CD33=positive"));
    assertEquals(Set.of("FDA"), eligible("gemtuzumab ozogamicin", "APL", "CD33=positive"));
  }

  @Test
  void lowGradeOvarianCancerIsNoHighGradeOne() {
    String variant = "BRCA1@germline=pathogenic variant";
    assertEquals(ALL, eligible("olaparib", "ovarian cancer", variant));
    assertEquals(Set.of("FDA"), eligible("olaparib", "low-grade serous ovarian cancer", variant));
  }

  @Test
  void tumoursOfTheBrainAreNotExtracranial() {
    assertEquals(ALL, eligible("entrectinib", "salivary gland cancer", "NTRK1=fusion"));
    assertEquals(
        Set.of("EMA", "FDA", "HSE"), eligible("entrectinib", "glioblastoma", "NTRK1=fusion"));
  }

  @Test
  void colorectalCancerIsNotAmongAllSolidTumoursOfDabrafenib() {
    Predicate<Action> both = action -> action.partners().equals(List.of("trametinib"));
    Finding changed = Finding.parse("BRAF=V600E");
    assertEquals(Set.of("FDA"), eligible("dabrafenib", having("sarcoma").finding(changed), both));
    assertEquals(Set.of(), eligible("dabrafenib", having("CRC").finding(changed), both));
  }

  @Test
  void rituximabByItselfIsForFollicularAndLowGradeLymphomas() {
    Predicate<Action> alone = action -> action.partners().isEmpty();
    Finding present = Finding.parse("CD20=positive");
    assertEquals(
        Set.of("HSE", "Health Canada", "FDA"),
        eligible("rituximab", having("follicular lymphoma").finding(present), alone));
    assertEquals(Set.of(), eligible("rituximab", having("DLBCL").finding(present), alone));
  }

  @Test
  void cancersOfTheCervixAndTheBileDuctsAreReachedByTheirUsualNames() {
    PatientProfile.Builder cervix = having("cervical cancer");
    cervix.measurement(Measurement.parse("PD-L1 CPS@22C3=1 1"));
    assertEquals(ALL, eligible("pembrolizumab", cervix, action -> true));
    assertEquals(
        Set.of("EMA", "FDA"), eligible("zanidatamab", "biliary tract cancer", "HER2@IHC=3+"));
    assertEquals(Set.of(), eligible("pemigatinib", "biliary tract cancer", "FGFR2=fusion"));
  }
}
