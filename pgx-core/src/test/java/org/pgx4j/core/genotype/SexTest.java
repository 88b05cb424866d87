package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class SexTest {
  @ParameterizedTest
  @EnumSource(Sex.class)
  void aSexReadsItselfBackInAnyCaseAndByItsFirstLetter(Sex sex) {
    assertEquals(sex, Sex.parse(sex.toString()));
    assertEquals(sex, Sex.parse(sex.name()));
    assertEquals(sex, Sex.parse(sex.name().substring(0, 1)));
  }

  @Test
  void nothingStatedIsUnknown() {
    assertEquals(Sex.UNKNOWN, Sex.parse(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XY", "1", "man", "fem"})
  void anotherWordIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_VALUE, Sex::parse, text);
  }
}
