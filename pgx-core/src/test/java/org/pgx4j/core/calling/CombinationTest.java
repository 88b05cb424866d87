package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.best;
import static org.pgx4j.core.calling.TestGene.calls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

class CombinationTest {
  private static final AlleleDefinitions GENE = TestGene.definitions();

  /** Overlapping alleles: *2 and *3 of one length, *4 and *5 inside them, *6 over both. */
  private static final AlleleDefinitions OVERLAPPING =
      TestGene.builder()
          .alleles(
              List.of(
                  new NamedAllele("*1", true, Map.of()),
                  new NamedAllele("*2", false, Map.of(100, "G", 200, "T")),
                  new NamedAllele("*3", false, Map.of(200, "T", 300, "C")),
                  new NamedAllele("*4", false, Map.of(100, "G")),
                  new NamedAllele("*5", false, Map.of(300, "C")),
                  new NamedAllele("*7+*8", false, Map.of(400, "G"))))
          .build();

  private static GenotypeCall call(AlleleDefinitions gene, String... genotypes) {
    return AlleleMatcher.of(gene)
        .withCombinations()
        .call(calls(gene, genotypes), MissingPolicy.NO_CALL);
  }

  private static GenotypeCall undocumented(AlleleDefinitions gene, String bases, String... all) {
    GeneCalls.Builder builder = GeneCalls.builder(gene).undocumentedBases(0, bases);
    for (int i = 0; i < all.length; i++) {
      TestGene.set(builder, i, all[i]);
    }
    return AlleleMatcher.of(gene).withCombinations().call(builder.build(), MissingPolicy.NO_CALL);
  }

  @Test
  void nothingIsCombinedUnasked() {
    GenotypeCall call = TestGene.call(GENE, "0|1", "0|1", "0|0", "0|0");
    assertEquals(Reason.NO_MATCH, assertInstanceOf(NotCalled.class, call).reason());
    assertEquals(List.of(), call.evidence().notes());
  }

  @Test
  void whatNamedAllelesExplainIsNeverCombined() {
    GenotypeCall call = call(GENE, "0|1", "1|0", "0|0", "0|0");
    assertEquals(List.of("*2/*3"), best(call));
    assertFalse(call.candidates().get(0).isCombination());
    assertEquals(List.of(), call.evidence().notes());
    assertEquals(
        TestGene.call(GENE, "0/1", "0/0", "0/1", "0/0"), call(GENE, "0/1", "0/0", "0/1", "0/0"));
  }

  @Test
  void allelesOfOneStrandStandTogetherAndSaySo() {
    GenotypeCall call = call(GENE, "0|1", "0|1", "0|0", "0|0");
    assertEquals(List.of("1:*1/[*2 + *3]:6"), TestGene.ranked(call));
    assertTrue(call.candidates().stream().allMatch(Candidate::isCombination));
    assertEquals(List.of(AlleleMatcher.COMBINATION), call.evidence().notes());
    assertEquals("phased", call.evidence().phase());
  }

  @Test
  void theLongerDefinitionPrecedesTheShorterInsideIt() {
    assertEquals(List.of("[*3 + *4]/[*3 + *4]"), best(call(GENE, "1/1", "1/1", "1/1", "0/0")));
  }

  @Test
  void aBaseThatNoAlleleExplainsIsNamedByItsPosition() {
    assertEquals(
        List.of("1:*1/[*2 + g.300CAT>C + g.400A>G]:4"),
        TestGene.ranked(
            call(
                TestGene.builder()
                    .alleles(
                        List.of(
                            new NamedAllele("*1", true, Map.of()),
                            new NamedAllele("*2", false, Map.of(100, "G"))))
                    .build(),
                "0|1",
                "0|0",
                "0|1",
                "0|1")));
    assertEquals(
        List.of("1:*1/g.400A>G:7"), TestGene.ranked(call(GENE, "0/0", "0/0", "0/0", "0/1")));
  }

  @Test
  void unphasedPositionsGiveEveryOrder() {
    assertEquals(
        List.of("*1/[*2 + g.400A>G]", "*2/g.400A>G"), best(call(GENE, "0/1", "0/0", "0/0", "0/1")));
  }

  @Test
  void ofEquallyLongAllelesThatOverlapEachOpensItsOwnNaming() {
    assertEquals(
        List.of("*1/[*2 + *5]", "*1/[*3 + *4]"),
        best(call(OVERLAPPING, "0|1", "0|1", "0|1", "0|0")));
  }

  @Test
  void aJoinedNameIsNotPartOfACombination() {
    assertEquals(
        List.of("*1/[*4 + g.400A>G]"), best(call(OVERLAPPING, "0|1", "0|0", "0|0", "0|1")));
  }

  @Test
  void halfAGenotypeIsNamedWithItsUnreadStrand() {
    GenotypeCall call = call(GENE, "1/.", "0/0", "0/0", "0/0");
    assertEquals(List.of("*2/g.100?"), best(call));
    assertTrue(call.candidates().get(0).isCombination());
    assertEquals(List.of("*2/g.100?"), best(call(GENE, ".|1", "0|0", "0|0", "0|0")));
    assertEquals(List.of("*2/[*3 + g.100?]"), best(call(GENE, ".|1", "1|0", "0|0", "0|0")));
    assertEquals(List.of("g.100?/[*2 + *3]"), best(call(GENE, ".|1", "0|1", "0|0", "0|0")));
    assertEquals(
        Reason.PARTIAL_GENOTYPE,
        assertInstanceOf(NotCalled.class, TestGene.call(GENE, "1/.", "0/0", "0/0", "0/0"))
            .reason());
  }

