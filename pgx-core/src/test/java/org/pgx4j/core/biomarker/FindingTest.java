package org.pgx4j.core.biomarker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class FindingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"ER=positive", "HER2@IHC=2+", "EGFR=L858R", "a@b@c=1=2", "MSI=not tested"})
  void aFindingReadsItselfBack(String text) {
    assertEquals(text, Finding.parse(text).toString());
    assertEquals(Finding.parse(text), Finding.parse(" " + text + " "));
  }

  @Test
  void everyPartIsRead() {
    assertEquals(new Finding("HER2", "IHC", "2+"), Finding.parse("HER2 @ IHC = 2+"));
    assertEquals(new Finding("ER", "", "positive"), Finding.parse("ER=positive"));
  }

  @Test
  void notTestedIsUnknownInAnyCase() {
    assertTrue(Finding.parse("MSI=Not Tested").isUnknown());
    assertFalse(Finding.parse("MSI=stable").isUnknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=",
        "ER",
        "ER=",
        "ER= ",
        "=positive",
        "@IHC=2+",
        "HER2@=2+",
        "HER2@ =2+",
        "E\tR=positive",
        "ER=posi\ntive"
      })
  void anythingElseIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_FINDING, Finding::parse, text);
  }

  @Test
  void partsThatCouldNotBeReadBackAreRefused() {
    assertRefused(ProblemCode.INVALID_FINDING, () -> new Finding("a=b", "", "x"));
    assertRefused(ProblemCode.INVALID_FINDING, () -> new Finding("a@b", "", "x"));
    assertRefused(ProblemCode.INVALID_FINDING, () -> new Finding("a", "b=c", "x"));
  }
}
