package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.engine.Outcome;

/** What FDA's labels say of siponimod, fluoropyrimidines and two opioids. */
class FdaLabelsTest {
  private static final Pgx PGX = Pgx.standard().withAuthorities("FDA");

  private static PatientProfile.Builder with(String gene, String genotype) {
    return PatientProfile.builder().genotype(gene, genotype);
  }

  private static String actions(Outcome outcome) {
    return assertInstanceOf(Outcome.Matched.class, outcome)
        .recommendation()
        .actions()
        .toString()
        .replace("[", "")
        .replace("]", "");
  }

  private static String siponimod(String genotype) {
    return actions(PGX.assess(with("CYP2C9", genotype).build(), "siponimod").outcomes().get(0));
  }

  private static Optional<Outcome> of(String population, PatientProfile patient, String drug) {
    return PGX.assess(patient, drug).outcomes().stream()
        .filter(outcome -> outcome.population().orElseThrow().id().equals(population))
        .findFirst();
  }

  @Test
  void siponimodGoesByTheGenotype() {
    for (String genotype : List.of("*1/*1", "*1/*2", "*2/*2")) {
      assertTrue(siponimod(genotype).contains("2 mg/d"), genotype);
    }
    for (String genotype : List.of("*1/*3", "*2/*3", "*3/*2")) {
      assertTrue(siponimod(genotype).contains("1 mg/d"), genotype);
    }
    assertEquals("CONTRAINDICATED", siponimod("*3/*3"));
  }

  @Test
  void aGenotypeThatSiponimodsLabelDoesNotNameIsIndeterminateAndNothingIsMissing() {
    for (String genotype : List.of("*1/*5", "*3/*8", "*11/*11")) {
      Outcome outcome = PGX.assess(with("CYP2C9", genotype).build(), "siponimod").outcomes().get(0);
      assertInstanceOf(Outcome.Indeterminate.class, outcome, genotype);
      assertEquals(List.of(), outcome.missing());
      assertTrue(outcome.summary().contains("FDA has no answer"), outcome.summary());
      assertTrue(outcome.summary().contains("CYP2C9 " + genotype), outcome.summary());
    }
  }

  @Test
  void aPhenotypeAloneDoesNotDoseSiponimod() {
    PatientProfile patient =
        PatientProfile.builder().phenotype("CYP2C9", "Intermediate Metabolizer").build();
    assertInstanceOf(
        Outcome.Indeterminate.class, PGX.assess(patient, "siponimod").outcomes().get(0));
  }

  @Test
  void dpydIsTestedBeforeAFluoropyrimidineAndNormalIsNoStandardDose() {
    for (String drug : List.of("capecitabine", "fluorouracil")) {
      Outcome untested = PGX.assess(PatientProfile.builder().build(), drug).outcomes().get(0);
      assertTrue(actions(untested).startsWith("TEST"), drug);
      assertEquals(List.of(new Missing(Missing.Kind.GENE, "DPYD")), untested.missing());
      PatientProfile poor = with("DPYD", "c.1905+1G>A (*2A)/c.1905+1G>A (*2A)").build();
      assertEquals("AVOID", actions(PGX.assess(poor, drug).outcomes().get(0)));
      PatientProfile normal = with("DPYD", "Reference/Reference").build();
      String answer = actions(PGX.assess(normal, drug).outcomes().get(0));
      assertTrue(answer.startsWith("NO_RECOMMENDATION"), answer);
    }
  }

  @Test
  void opioidsAreContraindicatedUnderTwelveWhateverTheGenotype() {
    for (String drug : List.of("codeine", "tramadol")) {
      PatientProfile child = PatientProfile.builder().fact("age", "11").build();
      List<Outcome> outcomes = PGX.assess(child, drug).outcomes();
      assertEquals(1, outcomes.size());
      assertEquals("CONTRAINDICATED", actions(outcomes.get(0)));
      PatientProfile unknown = with("CYP2D6", "*1/*1").build();
      assertEquals(
          "CONTRAINDICATED", actions(of("fda-under-12", unknown, drug).orElseThrow()), drug);
    }
  }

  @Test
  void adolescentsAreWarnedBesideWhatTheGenotypeSays() {
    for (String drug : List.of("codeine", "tramadol")) {
      PatientProfile patient = with("CYP2D6", "*1/*2x3").fact("age", "15").build();
      assertEquals(
          "CONTRAINDICATED, AVOID", actions(of("fda-12-to-17", patient, drug).orElseThrow()));
      assertEquals("AVOID", actions(of("fda-by-genotype", patient, drug).orElseThrow()));
      PatientProfile adult = with("CYP2D6", "*1/*1").fact("age", "18").build();
      assertEquals(1, PGX.assess(adult, drug).outcomes().size());
    }
  }

  @Test
  void aCombinationOfIntermediateThiopurineGenesReducesMore() {
    PatientProfile one = with("TPMT", "*1/*3A").build();
    assertTrue(
        actions(PGX.assess(one, "azathioprine").outcomes().get(0)).startsWith("TEST"),
        "the other gene comes first");
    PatientProfile poor = with("NUDT15", "*3/*3").build();
    assertTrue(
        actions(PGX.assess(poor, "mercaptopurine").outcomes().get(0)).contains("10 %"),
        "one poor result decides");
  }

  @Test
  void warfarinGoesByV433mWhateverStarAlleleCarriesIt() {
    KnowledgeBase knowledge = KnowledgeBase.standard();
    PatientProfile.Builder others =
        with("CYP2C9", "*1/*1")
            .genotype("VKORC1", "rs9923231 reference (C)/rs9923231 reference (C)");
    assertTrue(knowledge.functions(Gene.of("CYP4F2")).isPresent());
    PatientProfile carrier = others.genotype("CYP4F2", "*1/*4").build();
    assertEquals("MONITOR", actions(PGX.assess(carrier, "warfarin").outcomes().get(0)));
  }

  @Test
  void mavacamtenHasNoGenotypeDosingByFda() {
    PatientProfile patient = with("CYP2C19", "*2/*2").build();
    assertEquals("NO_RECOMMENDATION", actions(PGX.assess(patient, "mavacamten").outcomes().get(0)));
  }
}
