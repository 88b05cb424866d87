package org.pgx4j.rules.dosing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class EquationProperties {
  private static final IwpcPharmacogenetic IWPC = new IwpcPharmacogenetic();
  private static final IwpcClinical CLINICAL = new IwpcClinical();
  private static final GagePharmacogenetic GAGE = new GagePharmacogenetic();
  private static final CkdEpi2021 FILTRATION = new CkdEpi2021();
  private static final List<String> SENSITIVITIES = List.of("GG", "AG", "AA");

  /** From each genotype to those with one more variant allele, or a worse one. */
  private static final List<List<String>> WORSE =
      List.of(
          List.of("*1/*1", "*1/*2"),
          List.of("*1/*2", "*1/*3"),
          List.of("*1/*2", "*2/*2"),
          List.of("*1/*3", "*2/*3"),
          List.of("*2/*2", "*2/*3"),
          List.of("*2/*3", "*3/*3"));

  @Property
  void aHeavierPersonNeverGetsLess(
      @ForAll @IntRange(min = 18, max = 90) int age,
      @ForAll @DoubleRange(min = 140, max = 210) double height,
      @ForAll @DoubleRange(min = 50, max = 200) double weight,
      @ForAll @DoubleRange(min = 0, max = 40) double more) {
    Inputs one = Dosed.iwpc(age, height, weight);
    Inputs heavier = Dosed.iwpc(age, height, weight + more);
    assertTrue(IWPC.solve(heavier) >= IWPC.solve(one));
    assertTrue(CLINICAL.solve(heavier) >= CLINICAL.solve(one));
    DuBoisSurface surface = new DuBoisSurface();
    assertTrue(surface.solve(heavier) >= surface.solve(one));
  }

  @Property
  void moreVariantAllelesNeverGiveAHigherDose(
      @ForAll @IntRange(min = 18, max = 60) int age,
      @ForAll @DoubleRange(min = 60, max = 200) double weight,
      @ForAll @IntRange(min = 0, max = 1) int sensitive,
      @ForAll @IntRange(min = 0, max = 5) int step) {
    Inputs iwpc =
        Dosed.iwpc(age, 170, weight)
            .with(IwpcPharmacogenetic.SENSITIVITY, SENSITIVITIES.get(sensitive))
            .with(IwpcPharmacogenetic.METABOLISM, WORSE.get(step).get(0));
    double before = IWPC.solve(iwpc);
    String worse = WORSE.get(step).get(1);
    assertTrue(IWPC.solve(iwpc.with(IwpcPharmacogenetic.METABOLISM, worse)) < before);
    String more = SENSITIVITIES.get(sensitive + 1);
    assertTrue(IWPC.solve(iwpc.with(IwpcPharmacogenetic.SENSITIVITY, more)) < before);

    Inputs gage =
        Dosed.gage(age, 1.9)
            .with(GagePharmacogenetic.SENSITIVE, Integer.toString(sensitive))
            .with(GagePharmacogenetic.METABOLISM, WORSE.get(step).get(0));
    double daily = GAGE.solve(gage);
    String two = Integer.toString(sensitive + 1);
    assertTrue(GAGE.solve(gage.with(GagePharmacogenetic.SENSITIVE, two)) < daily);
  }

  @Property
  void anOlderPersonNeverGetsMore(
      @ForAll @IntRange(min = 18, max = 80) int age,
      @ForAll @IntRange(min = 0, max = 20) int years) {
    assertTrue(
        IWPC.solve(Dosed.iwpc(age + years, 170, 80)) <= IWPC.solve(Dosed.iwpc(age, 170, 80)));
    assertTrue(GAGE.solve(Dosed.gage(age + years, 1.9)) <= GAGE.solve(Dosed.gage(age, 1.9)));
  }

  @Property
  void moreCreatinineNeverMeansMoreFiltration(
      @ForAll @DoubleRange(min = 0.1, max = 10) double creatinine,
      @ForAll @DoubleRange(min = 0, max = 9) double more,
      @ForAll @IntRange(min = 18, max = 100) int age) {
    for (String sex : CkdEpi2021.SEX.choices()) {
      double one = FILTRATION.solve(Dosed.kidney(creatinine, age, sex));
      assertTrue(FILTRATION.solve(Dosed.kidney(creatinine + more, age, sex)) <= one);
    }
  }

  @Property
  void everyDoseIsPositive(
      @ForAll @IntRange(min = 18, max = 110) int age,
      @ForAll @DoubleRange(min = 1, max = 3.5) double surface) {
    for (String metabolism : GagePharmacogenetic.METABOLISM.choices()) {
      Inputs values = Dosed.gage(age, surface).with(GagePharmacogenetic.METABOLISM, metabolism);
      assertTrue(GAGE.solve(values) > 0);
    }
  }
}
