package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.translation.TestTables.GENE;
import static org.pgx4j.core.translation.TestTables.translate;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Genotype;

/** Everything that a table's alleles can mean, for the proof that no guideline has a gap. */
class PossibleResultsTest {
  private static List<String> possible(FunctionTable table) {
    return table.possibleResults().stream().map(PossibleResultsTest::text).toList();
  }

  private static String text(GeneResult result) {
    String term = result.phenotype().map(Phenotype::term).orElse("no phenotype");
    return term + result.score().map(score -> " " + score).orElse("") + result.presences();
  }

  @Test
  void byPhenotypeEveryTermAndTheOneForEverythingElse() {
    assertEquals(
        List.of("Poor[]", "Intermediate[]", "Normal[]", "Indeterminate[]"),
        possible(TestTables.byPhenotype().build()));
  }

  @Test
  void byScoreEverySumOfTwoAndTheOneThatIsNotAvailable() {
    assertEquals(
        List.of(
            "Poor Metabolizer 0.0[]",
            "Intermediate Metabolizer 0.25[]",
            "Intermediate Metabolizer 0.5[]",
            "Intermediate Metabolizer 1.0[]",
            "Normal Metabolizer 1.25[]",
            "Normal Metabolizer 2.0[]",
            "Normal Metabolizer 2.25[]",
            "Ultrarapid Metabolizer 3.0[]",
            "Ultrarapid Metabolizer 4.0[]",
            "Indeterminate[]"),
        possible(TestTables.byScore().build()));
  }

  @Test
  void byPresenceEveryCombination() {
    FunctionTable table =
        FunctionTable.builder(GENE, TestTables.NOBODY)
            .lookup(Lookup.PRESENCE)
            .presenceAlleles(List.of("*15:02", "*57:01"))
            .build();
    assertEquals(4, table.possibleResults().stream().distinct().count());
  }

  @Test
  void byGenotypeNothingIsSaidOfIt() {
    FunctionTable table = TestTables.byPhenotype().lookup(Lookup.GENOTYPE).build();
    assertEquals(List.of("no phenotype[]"), possible(table));
  }

  @Test
  void aPhenotypeThatNoScoreHasExpandsToItself() {
    FunctionTable table = TestTables.byScore().build();
    assertEquals(
        List.of("Rapid Metabolizer[]"),
        table.expand(new Phenotype(GENE, "Rapid Metabolizer")).stream()
            .map(PossibleResultsTest::text)
            .toList());
  }

  @Test
  void aScoreOutsideEveryRangeHasNoPhenotypeOfItsOwn() {
    FunctionTable table =
        TestTables.byScore()
            .rules(List.of(TestTables.scored("Normal Metabolizer", "1", true, "2", true)))
            .build();
    assertEquals("Indeterminate 2.25[]", text(table.ofScore(ActivityScore.of("2.25"))));
    assertEquals("Normal Metabolizer 2.0[]", text(table.ofScore(ActivityScore.of("2.0"))));
  }

  @Test
  void onlyOneChromosomeWithTheVeryLeastCannotBeMadeWorse() {
    FunctionTable table =
        TestTables.byPhenotype().leastFirst(List.of("No function", "Normal function")).build();
    assertTrue(table.isLeast(Genotype.parse(GENE, "*2")));
    assertTrue(table.isLeast(Genotype.parse(GENE, "*2.001")), "a sub-allele of it");
    assertFalse(table.isLeast(Genotype.parse(GENE, "*1")));
    assertFalse(table.isLeast(Genotype.parse(GENE, "*2/*2")));
    assertFalse(TestTables.byPhenotype().build().isLeast(Genotype.parse(GENE, "*2")));
  }

  @Test
  void severalStatementsMeanWhatTheOneWithAGenotypeMeans() {
    FunctionTable table = TestTables.byPhenotype().build();
    Genotype test = Genotype.parse(GENE, "*2 positive");
    Genotype typed = Genotype.parse(GENE, "*2/*2");
    assertEquals(translate(table, "*2/*2"), table.translateAll(List.of(test, typed)));
    assertEquals(translate(table, "*2 positive"), table.translateAll(List.of(test)));
  }
}
