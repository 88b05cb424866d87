package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Modulator.Role;

class TakingConditionTest {
  private static final Modulator STRONG =
      new Modulator("betadrug", "ABC1", List.of(Gene.of("ABC1")), Role.INHIBITOR, "strong");
  private static final Condition BETA = new TakingCondition(Set.of("betadrug"), "", null, Set.of());

  private static Condition inhibitor(String... strengths) {
    return new TakingCondition(Set.of(), "ABC1", Role.INHIBITOR, Set.of(strengths));
  }

  @Test
  void aDrugThatIsTakenIsTrue() {
    Judged.isTrue(BETA, FakePatient.unknown().taking("betadrug"));
  }

  @Test
  void whatIsNotNamedIsNotTaken() {
    Judged.isFalse(BETA, FakePatient.unknown());
    Judged.isFalse(inhibitor(), FakePatient.unknown().taking("gammadrug"));
  }

  @Test
  void anInhibitorOfTheEnzymeIsTrueInTheStrengthsAskedFor() {
    FakePatient patient = FakePatient.unknown().taking("betadrug", STRONG);
    Judged.isTrue(inhibitor("strong", "moderate"), patient);
    Judged.isTrue(inhibitor(), patient);
    Judged.isFalse(inhibitor("weak"), patient);
  }

  @Test
  void anotherEnzymeOrRoleIsFalse() {
    FakePatient patient = FakePatient.unknown().taking("betadrug", STRONG);
    Judged.isFalse(new TakingCondition(Set.of(), "XYZ2", Role.INHIBITOR, Set.of()), patient);
    Judged.isFalse(new TakingCondition(Set.of(), "ABC1", Role.INDUCER, Set.of()), patient);
  }

  @Test
  void aDrugOfTheClassIsTrue() {
    Condition ssri = new TakingClassCondition(Set.of("N06AB", "N06AX16"));
    FakePatient patient = FakePatient.unknown().taking("N06AB05").taking("C09AA02");
    Judged.isTrue(ssri, patient);
    Judged.isFalse(new TakingClassCondition(Set.of("N06AA")), patient);
    Judged.isFalse(ssri, FakePatient.unknown());
    assertEquals("taking a drug of N06AB or N06AX16", ssri.explain(patient).node());
    assertEquals("N06AB05", ssri.explain(patient).saw());
  }

  @Test
  void theExplanationNamesTheDrugThatCounts() {
    Explanation explanation =
        inhibitor().explain(FakePatient.unknown().taking("gammadrug").taking("betadrug", STRONG));
    assertEquals("taking a ABC1 INHIBITOR", explanation.node());
    assertEquals("betadrug", explanation.saw());
  }
}
