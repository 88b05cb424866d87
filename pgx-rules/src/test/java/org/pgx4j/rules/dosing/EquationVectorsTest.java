package org.pgx4j.rules.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.dosing.Dosed.assertDose;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EquationVectorsTest {
  private static final IwpcPharmacogenetic IWPC = new IwpcPharmacogenetic();
  private static final GagePharmacogenetic GAGE = new GagePharmacogenetic();
  private static final Passey2011 PASSEY = new Passey2011();

  private static String yes(JsonNode flag) {
    return flag.asInt() == 1 || flag.asBoolean() ? "yes" : "no";
  }

  @Test
  void iwpcAgreesWithEveryVector() throws IOException {
    JsonNode vectors = Dosed.vectors("iwpc2009");
    for (JsonNode one : vectors) {
      Inputs values =
          Dosed.iwpc(
                  one.get("ageYears").asInt(),
                  one.get("heightCm").asDouble(),
                  one.get("weightKg").asDouble())
              .with(IwpcPharmacogenetic.SENSITIVITY, one.get("VKORC1_1639").asText())
              .with(IwpcPharmacogenetic.METABOLISM, one.get("CYP2C9").asText())
              .with(
                  IwpcPharmacogenetic.RACE,
                  one.get("race").asText().replace("mixed_missing", "mixed"))
              .with(IwpcPharmacogenetic.INDUCER, yes(one.get("enzymeInducer")))
              .with(IwpcPharmacogenetic.INTERACTING, yes(one.get("amiodarone")));
      double weekly = IWPC.solve(values);
      assertDose(one.get("weeklyMg").asDouble(), weekly);
      assertDose(one.get("sqrtWeekly").asDouble(), Math.sqrt(weekly));
      assertDose(one.get("dailyMg").asDouble(), weekly / 7);
      assertDose(one.get("clinicalWeeklyMg").asDouble(), new IwpcClinical().solve(values));
    }
    assertEquals(8, vectors.size());
  }

  @Test
  void gageAgreesWithEveryVector() throws IOException {
    JsonNode vectors = Dosed.vectors("gage2008");
    for (JsonNode one : vectors) {
      String metabolism =
          switch (one.get("CYP2C9_2").asInt() + 3 * one.get("CYP2C9_3").asInt()) {
            case 0 -> "*1/*1";
            case 1 -> "*1/*2";
            case 6 -> "*3/*3";
            default -> "another";
          };
      Inputs values =
          Dosed.gage(one.get("age").asDouble(), one.get("bsa").asDouble())
              .with(GagePharmacogenetic.SENSITIVE, one.get("VKORC1_A_alleles").asText())
              .with(GagePharmacogenetic.METABOLISM, metabolism)
              .with(GagePharmacogenetic.TARGET, one.get("targetINR").asDouble())
              .with(GagePharmacogenetic.INTERACTING, yes(one.get("amiodarone")))
              .with(GagePharmacogenetic.SMOKING, yes(one.get("smoker")))
              .with(GagePharmacogenetic.AFRICAN_AMERICAN, yes(one.get("africanAmerican")))
              .with(GagePharmacogenetic.THROMBOEMBOLISM, yes(one.get("DVT_PE")));
      assertDose(one.get("dailyMg").asDouble(), GAGE.solve(values));
    }
    assertEquals(5, vectors.size());
  }

  @Test
  void filtrationAgreesWithEveryVector() throws IOException {
    JsonNode vectors = Dosed.vectors("ckdEpi2021");
    for (JsonNode one : vectors) {
      String sex = one.get("female").asBoolean() ? "female" : "male";
      Inputs values = Dosed.kidney(one.get("scr").asDouble(), one.get("age").asDouble(), sex);
      assertEquals(one.get("egfr").asDouble(), new CkdEpi2021().solve(values), 0.0006);
    }
    assertEquals(8, vectors.size());
  }

  @Test
  void passeyAgreesWithEveryVector() throws IOException {
    JsonNode vectors = Dosed.vectors("passey2011");
    for (JsonNode one : vectors) {
      Inputs values =
          Dosed.passey(
                  one.get("day").asInt(),
                  one.get("CYP3A5").asText(),
                  one.get("age").asInt(),
                  one.get("targetTroughNgMl").asDouble())
              .with(Passey2011.STEROID_SPARING, yes(one.get("steroidSparing")))
              .with(Passey2011.CALCIUM_CHANNEL_BLOCKER, yes(one.get("CCB")));
      assertDose(one.get("clf_Lph").asDouble(), PASSEY.clearance(values));
      assertDose(one.get("dailyDoseMg").asDouble(), PASSEY.solve(values));
    }
    assertEquals(5, vectors.size());
  }

  /** Gage's abstract gives each effect in percent. */
  @Test
  void gageHasTheEffectsOfItsAbstract() throws IOException {
    JsonNode effects = Dosed.vectors("gage2008_anchor_from_abstract");
    Inputs base = Dosed.gage(60, 1.9);
    Inputs one = base.with(GagePharmacogenetic.SENSITIVE, "1");
    assertEffect(effects.get("VKORC1 per A allele"), base, one);
    Inputs third = base.with(GagePharmacogenetic.METABOLISM, "*1/*3");
    assertEffect(effects.get("CYP2C9*3"), base, third);
    Inputs second = base.with(GagePharmacogenetic.METABOLISM, "*1/*2");
    assertEffect(effects.get("CYP2C9*2"), base, second);
    assertEffect(effects.get("age/decade"), base, base.with(GagePharmacogenetic.AGE, 70));
    assertEffect(effects.get("INR +0.5"), base, base.with(GagePharmacogenetic.TARGET, 3));
    Inputs interacting = base.with(GagePharmacogenetic.INTERACTING, "yes");
    assertEffect(effects.get("amiodarone"), base, interacting);
    assertEffect(effects.get("smoker"), base, base.with(GagePharmacogenetic.SMOKING, "yes"));
    Inputs african = base.with(GagePharmacogenetic.AFRICAN_AMERICAN, "yes");
    assertEffect(effects.get("race"), base, african);
    Inputs thrombosis = base.with(GagePharmacogenetic.THROMBOEMBOLISM, "yes");
    assertEffect(effects.get("thrombosis"), base, thrombosis);
    assertEffect(effects.get("BSA +0.25"), base, base.with(GagePharmacogenetic.SURFACE, 2.15));
    assertTrue(effects.size() == 10);
  }

  private static void assertEffect(JsonNode percent, Inputs base, Inputs other) {
    double effect = 100 * (GAGE.solve(other) / GAGE.solve(base) - 1);
    assertEquals(percent.asDouble(), effect, 0.6);
  }
}
