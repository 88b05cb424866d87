package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.core.translation.TestTables.GENE;
import static org.pgx4j.core.translation.TestTables.phenotype;
import static org.pgx4j.core.translation.TestTables.score;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Haplotype;

class ActivitiesTest {
  private static final FunctionTable TABLE = TestTables.byScore().build();

  private static String activity(FunctionTable table, String haplotype) {
    return table
        .activityOf(Haplotype.parse(GENE, haplotype))
        .map(ActivityScore::toString)
        .orElse("n/a");
  }

  @ParameterizedTest
  @CsvSource({
    "*3, 0.25",
    "*3x2, 0.5",
    "*3x4, 1.0",
    "*1x≥3, ≥3.0",
    "*2x2, 0.0",
    "*2x≥3, 0.0",
    "*2+*3, 0.25",
    "*3x2+*1, 1.5",
    "*1x≥2+*2, ≥2.0"
  })
  void copiesAndTandemsAreSummed(String haplotype, String activity) {
    assertEquals(activity, activity(TABLE, haplotype));
  }

  @Test
  void aListedStructureHasItsOwnValue() {
    FunctionTable table = TestTables.byScore().activity("*2+*3", ActivityScore.of("0.75")).build();
    assertEquals("0.75", activity(table, "*2+*3"));
  }

  @Test
  void aPartWithoutAValueLeavesNone() {
    assertEquals("n/a", activity(TABLE, "*9"));
    assertEquals("n/a", activity(TABLE, "*9x2"));
    assertEquals("n/a", activity(TABLE, "*1+*9"));
    assertEquals("n/a", score(TABLE, "*1/*9"));
  }

  @Test
  void severalAllelesOnOneCopyAreNotSummed() {
    assertEquals("n/a", activity(TABLE, "[*1 + *3]"));
  }

  @Test
  void aScoreKnownFromBelowHasAPhenotypeOnlyWhenAllThatItStandsForHas() {
    assertEquals("≥3.0", score(TABLE, "*1x≥3/*2"));
    assertEquals("Ultrarapid Metabolizer", phenotype(TABLE, "*1x≥3/*2"));
    assertEquals("≥2.0", score(TABLE, "*1x≥2/*2"));
    assertEquals("Indeterminate", phenotype(TABLE, "*1x≥2/*2"));
  }
}
