package org.pgx4j.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Place PLACE = Place.of("in.vcf").atLine(7).atField("GT");
  private static final Problem PROBLEM =
      Problem.of(ProblemCode.GENOTYPE_INDEX, PLACE, "Check the record", "0/9");

  @Test
  void theMessageIsCodeTitlePlaceAndRemedy() {
    assertEquals(
        "PGX-308: genotype names an allele that the record does not have (in.vcf:7 GT)."
            + " Check the record",
        PROBLEM.message());
    assertEquals(PROBLEM.message(), PROBLEM.toString());
  }

  @Test
  void theValueIsKeptApartFromEveryText() {
    assertEquals("0/9", PROBLEM.value());
    assertFalse(PROBLEM.message().contains("0/9"));
    assertFalse(new PgxException(PROBLEM).toString().contains("0/9"));
  }

  @Test
  void theExceptionCarriesTheProblemAndTheCause() {
    IllegalStateException cause = new IllegalStateException();
    PgxException exception = new PgxException(PROBLEM, cause);
    assertSame(PROBLEM, exception.problem());
    assertSame(cause, exception.getCause());
    assertEquals(PROBLEM.message(), exception.getMessage());
  }

  @Test
  void twoProblemsOfTheSamePartsAreEqual() {
    Problem same = Problem.of(ProblemCode.GENOTYPE_INDEX, PLACE, "Check the record", "0/9");
    assertEquals(PROBLEM, same);
    assertEquals(PROBLEM.hashCode(), same.hashCode());
    assertNotEquals(PROBLEM, PROBLEM.at(Place.of("other")));
    assertNotEquals(
        PROBLEM, Problem.of(ProblemCode.GENOTYPE_INDEX, PLACE, "Check the record", "0/8"));
  }

  @Test
  void aProblemMovesToAnotherPlaceWithAllElse() {
    Problem moved = PROBLEM.at(Place.of("line").atLine(2));
    assertEquals("line:2", moved.place().toString());
    assertEquals(PROBLEM.code(), moved.code());
    assertEquals(PROBLEM.remedy(), moved.remedy());
    assertEquals(PROBLEM.value(), moved.value());
  }

  @Test
  void aProblemOfABareValueHasItsKindAsPlace() {
    Problem bare = Problem.ofValue(ProblemCode.INVALID_GENE, "gene", "Give a symbol", "?");
    assertEquals(Place.of("gene"), bare.place());
    assertEquals("", Problem.of(ProblemCode.USAGE, PLACE, "").value());
  }

  @Test
  void aPlacePrintsWhatItHas() {
    assertEquals("a.vcf", Place.of("a.vcf").toString());
    assertEquals("a.vcf:3", Place.of("a.vcf").atLine(3).toString());
    assertEquals("a.vcf GT", Place.of("a.vcf").atField("GT").toString());
  }
}
