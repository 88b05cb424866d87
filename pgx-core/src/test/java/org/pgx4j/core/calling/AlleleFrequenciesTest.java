package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.GENE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;

class AlleleFrequenciesTest {
  private final AlleleFrequencies frequencies =
      AlleleFrequencies.of(GENE, Map.of("*1", 90, "*2", 9), 4);

  @Test
  void theSmoothedFrequenciesOfAllAllelesAddUpToOne() {
    double sum = 0;
    for (String name : List.of("*1", "*2", "*3", "*4")) {
      sum += frequencies.of(Haplotype.parse(GENE, name));
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void anAlleleNeverSeenIsRareAndNotImpossible() {
    assertEquals(0.25 / 100, frequencies.of(Haplotype.parse(GENE, "*4")), 1e-12);
  }

  @Test
  void allAllelesNeverSeenTogetherAreRareHoweverManyNamesThereAre() {
    AlleleFrequencies many = AlleleFrequencies.of(GENE, Map.of("*1", 90, "*2", 9), 500);
    assertTrue(498 * many.of(Haplotype.parse(GENE, "*4")) < 0.01);
  }

  @Test
  void ofTwoNamesEachHasJeffreysHalf() {
    AlleleFrequencies two = AlleleFrequencies.of(GENE, Map.of("*1", 9), 2);
    assertEquals(0.5 / 10, two.of(Haplotype.parse(GENE, "*2")), 1e-12);
  }

  @Test
  void whatOtherPopulationsShowCountsLikeNineHaplotypes() {
    AlleleFrequencies known =
        AlleleFrequencies.of(GENE, Map.of("*1", 90), Map.of("*1", 300, "*3", 100), 4);
    assertEquals((9 * 0.25 + 0.25) / 100, known.of(Haplotype.parse(GENE, "*3")), 1e-12);
    assertEquals(0.25 / 100, known.of(Haplotype.parse(GENE, "*4")), 1e-12);
  }

  @Test
  void candidatesShareOneAndKeepTheirRank() {
    GenotypeCall call =
        GenotypeCall.of(
            GENE,
            List.of(
                Candidate.of(Genotype.parse(GENE, "*1/*4"), 1, 5),
                Candidate.of(Genotype.parse(GENE, "*2/*3"), 2, 3)),
            CallEvidence.builder().build());
    List<Candidate> weighed = frequencies.weigh(call).candidates();
    double first = weighed.get(0).probability().orElseThrow();
    assertEquals(1, first + weighed.get(1).probability().orElseThrow(), 1e-12);
    assertEquals(90.25 / (90.25 + 9.25), first, 1e-12);
    assertEquals(2, weighed.get(1).rank());
  }

  @Test
  void aCountBelowNothingIsRefused() {
    PgxException thrown =
        assertThrows(PgxException.class, () -> AlleleFrequencies.of(GENE, Map.of("*1", -1), 4));
    assertEquals(ProblemCode.INVALID_VALUE, thrown.problem().code());
    assertThrows(
        PgxException.class, () -> AlleleFrequencies.of(GENE, Map.of("*1", 1), Map.of("*1", -1), 4));
  }

  @Test
  void aHomozygousPairIsNotCountedTwice() {
    GenotypeCall call =
        GenotypeCall.of(
            GENE,
            List.of(
                Candidate.of(Genotype.parse(GENE, "*3/*3"), 1, 5),
                Candidate.of(Genotype.parse(GENE, "*3/*4"), 1, 5)),
            CallEvidence.builder().build());
    double homozygous = frequencies.weigh(call).candidates().get(0).probability().orElseThrow();
    assertTrue(Math.abs(homozygous - 1.0 / 3) < 1e-12);
  }

  @Test
  void aCombinationHasNoProbabilityNorHasWhatStandsBesideIt() {
    AlleleDefinitions keeping = TestGene.builder().undocumentedAsReference(true).build();
    GenotypeCall call =
        AlleleMatcher.of(keeping)
            .withCombinations()
            .call(TestGene.calls(keeping, "0/?", "0/0", "0/0", "0/0"), MissingPolicy.NO_CALL);
    assertEquals(2, call.candidates().size());
    AlleleFrequencies known = AlleleFrequencies.of(TestGene.GENE, Map.of("*1", 90), 5);
    assertEquals(call, known.weigh(call));
  }
}
