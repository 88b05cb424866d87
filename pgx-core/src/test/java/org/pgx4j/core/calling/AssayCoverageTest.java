package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.best;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.problem.Refusals;

class AssayCoverageTest {
  private static AssayCoverage of(int start, int end) {
    return AssayCoverage.builder().region("chr1", start, end).build();
  }

  private static GenotypeCall call(AssayCoverage coverage, String... genotypes) {
    AlleleDefinitions definitions = TestGene.definitions();
    return AlleleMatcher.of(definitions).call(TestGene.calls(definitions, genotypes), coverage);
  }

  private static List<Integer> missing(AssayCoverage coverage, String... genotypes) {
    return call(coverage, genotypes).evidence().missing();
  }

  @ParameterizedTest
  @CsvSource({
    "99, 100, 100, 100, true",
    "100, 101, 100, 100, false",
    "99, 102, 100, 102, true",
    "99, 101, 100, 102, false",
    "100, 102, 100, 102, false"
  })
  void aRegionStartsAtZeroAndItsEndIsNotPartOfIt(
      int start, int end, int first, int last, boolean covered) {
    assertEquals(covered, of(start, end).covers("chr1", first, last));
  }

  @Test
  void namesOfChromosomesNeedNoPrefix() {
    AssayCoverage coverage = AssayCoverage.builder().region("7", 0, 10).region("MT", 0, 10).build();
    assertTrue(coverage.covers("chr7", 1, 10));
    assertTrue(coverage.covers("chrM", 1, 10));
    assertFalse(coverage.covers("chr17", 1, 10));
  }

  @Test
  void regionsThatTouchAreOne() {
    AssayCoverage coverage =
        AssayCoverage.builder().region("chr1", 5, 10).region("chr1", 0, 5).build();
    assertTrue(coverage.covers("chr1", 1, 10));
    assertEquals("AssayCoverage[1 regions]", coverage.toString());
  }

  @Test
  void aRegionWithoutBasesCoversNothing() {
    assertFalse(of(100, 100).covers("chr1", 101, 101));
    Refusals.assertRefused(
        ProblemCode.INVALID_VALUE, () -> AssayCoverage.builder().region("chr1", 5, 4));
  }

  @Test
  void anAbsentPositionIsReferenceInsideAndUnknownOutside() {
    assertEquals(List.of(200, 300, 400), missing(of(99, 100), "-", "-", "-", "-"));
    assertEquals(List.of(400), missing(of(0, 399), "0/1", "-", "-", "-"));
    assertEquals(List.of("*1/*2"), best(call(of(0, 400), "0/1", "-", "-", "-")));
  }

  @Test
  void aPositionIsCoveredWithAllItsBases() {
    assertEquals(
        List.of(300),
        missing(
            AssayCoverage.builder().region("chr1", 0, 301).region("chr1", 302, 400).build(),
            "-",
            "-",
            "-",
            "-"));
  }

  @Test
  void whatWasTriedAndNotCalledStaysUnknown() {
    assertEquals(List.of(100), missing(of(0, 400), "./.", "-", "-", "-"));
  }

  @Test
  void regionsAreOnTheAssemblyOfTheCalls() {
    BuildSites sites = BuildSites.of(GenomeBuild.GRCH37, 1000, Map.of(100, "G"), Set.of(400));
    AlleleDefinitions definitions = TestGene.definitions();
    GeneCalls nothing = GeneCalls.builder(definitions, sites).build();
    GenotypeCall call = AlleleMatcher.of(definitions).call(nothing, of(1000, 1500));
    assertEquals(List.of(400), call.evidence().missing(), "its base there is not verified");
    assertEquals(List.of("*2/*2"), best(call), "the assembly has G at 1100");
    assertEquals(
        4, AlleleMatcher.of(definitions).call(nothing, of(0, 500)).evidence().missing().size());
  }

  @Test
  void coveragesOfTheSameBasesAreEqual() {
    assertEquals(of(0, 10), AssayCoverage.builder().region("1", 0, 5).region("1", 5, 10).build());
    assertEquals(of(0, 10).hashCode(), of(0, 10).hashCode());
    assertNotEquals(of(0, 10), of(0, 11));
    assertNotEquals(of(0, 10), "1:0-10");
    AssayCoverage everything = AssayCoverage.of(MissingPolicy.ASSUME_REFERENCE);
    AssayCoverage nothing = AssayCoverage.of(MissingPolicy.NO_CALL);
    assertNotEquals(everything, nothing);
    assertNotEquals(everything.hashCode(), nothing.hashCode());
    assertEquals(nothing, AssayCoverage.builder().build());
    assertNotEquals(nothing.hashCode(), of(0, 10).hashCode());
    assertEquals("AssayCoverage[everything]", everything.toString());
    assertTrue(everything.covers("chr9", 1, 9));
    assertFalse(nothing.covers("chr9", 1, 9));
  }

  @Test
  void aRegionNeedsAChromosomeAndAStart() {
    Refusals.assertRefused(
        ProblemCode.INVALID_VALUE, () -> AssayCoverage.builder().region(" ", 0, 4));
    Refusals.assertRefused(
        ProblemCode.INVALID_VALUE, () -> AssayCoverage.builder().region("chr1", -1, 4));
  }
}
