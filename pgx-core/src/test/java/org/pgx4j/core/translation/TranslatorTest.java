package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.translation.TestTables.GENE;
import static org.pgx4j.core.translation.TestTables.phenotype;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;

/** A table whose genotypes are interpreted by an application's own translator. */
class TranslatorTest {
  private static final FunctionTable PLAIN = TestTables.byScore().build();

  /** Knows one more allele, and calls everything that is not heterozygous by the table. */
  private static final Translator OWN =
      new Translator() {
        @Override
        public Gene gene() {
          return GENE;
        }

        @Override
        public GeneResult translate(Genotype genotype, FunctionTable table) {
          return genotype.toString().contains("*99")
              ? GeneResult.builder(GENE).phenotype("Poor Metabolizer").build()
              : table.translate(genotype);
        }

        @Override
        public boolean knows(Haplotype haplotype, FunctionTable table) {
          return haplotype.toString().equals("*99") || table.knows(haplotype);
        }
      };

  private static final FunctionTable TRANSLATED = PLAIN.with(OWN);

  @Test
  void itIsAskedFirstAndMayAskTheTable() {
    assertEquals("Poor Metabolizer", phenotype(TRANSLATED, "*1/*99"));
    assertEquals("Normal Metabolizer", phenotype(TRANSLATED, "*1/*1"));
    assertEquals("Indeterminate", phenotype(PLAIN, "*1/*99"));
  }

  @Test
  void aSecondTranslatorReplacesTheFirstAndGetsThePlainTable() {
    Translator byTable =
        new Translator() {
          @Override
          public Gene gene() {
            return GENE;
          }

          @Override
          public GeneResult translate(Genotype genotype, FunctionTable table) {
            return table.translate(genotype);
          }
        };
    FunctionTable twice = TRANSLATED.with(byTable);
    assertEquals("Indeterminate", phenotype(twice, "*1/*99"));
    assertFalse(twice.knows(Haplotype.parse(GENE, "*99")));
    assertTrue(twice.knows(Haplotype.parse(GENE, "*1")));
  }

  @Test
  void itSaysWhichNamesAreTheGenes() {
    assertTrue(TRANSLATED.knows(Haplotype.parse(GENE, "*99")));
    assertTrue(TRANSLATED.knows(Haplotype.parse(GENE, "*1")));
    assertFalse(TRANSLATED.knows(Haplotype.parse(GENE, "*98")));
  }

  @Test
  void itMayInterpretSingleChromosomesAndTheScoreTableMayNot() {
    assertTrue(TRANSLATED.takesSingles());
    assertFalse(PLAIN.takesSingles());
    assertTrue(TestTables.byPhenotype().build().takesSingles());
  }

  @Test
  void everythingElseStaysTheTables() {
    assertEquals(GENE, TRANSLATED.gene());
    assertEquals(TestTables.NOBODY, TRANSLATED.authority());
    assertEquals(Lookup.SCORE, TRANSLATED.lookup());
    assertEquals(PLAIN.alleles(), TRANSLATED.alleles());
    assertEquals(5, TRANSLATED.alleles().size());
    assertEquals(PLAIN.phenotypes(), TRANSLATED.phenotypes());
    assertEquals(PLAIN.possibleResults(), TRANSLATED.possibleResults());
    assertEquals(
        Optional.of("Normal function"), TRANSLATED.functionOf(Haplotype.parse(GENE, "*1")));
    assertEquals(
        PLAIN.activityOf(Haplotype.parse(GENE, "*3")),
        TRANSLATED.activityOf(Haplotype.parse(GENE, "*3")));
    assertEquals("Nobody ABC1: 5 functions", TRANSLATED.toString());
    assertEquals(Optional.of("Poor Metabolizer"), TRANSLATED.termOf("poor metaboliser"));
  }
}
