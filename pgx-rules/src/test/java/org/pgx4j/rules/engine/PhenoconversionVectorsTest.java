package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.Pgx;

/** CYP2D6 scores with a weak, a moderate and a strong inhibitor: PMID 31647186, PMC7292748. */
class PhenoconversionVectorsTest {
  private static final Pgx PGX = Pgx.standard();

  private static GeneResult clinical(String score, String... taking) {
    PatientProfile profile =
        PatientProfile.builder().activityScore("CYP2D6", score).taking(taking).build();
    ResolvedGene gene = PGX.assess(profile).profile().clinical(Gene.of("CYP2D6")).orElseThrow();
    Reading reading = gene.readings(Reading.Role.DECIDING).get(0);
    assertEquals(1, gene.readings(Reading.Role.DECIDING).size());
    return reading.conversion().map(Reading.Conversion::clinical).orElse(reading.result());
  }

  private static void expect(GeneResult result, String score, String phenotype) {
    assertEquals(score, result.score().map(ActivityScore::toString).orElse(""));
    assertEquals(phenotype + " Metabolizer", result.phenotype().map(Phenotype::term).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0, Poor, 0.0, Poor",
    "0.25, Intermediate, 0.125, Intermediate",
    "0.5, Intermediate, 0.25, Intermediate",
    "1.0, Intermediate, 0.5, Intermediate",
    "1.25, Normal, 0.625, Intermediate",
    "1.5, Normal, 0.75, Intermediate",
    "2.0, Normal, 1.0, Intermediate",
    "2.25, Normal, 1.125, Intermediate",
    "3.0, Ultrarapid, 1.5, Normal"
  })
  void inhibitorsLowerTheScoreByTheirClass(
      String score, String phenotype, String halved, String halvedPhenotype) {
    expect(clinical(score), score, phenotype);
    expect(clinical(score, "amiodarone"), score, phenotype);
    expect(clinical(score, "duloxetine"), halved, halvedPhenotype);
    expect(clinical(score, "paroxetine"), "0.0", "Poor");
    expect(clinical(score, "amiodarone", "duloxetine", "paroxetine"), "0.0", "Poor");
  }

  @ParameterizedTest
  @CsvSource({"0.25, 0.25", "1.25, 0.5", "1.75, 0.75", "2.25, 1.0"})
  void aScoreBetweenThoseListedIsLookedUpAsTheNextLowerOneOfItsPhenotype(
      String score, String lookup) {
    PatientProfile profile =
        PatientProfile.builder().activityScore("CYP2D6", score).taking("duloxetine").build();
    ResolvedGene gene = PGX.assess(profile).profile().clinical(Gene.of("CYP2D6")).orElseThrow();
    assertEquals(
        lookup, gene.readings().get(0).result().score().map(ActivityScore::toString).orElse(""));
  }
}
