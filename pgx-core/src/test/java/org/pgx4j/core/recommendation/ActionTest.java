package org.pgx4j.core.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.ProblemCode;

class ActionTest {
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static Action.Builder reduce() {
    return Action.builder(ActionKind.REDUCE_DOSE);
  }

  @Test
  void anActionMayBeItsKindAlone() {
    Action avoid = Action.of(ActionKind.AVOID);
    assertEquals(ActionKind.AVOID, avoid.kind());
    assertEquals(Optional.empty(), avoid.drug());
    assertEquals(Optional.empty(), avoid.percentLow());
    assertEquals(Optional.empty(), avoid.dose());
    assertEquals("", avoid.route() + avoid.interval() + avoid.monitor() + avoid.condition());
    assertEquals(List.of(), avoid.alternatives());
    assertEquals("AVOID", avoid.toString());
  }

  @Test
  void itPrintsPercentDoseAndAlternatives() {
    assertEquals("REDUCE_DOSE 50 %", reduce().percent(FIFTY, FIFTY).build().toString());
    assertEquals("REDUCE_DOSE 50..100 %", reduce().percent(FIFTY, HUNDRED).build().toString());
    assertEquals("REDUCE_DOSE ..50 %", reduce().percent(null, FIFTY).build().toString());
    assertEquals("REDUCE_DOSE 50.. %", reduce().percent(FIFTY, null).build().toString());
    assertEquals(
        "REDUCE_DOSE 50 mg/d [ticagrelor]",
        reduce()
            .dose(Dose.of(FIFTY, FIFTY, "mg/d"))
            .alternatives(List.of("ticagrelor"))
            .build()
            .toString());
  }

  @Test
  void everyPartCountsForEquality() {
    assertEquals(reduce().percent(FIFTY, null).build(), reduce().percent(FIFTY, null).build());
    assertEquals(
        reduce().percent(FIFTY, null).build().hashCode(),
        reduce().percent(FIFTY, null).build().hashCode());
    List<Action> different =
        List.of(
            reduce().build(),
            Action.of(ActionKind.AVOID),
            reduce().drug("x").build(),
            reduce().percent(FIFTY, null).build(),
            reduce().percent(null, FIFTY).build(),
            reduce().dose(Dose.of(FIFTY, null, "mg")).build(),
            reduce().percentOf("o").build(),
            reduce().route("oral").build(),
            reduce().interval("d").build(),
            reduce().monitor("m").build(),
            reduce().condition("c").build(),
            reduce().alternatives(List.of("x")).build());
    assertEquals(different.size(), different.stream().distinct().count());
  }

  @Test
  void aDoseIsAddedToAllThatAnActionHas() {
    Action.Builder whole =
        reduce()
            .drug("x")
            .percent(FIFTY, HUNDRED)
            .percentOf("o")
            .route("oral")
            .interval("P7D")
            .monitor("m")
            .condition("c")
            .alternatives(List.of("y"))
            .partners(List.of("z"))
            .text("t");
    Dose dose = Dose.of(FIFTY, null, "mg");
    assertEquals(whole.dose(dose).build(), whole.build().withDose(dose));
    assertEquals("o", whole.build().percentOf());
  }

  @Test
  void aPercentageIsNotNegativeAndNotSwapped() {
    assertRefused(ProblemCode.INVALID_VALUE, () -> reduce().percent(HUNDRED, FIFTY));
    assertRefused(ProblemCode.INVALID_VALUE, () -> reduce().percent(FIFTY.negate(), null));
    assertRefused(ProblemCode.INVALID_VALUE, () -> reduce().percent(null, FIFTY.negate()));
  }

  @Test
  void aDoseHasOneOrTwoEndsAndAUnit() {
    assertEquals("50 mg/d", Dose.of(FIFTY, FIFTY, "mg/d").toString());
    assertEquals("50..100 mg/d", Dose.of(FIFTY, HUNDRED, "mg/d").toString());
    assertEquals("..100 mg", Dose.of(null, HUNDRED, "mg").toString());
    assertEquals("50.. mg", Dose.of(FIFTY, null, "mg").toString());
    assertEquals(Dose.of(FIFTY, null, "mg"), Dose.of(FIFTY, null, "mg"));
    assertEquals(Dose.of(FIFTY, null, "mg").hashCode(), Dose.of(FIFTY, null, "mg").hashCode());
    assertNotEquals(Dose.of(FIFTY, null, "mg"), Dose.of(null, FIFTY, "mg"));
    assertEquals(Optional.of(FIFTY), Dose.of(FIFTY, null, "mg").low());
    assertEquals(Optional.empty(), Dose.of(FIFTY, null, "mg").high());
    assertEquals("mg", Dose.of(FIFTY, null, "mg").unit());
  }

  @Test
  void anImpossibleDoseIsRefused() {
    assertRefused(ProblemCode.INVALID_VALUE, () -> Dose.of(null, null, "mg"));
    assertRefused(ProblemCode.INVALID_VALUE, () -> Dose.of(HUNDRED, FIFTY, "mg"));
    assertRefused(ProblemCode.INVALID_VALUE, () -> Dose.of(FIFTY.negate(), FIFTY, "mg"));
    assertRefused(ProblemCode.INVALID_VALUE, () -> Dose.of(null, FIFTY.negate(), "mg"));
    assertRefused(ProblemCode.INVALID_VALUE, () -> Dose.of(FIFTY, FIFTY, " "));
  }
}