  @Test
  void halfAReferenceGenotypeSaysNothing() {
    GenotypeCall call = call(GENE, "0/.", "0|1", "0|0", "0|1");
    assertEquals(List.of("*1/[*3 + g.400A>G]"), best(call));
    assertEquals(List.of(100), call.evidence().missing());
    assertEquals(
        List.of("*2"), call.evidence().notExcluded().stream().map(one -> one.allele()).toList());
  }

  @Test
  void anUndocumentedBaseIsNamedAsItWasRead() {
    GenotypeCall call = undocumented(GENE, "A>T", "0/?", "0/0", "0/0", "0/0");
    assertEquals(List.of("*1/g.100A>T"), best(call));
    assertEquals(1, call.evidence().undocumented().size());
    assertEquals(List.of("*1/g.100A>?"), best(call(GENE, "0/?", "0/0", "0/0", "0/0")));
  }

  @Test
  void twoUndocumentedBasesStayOnTheirStrands() {
    assertEquals(
        List.of("g.100A>T/[*3 + g.100A>C]"),
        best(undocumented(GENE, "A>T, A>C", "?|?", "0|1", "0|0", "0|0")));
    assertEquals(
        List.of("g.100A>C/[*3 + g.100A>T]", "g.100A>T/[*3 + g.100A>C]"),
        best(undocumented(GENE, "A>T, A>C", "?/?", "0/1", "0/0", "0/0")));
  }

  @Test
  void whereTheReferencesNameIsKeptItFollowsTheCombination() {
    AlleleDefinitions keeping = TestGene.builder().undocumentedAsReference(true).build();
    GenotypeCall call = undocumented(keeping, "A>T", "0/?", "0/0", "0/0", "0/0");
    assertEquals(List.of("1:*1/g.100A>T:7", "2:*1/*1:8"), TestGene.ranked(call));
    assertTrue(call.candidates().get(0).isCombination());
    assertFalse(call.candidates().get(1).isCombination());
  }

  @Test
  void subAllelesAreReportedUnderTheirCoresName() {
    AlleleDefinitions gene = TestGene.builder().subAlleles(Map.of("*3", "*30")).build();
    assertEquals(List.of("*1/[*2 + *30]"), best(call(gene, "0|1", "0|1", "0|0", "0|0")));
  }

  @Test
  void aRequiredPositionStillRefusesTheGene() {
    AlleleDefinitions gene = TestGene.builder().required(Set.of(300)).build();
    assertEquals(
        Reason.REQUIRED_POSITION_MISSING,
        assertInstanceOf(NotCalled.class, call(gene, "0|1", "0|1", "-", "0|0")).reason());
  }

  @Test
  void oneChromosomeIsNamedOnce() {
    AlleleDefinitions gene = TestGene.builder().ploidy(Ploidy.X_LINKED).build();
    assertEquals(List.of("1:[*2 + *3]:2"), TestGene.ranked(call(gene, "1", "1", "0", "0")));
  }

  @Test
  void halfAGenotypeOfAGeneNamedStrandByStrandNeedsPhase() {
    AlleleDefinitions gene =
        TestGene.builder()
            .strategy(CallingStrategy.LOWEST_FUNCTION)
            .alleles(
                List.of(
                    new NamedAllele("*1", true, Map.of()),
                    new NamedAllele("a", false, Map.of(100, "G")),
                    new NamedAllele("cause", false, Map.of(300, "C")),
                    new NamedAllele("cause, proxy", false, Map.of(300, "C", 400, "G"))))
            .marker(new CausalMarker(300, 400, "cause, proxy", "cause"))
            .build();
    GenotypeCall call = call(gene, "0|0", "0|0", ".|1", "1|.");
    assertEquals(List.of("cause/cause, proxy"), best(call));
    assertTrue(call.candidates().get(0).isCombination());
    assertEquals(List.of("a/g.100?"), best(call(gene, "1/.", "0/0", "0/0", "0/0")));
    assertEquals(
        Reason.PARTIAL_GENOTYPE,
        assertInstanceOf(NotCalled.class, call(gene, "1/.", "0/1", "0/0", "0/0")).reason());
  }

  @Test
  void aCallerAsksAllItsGenes() {
    VariantCalls calls =
        VariantCalls.of(
            "S", Map.<Gene, GeneCalls>of(TestGene.GENE, calls(GENE, "0|1", "0|1", "0|0", "0|0")));
    GenotypeCaller caller = GenotypeCaller.of(List.of(GENE));
    assertEquals(List.of(), caller.call(calls, MissingPolicy.NO_CALL).get(0).candidates());
    assertEquals(
        List.of("*1/[*2 + *3]"),
        best(caller.withCombinations().call(calls, MissingPolicy.NO_CALL).get(0)));
  }
}
