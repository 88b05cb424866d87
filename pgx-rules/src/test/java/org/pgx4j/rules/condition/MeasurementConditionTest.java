package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementConditionTest {
  private static final NumberRange FROM_TEN = new NumberRange(BigDecimal.TEN, true, null, false);
  private static final Condition TMB = new MeasurementCondition("TMB", "", "/Mb", FROM_TEN);
  private static final Condition BY_PANEL =
      new MeasurementCondition("TMB", "Panel", "/Mb", FROM_TEN);

  private static FakePatient measured(String... texts) {
    FakePatient patient = FakePatient.unknown();
    for (String text : texts) {
      patient.measurement(text);
    }
    return patient;
  }

  @ParameterizedTest
  @CsvSource({
    "TMB=10 /Mb, TRUE",
    "TMB=10.0 /Mb, TRUE",
    "TMB=9.99 /Mb, FALSE",
    "TMB=>10 /Mb, TRUE",
    "TMB=>=10 /Mb, TRUE",
    "TMB=>9 /Mb, UNKNOWN",
    "TMB=<10 /Mb, FALSE",
    "TMB=<=10 /Mb, UNKNOWN",
    "TMB=<12 /Mb, UNKNOWN",
    "TMB=10..12 /Mb, TRUE",
    "TMB=8..12 /Mb, UNKNOWN",
    "TMB=8..9 /Mb, FALSE"
  })
  void aMeasurementIsComparedAsItWasWritten(String text, Truth truth) {
    assertEquals(truth, TMB.test(measured(text)));
    assertEquals(truth, TMB.explain(measured(text)).truth());
  }

  @Test
  void aMeasurementNotMadeIsUnknown() {
    Judged.isUnknown(TMB, measured(), "measurement TMB");
    Judged.isUnknown(TMB, measured("OTHER=12 /Mb"), "measurement TMB");
  }

  @Test
  void anotherUnitIsUnknown() {
    Judged.isUnknown(TMB, measured("TMB=12 /kb"), "measurement TMB");
    Judged.isUnknown(TMB, measured("TMB=12"), "measurement TMB");
  }

  @Test
  void anotherAssayIsUnknownAndTheRightOneIsNamed() {
    Judged.isUnknown(BY_PANEL, measured("TMB@Exome=12 /Mb"), "measurement TMB@Panel");
    Judged.isUnknown(BY_PANEL, measured("TMB=12 /Mb"), "measurement TMB@Panel");
    Judged.isTrue(BY_PANEL, measured("TMB@Exome=2 /Mb", "TMB@Panel=12 /Mb"));
  }

  @Test
  void anyAssayWillDoWhenNoneIsAskedFor() {
    Judged.isTrue(TMB, measured("TMB@Exome=12 /Mb"));
  }

  @Test
  void twoMeasurementsThatAgreeDecide() {
    Judged.isTrue(TMB, measured("TMB=12 /Mb", "TMB=14 /Mb"));
    Judged.isFalse(TMB, measured("TMB=2 /Mb", "TMB=<4 /Mb"));
  }

  @Test
  void twoMeasurementsThatContradictEachOtherAreUnknown() {
    Judged.isUnknown(TMB, measured("TMB=12 /Mb", "TMB=2 /Mb"), "measurement TMB");
    Judged.isUnknown(TMB, measured("TMB=2 /Mb", "TMB=12 /Mb", "TMB=12 /Mb"), "measurement TMB");
    Judged.isUnknown(TMB, measured("TMB=>9 /Mb", "TMB=12 /Mb"), "measurement TMB");
  }

  @Test
  void theExplanationShowsEveryMeasurement() {
    Explanation explanation = BY_PANEL.explain(measured("TMB@Exome=2 /Mb", "TMB@Panel=12 /Mb"));
    assertEquals("TMB@Panel >=10 /Mb", explanation.node());
    assertEquals("TMB@Exome=2 /Mb, TMB@Panel=12 /Mb", explanation.saw());
  }
}
