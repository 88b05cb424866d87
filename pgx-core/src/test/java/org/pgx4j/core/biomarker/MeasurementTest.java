package org.pgx4j.core.biomarker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.biomarker.Measurement.Comparator;
import org.pgx4j.core.problem.ProblemCode;

class MeasurementTest {
  private static Measurement.Builder builder() {
    return Measurement.builder("PD-L1").value(new BigDecimal("50"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CRP=<0.5 mg/L",
        "LDL cholesterol=>=4.9 mmol/L",
        "PD-L1@22C3 TPS=50 %",
        "TMB=>10",
        "TMB=<=10 {mut}/Mb",
        "creatinine=20..40 umol/L",
        "base excess=-3.5..-1 mmol/L",
        "neutrophils=5 10*9/L",
        "eGFR=75 mL/min/{1.73_m2}",
        "INR=2.50"
      })
  void aMeasurementReadsItselfBack(String text) {
    assertEquals(text, Measurement.parse(text).toString());
    assertEquals(Measurement.parse(text), Measurement.parse(" " + text + " "));
    assertEquals(Measurement.parse(text).hashCode(), Measurement.parse(text).hashCode());
  }

  @Test
  void everyPartIsRead() {
    Measurement measurement = Measurement.parse("PD-L1@22C3=>=50 %");
    assertEquals("PD-L1", measurement.name());
    assertEquals(Optional.of("22C3"), measurement.assay());
    assertEquals(Comparator.AT_LEAST, measurement.comparator());
    assertEquals(new BigDecimal("50"), measurement.low());
    assertEquals(new BigDecimal("50"), measurement.high());
    assertEquals("%", measurement.unit());
    Measurement range = Measurement.parse("x=20..40");
    assertEquals(new BigDecimal("20"), range.low());
    assertEquals(new BigDecimal("40"), range.high());
    assertEquals(Comparator.EXACTLY, range.comparator());
    assertEquals(Optional.empty(), range.assay());
    assertEquals("", range.unit());
  }

  @Test
  void blanksAroundThePartsDoNotCount() {
    assertEquals(
        Measurement.parse("PD-L1@22C3=>=50 %"), Measurement.parse("PD-L1 @ 22C3 = >= 50   %"));
  }

  @Test
  void assayComparatorAndUnitMakeADifference() {
    assertNotEquals(Measurement.parse("x=5 %"), Measurement.parse("x=5"));
    assertNotEquals(Measurement.parse("x=5 %"), Measurement.parse("x=<5 %"));
    assertNotEquals(Measurement.parse("x@a=5 %"), Measurement.parse("x=5 %"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "x",
        "x=",
        "=5",
        " =5",
        "@a=5",
        "x@=5",
        "x@ =5",
        "x=five",
        "x=5mg",
        "x=5 mg L",
        "x=5,5",
        "x=.5",
        "x=5.",
        "x=+5",
        "x=1e3",
        "x==5",
        "x=<>5",
        "x=5..",
        "x=..5",
        "x=5...6",
        "x=5..3",
        "x=<3..5",
        "x=>=3..5",
        "x=--5",
        "x=5 - 6",
        "x=NaN",
        "x=٥",
        "x=5 m=g;y=6",
        "x\ty=5",
        "x@a\tb=5"
      })
  void anythingElseIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_MEASUREMENT, () -> Measurement.parse(text));
  }

  @Test
  void partsThatCouldNotBeReadBackAreRefused() {
    assertRefused(ProblemCode.INVALID_MEASUREMENT, () -> Measurement.builder("x").build());
    assertRefused(
        ProblemCode.INVALID_MEASUREMENT,
        () -> Measurement.builder(" ").value(BigDecimal.ONE).build());
    assertRefused(
        ProblemCode.INVALID_MEASUREMENT,
        () -> Measurement.builder("a@b").value(BigDecimal.ONE).build());
    assertRefused(
        ProblemCode.INVALID_MEASUREMENT,
        () -> Measurement.builder("a=b").value(BigDecimal.ONE).build());
    assertRefused(ProblemCode.INVALID_MEASUREMENT, () -> builder().assay("a=b").build());
    assertRefused(ProblemCode.INVALID_MEASUREMENT, () -> builder().unit("m g").build());
    assertRefused(ProblemCode.INVALID_MEASUREMENT, () -> builder().unit("mg;y=6").build());
    assertRefused(
        ProblemCode.INVALID_MEASUREMENT, () -> builder().upTo(new BigDecimal("49")).build());
    assertRefused(
        ProblemCode.INVALID_MEASUREMENT,
        () -> builder().upTo(new BigDecimal("60")).comparator(Comparator.BELOW).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "1e-1000000000", "-1e99999999"})
  void aMonstrousNumberIsRefusedAtOnce(String number) {
    assertRefused(
        ProblemCode.INVALID_MEASUREMENT, () -> builder().value(new BigDecimal(number)).build());
  }

  @Test
  void aRangeOfOneValueIsThatValue() {
    Measurement one = builder().upTo(new BigDecimal("50.00")).build();
    assertEquals(builder().build(), one);
    assertEquals(new BigDecimal("50"), one.high());
    assertEquals("PD-L1=50", one.toString());
  }
}
