package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.translation.TestTables.GENE;
import static org.pgx4j.core.translation.TestTables.phenotype;
import static org.pgx4j.core.translation.TestTables.score;
import static org.pgx4j.core.translation.TestTables.translate;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Haplotype;

class FunctionTableTest {
  private static final FunctionTable SCORE = TestTables.byScore().build();
  private static final FunctionTable PHENOTYPE = TestTables.byPhenotype().build();

  @Test
  void twoFunctionsGiveAPhenotypeInEitherOrder() {
    assertEquals("Intermediate", phenotype(PHENOTYPE, "*1/*2"));
    assertEquals("Intermediate", phenotype(PHENOTYPE, "*2|*1"));
    assertEquals("Poor", phenotype(PHENOTYPE, "*2/*2"));
  }

  @Test
  void oneFunctionGivesAPhenotypeWhereThereIsOneChromosome() {
    assertEquals("Poor", phenotype(PHENOTYPE, "*2"));
    assertEquals(Phenotype.INDETERMINATE, phenotype(PHENOTYPE, "*9"));
  }

  @Test
  void anAlleleWithoutAFunctionIsIndeterminateNeverNormal() {
    assertEquals(Phenotype.INDETERMINATE, phenotype(PHENOTYPE, "*1/*77"));
    assertEquals(Phenotype.INDETERMINATE, phenotype(PHENOTYPE, "*77"));
    assertEquals(Phenotype.INDETERMINATE, phenotype(SCORE, "*1/*77"));
    assertEquals("n/a", score(SCORE, "*1/*77"));
  }

  @Test
  void aPairThatNoRuleNamesIsIndeterminate() {
    assertEquals(Phenotype.INDETERMINATE, phenotype(PHENOTYPE, "*1/*9"));
  }

  @Test
  void twoRulesForOnePairAreRefused() {
    PhenotypeRule.FunctionPair pair = new PhenotypeRule.FunctionPair("No function", "Normal");
    FunctionTableBuilder twice =
        TestTables.byPhenotype()
            .rules(
                List.of(
                    new PhenotypeRule("Poor", List.of(pair), List.of(), null),
                    new PhenotypeRule("Normal", List.of(pair), List.of(), null)));
    assertThrows(IllegalArgumentException.class, twice::build);
  }

  @Test
  void whatNoRuleNamesIsCalledAsTheAuthorityCallsIt() {
    FunctionTable table = TestTables.byPhenotype().otherwise("Uncertain").build();
    assertEquals("Uncertain", phenotype(table, "*1/*9"));
    assertEquals(
        List.of("Poor", "Intermediate", "Normal", "Uncertain"), List.copyOf(table.phenotypes()));
  }

  @Test
  void copiesOfAnAlleleWithoutARowOfTheirOwnAreIndeterminateByPhenotype() {
    assertEquals(Phenotype.INDETERMINATE, phenotype(PHENOTYPE, "*1x2/*1"));
  }

  @Test
  void theScoreIsTheSumAndThePhenotypeFollows() {
    assertEquals("1.25", score(SCORE, "*1/*3"));
    assertEquals("Normal Metabolizer", phenotype(SCORE, "*1/*3"));
    assertEquals("Poor Metabolizer", phenotype(SCORE, "*2/*2"));
  }

  @Test
  void aListOfAllelesIsNotInterpretedUnlessTheAuthoritySaysHow() {
    assertEquals(Phenotype.INDETERMINATE, phenotype(SCORE, "*1; *1; *2"));
  }

  @Test
  void byGenotypeThereIsNoPhenotype() {
    FunctionTable table = TestTables.byPhenotype().lookup(Lookup.GENOTYPE).build();
    assertEquals(Optional.empty(), translate(table, "*1/*1").phenotype());
    assertEquals(Optional.empty(), translate(table, "*1").phenotype());
    assertEquals(Optional.empty(), translate(table, "*1; *1; *2").phenotype());
  }

  @Test
  void aStatedPhenotypeExpandsToEveryScoreThatHasIt() {
    assertEquals(
        List.of("0.25", "0.5", "1.0"),
        SCORE.expand(new Phenotype(GENE, "Intermediate Metabolizer")).stream()
            .map(result -> result.score().map(ActivityScore::toString).orElse("n/a"))
            .toList());
  }

  @Test
  void aPhenotypeExpandsToItselfWhereGuidelinesAskForIt() {
    assertEquals(1, PHENOTYPE.expand(new Phenotype(GENE, "Poor")).size());
    GeneResult open = SCORE.expand(new Phenotype(GENE, Phenotype.INDETERMINATE)).get(0);
    assertEquals(Optional.empty(), open.score());
  }

  @Test
  void aTermIsFoundInAnyCaseAbbreviatedOrInBritishSpelling() {
    assertEquals(Optional.of("Poor Metabolizer"), SCORE.termOf("pm"));
    assertEquals(Optional.of("Normal Metabolizer"), SCORE.termOf(" EM "));
    assertEquals(Optional.of("Intermediate Metabolizer"), SCORE.termOf("intermediate METABOLISER"));
    assertEquals(Optional.empty(), SCORE.termOf("Rapid Metabolizer"));
    assertEquals(Optional.empty(), SCORE.termOf("rm"));
  }

  @Test
  void itKnowsTheAllelesThatItLists() {
    assertTrue(SCORE.knows(Haplotype.parse(GENE, "*9")));
    assertTrue(SCORE.knows(Haplotype.parse(GENE, "*1x2")));
    assertFalse(SCORE.knows(Haplotype.parse(GENE, "*77")));
    assertEquals(Optional.of("No function"), SCORE.functionOf(Haplotype.parse(GENE, "*2")));
  }
}
