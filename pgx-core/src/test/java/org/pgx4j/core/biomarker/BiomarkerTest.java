package org.pgx4j.core.biomarker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.problem.ProblemCode;

class BiomarkerTest {
  private static final Gene GENE = Gene.of("CYP2C19");

  @Test
  void thereAreSixKinds() {
    assertEquals(6, Biomarker.class.getPermittedSubclasses().length);
  }

  @Test
  void aPhenotypeIsTheAuthoritysTermForAGene() {
    Phenotype poor = new Phenotype(GENE, "Poor Metabolizer");
    assertEquals("Poor Metabolizer", poor.toString());
    assertFalse(poor.isIndeterminate());
    assertTrue(new Phenotype(GENE, Phenotype.INDETERMINATE).isIndeterminate());
    assertNotEquals(poor, new Phenotype(Gene.of("CYP2C9"), "Poor Metabolizer"));
    assertRefused(ProblemCode.UNKNOWN_PHENOTYPE, () -> new Phenotype(GENE, " "));
  }

  @Test
  void presenceIsPositiveOrNegative() {
    StarAllele allele = StarAllele.of(Gene.of("HLA-B"), "HLA-B*57:01");
    assertEquals("*57:01 positive", new AllelePresence(allele, true).toString());
    assertEquals("*57:01 negative", new AllelePresence(allele, false).toString());
  }

  @ParameterizedTest
  @CsvSource({"PGS000001,1.5,1", "PGS000001,-3,0", "PGS000001,0,0.5"})
  void aRiskScoreIsAFiniteSumWithItsCoverage(String id, double value, double coverage) {
    assertEquals(value, new RiskScore(id, value, coverage).value());
  }

  @ParameterizedTest
  @CsvSource({
    "' ',1,1",
    "PGS000001,NaN,1",
    "PGS000001,Infinity,1",
    "PGS000001,1,1.1",
    "PGS000001,1,-0.1",
    "PGS000001,1,NaN"
  })
  void aRiskScoreOutOfRangeIsRefused(String id, double value, double coverage) {
    assertRefused(ProblemCode.INVALID_VALUE, () -> new RiskScore(id, value, coverage));
  }
}
