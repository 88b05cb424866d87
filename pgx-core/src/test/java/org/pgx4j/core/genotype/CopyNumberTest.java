package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class CopyNumberTest {
  @Test
  void aLowerBoundIsReadInEitherSpelling() {
    assertEquals(new CopyNumber(3, true), CopyNumber.parse("x≥3"));
    assertEquals(new CopyNumber(3, true), CopyNumber.parse("x>=3"));
    assertEquals("x≥3", CopyNumber.parse("x>=3").toString());
  }

  @Test
  void oneCopyIsNotWritten() {
    assertEquals("", CopyNumber.ONE.toString());
    assertEquals(CopyNumber.ONE, CopyNumber.parse(""));
    assertEquals(CopyNumber.ONE, CopyNumber.parse("x1"));
  }

  @Test
  void aLowerBoundFollowsTheExactNumber() {
    assertTrue(CopyNumber.parse("x2").compareTo(CopyNumber.parse("x≥2")) < 0);
    assertTrue(CopyNumber.parse("x≥2").compareTo(CopyNumber.parse("x10")) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x0", "x02", "x100", "x-1", "X2", "xN", "x2 ", "x>3", "x≤3", "xx2"})
  void anotherSuffixIsRefused(String suffix) {
    assertRefused(ProblemCode.INVALID_ALLELE, () -> CopyNumber.parse(suffix));
  }

  @Test
  void aNumberOutOfRangeIsRefused() {
    assertRefused(ProblemCode.INVALID_ALLELE, () -> new CopyNumber(0, false));
    assertRefused(ProblemCode.INVALID_ALLELE, () -> new CopyNumber(100, true));
  }
}
