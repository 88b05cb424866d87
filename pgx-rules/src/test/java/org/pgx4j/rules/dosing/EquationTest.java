package org.pgx4j.rules.dosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.dosing.Dosed.assertDose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

class EquationTest {
  private static final Inputs SIXTY = Dosed.iwpc(60, 170, 70);

  @Test
  void iwpcGivesTheKnownDoseOfSixtyYears() {
    assertDose(41.1009, new IwpcPharmacogenetic().solve(SIXTY));
    assertDose(29.7461, new IwpcClinical().solve(SIXTY));
  }

  @Test
  void iwpcCountsFullDecades() {
    double atSixty = new IwpcPharmacogenetic().solve(SIXTY);
    assertEquals(atSixty, new IwpcPharmacogenetic().solve(Dosed.iwpc(69, 170, 70)));
    assertTrue(atSixty > new IwpcPharmacogenetic().solve(Dosed.iwpc(70, 170, 70)));
  }

  @Test
  void gageGivesTheKnownDosesByVariantAlleles() {
    Inputs none = Dosed.gage(60, 1.9);
    GagePharmacogenetic gage = new GagePharmacogenetic();
    assertDose(6.3954, gage.solve(none));
    assertDose(4.6264, gage.solve(none.with(GagePharmacogenetic.SENSITIVE, "1")));
    assertDose(3.3467, gage.solve(none.with(GagePharmacogenetic.SENSITIVE, "2")));
  }

  @Test
  void gageClinicalNeedsNoGenotype() {
    double expected = Math.exp(0.613 + 0.425 * 1.9 - 0.0075 * 60 + 0.216 * 2.5);
    assertEquals(expected, new GageClinical().solve(Dosed.gage(60, 1.9)), 1e-9);
  }

  @Test
  void surfaceIsDuBois() {
    Inputs values = Inputs.NONE.with(DuBoisSurface.HEIGHT, 170).with(DuBoisSurface.WEIGHT, 70);
    assertEquals(1.8097, new DuBoisSurface().solve(values), 0.0001);
  }

  @Test
  void filtrationDependsOnSexAtTheSameCreatinine() {
    assertEquals(91.691, new CkdEpi2021().solve(Dosed.kidney(1, 50, "male")), 0.0006);
    assertEquals(68.633, new CkdEpi2021().solve(Dosed.kidney(1, 50, "female")), 0.0006);
  }

  @Test
  void clearanceDoublesWithTwoExpressedAlleles() {
    Passey2011 passey = new Passey2011();
    assertDose(9.216, passey.solve(Dosed.passey(3, "*3/*3", 50, 10)));
    assertDose(18.432, passey.solve(Dosed.passey(3, "*1/*1", 50, 10)));
  }

  @Test
  void anotherAlleleIsNeitherReferenceNorUnknown() {
    Problem problem = problem(() -> SIXTY.with(IwpcPharmacogenetic.METABOLISM, "*1/*8"));
    assertEquals(ProblemCode.INVALID_VALUE, problem.code());
    assertEquals("equation metabolism", problem.place().toString());
  }

  @Test
  void nothingIsExtrapolated() {
    for (double age : List.of(0.0, 17.9, 111.0, Double.NaN)) {
      Problem problem = problem(() -> SIXTY.with(IwpcPharmacogenetic.AGE, age));
      assertEquals(ProblemCode.INVALID_VALUE, problem.code());
    }
    problem(() -> SIXTY.with(IwpcPharmacogenetic.HEIGHT, 1.7));
    problem(() -> SIXTY.with(IwpcPharmacogenetic.WEIGHT, 700));
    problem(() -> Inputs.NONE.with(GagePharmacogenetic.TARGET, 4.5));
    problem(() -> Inputs.NONE.with(CkdEpi2021.CREATININE, 88.4));
    problem(() -> Inputs.NONE.with(Passey2011.DAY, 2));
    problem(() -> Inputs.NONE.with(Passey2011.DAY, "soon"));
  }

  @Test
  void aMissingInputIsNamed() {
    Problem problem = problem(() -> new IwpcClinical().solve(Inputs.NONE));
    assertEquals(ProblemCode.MISSING_INPUT, problem.code());
    assertEquals("equation age", problem.place().toString());
  }

  @Test
  void theSquareOfANegativeRootIsNoDose() {
    Inputs least =
        Dosed.iwpc(100, 120, 30)
            .with(IwpcPharmacogenetic.SENSITIVITY, "AA")
            .with(IwpcPharmacogenetic.METABOLISM, "*3/*3")
            .with(IwpcPharmacogenetic.RACE, "black")
            .with(IwpcPharmacogenetic.INTERACTING, "yes");
    Problem problem = problem(() -> new IwpcPharmacogenetic().solve(least));
    assertEquals(ProblemCode.INVALID_VALUE, problem.code());
  }

  @Test
  void everyEquationHasAnIdAUnitASourceAndInputs() {
    for (Equation equation : Equations.all()) {
      assertEquals(equation, Equations.find(equation.id()).orElseThrow());
      assertTrue(equation.citation().pmid().isPresent(), equation.id());
      assertTrue(!equation.unit().isEmpty() && !equation.inputs().isEmpty(), equation.id());
    }
    assertEquals(7, Equations.all().size());
    assertTrue(Equations.find("no-such-equation").isEmpty());
  }

  @Test
  void valuesDoNotPrintThemselves() {
    assertEquals("Inputs[8]", SIXTY.toString());
  }

  private static Problem problem(Executable refused) {
    return assertThrows(PgxException.class, refused).problem();
  }
}
