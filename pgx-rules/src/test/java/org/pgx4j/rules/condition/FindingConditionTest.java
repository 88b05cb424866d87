package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingConditionTest {
  private static final Condition POSITIVE =
      new FindingCondition("RCP", "", Set.of("Positive", "2+"));
  private static final Condition BY_STAIN = new FindingCondition("RCP", "Stain", Set.of("3+"));

  private static FakePatient found(String... texts) {
    FakePatient patient = FakePatient.unknown();
    for (String text : texts) {
      patient.finding(text);
    }
    return patient;
  }

  @Test
  void oneOfTheValuesInAnyCaseIsTrue() {
    Judged.isTrue(POSITIVE, found("RCP=POSITIVE"));
    Judged.isTrue(POSITIVE, found("RCP@Stain=2+"));
  }

  @Test
  void anotherValueIsFalse() {
    Judged.isFalse(POSITIVE, found("RCP=negative"));
  }

  @Test
  void notTestedIsUnknown() {
    Judged.isUnknown(POSITIVE, found("RCP=not tested"), "finding RCP");
    Judged.isUnknown(POSITIVE, found(), "finding RCP");
  }

  @Test
  void anotherAssayIsUnknown() {
    Judged.isUnknown(BY_STAIN, found("RCP@Probe=3+"), "finding RCP@Stain");
    Judged.isUnknown(BY_STAIN, found("RCP=3+"), "finding RCP@Stain");
    Judged.isTrue(BY_STAIN, found("RCP@Probe=1+", "RCP@Stain=3+"));
  }

  @Test
  void ofSeveralFindingsOneIsEnough() {
    Judged.isTrue(POSITIVE, found("RCP=V600E", "RCP=positive"));
    Judged.isFalse(POSITIVE, found("RCP=V600E", "RCP=V600K"));
  }

  @Test
  void theExplanationShowsEveryFinding() {
    assertEquals(
        "RCP@Probe=1+, RCP@Stain=3+",
        BY_STAIN.explain(found("RCP@Probe=1+", "RCP@Stain=3+")).saw());
  }
}
