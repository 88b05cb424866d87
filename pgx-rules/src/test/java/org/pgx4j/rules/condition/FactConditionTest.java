package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.Fact;

class FactConditionTest {
  private static final Condition INDICATION =
      new FactCondition("indication", Set.of("ACS/PCI"), null, "");
  private static final Condition ADULT =
      new FactCondition(
          "age", Set.of(), new NumberRange(BigDecimal.valueOf(18), true, null, false), "a");

  @Test
  void aTextIsComparedInAnyCase() {
    Judged.isTrue(INDICATION, FakePatient.unknown().fact("indication", "acs/pci"));
    Judged.isFalse(INDICATION, FakePatient.unknown().fact("indication", "stroke"));
  }

  @Test
  void aNumberIsComparedWithTheRange() {
    Judged.isTrue(ADULT, FakePatient.unknown().fact("age", "18"));
    Judged.isFalse(ADULT, FakePatient.unknown().fact("age", "17.9"));
  }

  @Test
  void withValuesThatSpeakAgainstItAnotherValueSaysNothing() {
    Condition group =
        new FactCondition("ancestry", Set.of("African"), Set.of("European"), null, "");
    Judged.isTrue(group, FakePatient.unknown().fact("ancestry", "african"));
    Judged.isFalse(group, FakePatient.unknown().fact("ancestry", "European"));
    Judged.isUnknown(group, FakePatient.unknown().fact("ancestry", "mixed"), "fact ancestry");
  }

  @Test
  void aFactNotStatedIsUnknown() {
    Judged.isUnknown(INDICATION, FakePatient.unknown(), "fact indication");
    Judged.isUnknown(ADULT, FakePatient.unknown(), "fact age");
  }

  @Test
  void anotherUnitOfTheSameQuantityIsConverted() {
    Condition months =
        new FactCondition(
            "age", Set.of(), new NumberRange(new BigDecimal("217"), true, null, false), "mo");
    Judged.isFalse(months, FakePatient.unknown().fact("age", "18"));
    Judged.isTrue(months, FakePatient.unknown().fact("age", "18.1"));
  }

  @Test
  void theUnitOfAnotherQuantityIsUnknown() {
    Condition kilograms =
        new FactCondition(
            "age", Set.of(), new NumberRange(BigDecimal.ONE, true, null, false), "kg");
    Judged.isUnknown(kilograms, FakePatient.unknown().fact("age", "18"), "fact age");
  }

  @Test
  void aTextWhereANumberIsAskedForIsUnknown() {
    Judged.isUnknown(ADULT, FakePatient.unknown().fact("age", "grown up"), "fact age");
  }

  @Test
  void theExplanationShowsTheUnit() {
    assertEquals("18 a", ADULT.explain(FakePatient.unknown().fact("age", "18")).saw());
    assertEquals("a", Fact.of("age", "18").unit());
  }
}
