package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.core.calling.TestGene.best;
import static org.pgx4j.core.calling.TestGene.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;

class LowestFunctionSearchTest {
  private static final AlleleDefinitions GENE =
      TestGene.builder()
          .strategy(CallingStrategy.LOWEST_FUNCTION)
          .undocumentedAsReference(true)
          .reference("Reference")
          .alleles(
              List.of(
                  new NamedAllele("Reference", true, Map.of()),
                  new NamedAllele("c.1A>G", false, Map.of(100, "G")),
                  new NamedAllele("c.2C>T", false, Map.of(200, "T")),
                  new NamedAllele("cause", false, Map.of(300, "C")),
                  new NamedAllele("cause, proxy", false, Map.of(300, "C", 400, "G"))))
          .marker(new CausalMarker(300, 400, "cause, proxy", "cause"))
          .build();

  @Test
  void oneHeterozygousVariantNeedsNoPhase() {
    assertEquals(List.of("Reference/c.1A>G"), best(call(GENE, "0/1", "0/0", "0/0", "0/0")));
    assertEquals(List.of("Reference/Reference"), best(call(GENE, "0/0", "0/0", "0/0", "0/0")));
    assertEquals(List.of("c.1A>G/c.1A>G"), best(call(GENE, "1/1", "0/0", "0/0", "0/0")));
  }

  @Test
  void phasedVariantsOfOneStrandStandTogether() {
    assertEquals(
        List.of("Reference/[c.1A>G + c.2C>T]"), best(call(GENE, "0|1", "0|1", "0|0", "0|0")));
    assertEquals(List.of("c.1A>G/c.2C>T"), best(call(GENE, "0|1", "1|0", "0|0", "0|0")));
    assertEquals(List.of("c.1A>G/[c.1A>G + c.2C>T]"), best(call(GENE, "1/1", "0/1", "0/0", "0/0")));
  }

  @Test
  void unphasedVariantsAreListedOnBothStrandsTwice() {
    assertEquals(List.of("c.1A>G; c.2C>T"), best(call(GENE, "0/1", "0/1", "0/0", "0/0")));
    assertEquals(
        List.of("c.1A>G; c.2C>T; cause, proxy; cause, proxy"),
        best(call(GENE, "0/1", "0/1", "1/1", "1/1")));
  }

  @Test
  void phaseSetsGiveEveryOrder() {
    assertEquals(
        List.of("Reference/[c.1A>G + c.2C>T]", "c.1A>G/c.2C>T"),
        best(call(GENE, "0|1:1", "0|1:2", "0/0", "0/0")).stream().sorted().toList());
  }

  @Test
  void theCausalVariantTrumpsItsProxy() {
    assertEquals(List.of("Reference/cause, proxy"), best(call(GENE, "0/0", "0/0", "0|1", "0|1")));
    assertEquals(List.of("Reference/cause"), best(call(GENE, "0/0", "0/0", "0/1", "0/0")));
    GenotypeCall proxyAlone = call(GENE, "0/0", "0/0", "0/0", "0/1");
    assertEquals(List.of("Reference/Reference"), best(proxyAlone));
    assertEquals(List.of("proxy-without-causal"), proxyAlone.evidence().notes());
    GenotypeCall causalUnread = call(GENE, "0/0", "0/0", "./.", "0/1");
    assertEquals(List.of("Reference/cause, proxy"), best(causalUnread));
    assertEquals(List.of("proxy-only"), causalUnread.evidence().notes());
    assertEquals(
        List.of("cause; cause, proxy"),
        best(call(GENE, "0/0", "0/0", "1/1", "0/1")).stream()
            .map(text -> text.replace('/', ';').replace(";", "; "))
            .toList());
  }

  @Test
  void manyUnphasedVariantsAreListedWithoutSpellingOutTheirOrders() {
    List<DefiningPosition> positions = new ArrayList<>();
    List<NamedAllele> alleles =
        new ArrayList<>(List.of(new NamedAllele("Reference", true, Map.of())));
    for (int i = 1; i <= 40; i++) {
      positions.add(new DefiningPosition(i, "A", List.of("G"), "", ""));
      alleles.add(new NamedAllele("c." + i + "A>G", false, Map.of(i, "G")));
    }
    AlleleDefinitions wide =
        AlleleDefinitions.builder(TestGene.GENE, GenomeBuild.GRCH38)
            .chromosome("chr1")
            .strategy(CallingStrategy.LOWEST_FUNCTION)
            .reference("Reference")
            .positions(positions)
            .alleles(alleles)
            .build();
    String[] heterozygous = new String[40];
    Arrays.fill(heterozygous, "0/1");
    assertEquals(40, call(wide, heterozygous).candidates().get(0).genotype().haplotypes().size());
    String[] sets = new String[40];
    Arrays.setAll(sets, i -> "0|1:" + (i + 1));
    assertEquals(1, call(wide, sets).candidates().size());
  }

  @Test
  void aDiplotypeScoresTheReferenceByItsPositionsAndOthersByTheirVariants() {
    assertEquals(
        List.of("1:Reference/c.1A>G:5"), TestGene.ranked(call(GENE, "0/1", "0/0", "0/0", "0/0")));
    assertEquals(
        List.of("1:Reference/[c.1A>G + c.2C>T]:6"),
        TestGene.ranked(call(GENE, "0|1", "0|1", "0|0", "0|0")));
    assertEquals(
        List.of("1:c.1A>G; c.1A>G; c.2C>T; cause:4"),
        TestGene.ranked(call(GENE, "1/1", "0/1", "0/1", "0/0")));
  }

  @Test
  void aVariantThatNoAlleleNamesIsGivenByItsPosition() {
    assertEquals(List.of("Reference/g.200C>G"), best(call(GENE, "0/0", "0/2", "0/0", "0/0")));
    assertEquals(
        List.of("Reference/[c.1A>G + g.200C>G]"), best(call(GENE, "0|1", "0|2", "0|0", "0|0")));
  }

  @Test
  void theCopiesOfTheCausalVariantAndItsProxyAreCounted() {
    assertEquals(
        List.of("c.1A>G; c.2C>T; cause; cause, proxy"),
        best(call(GENE, "0/1", "0/1", "1/1", "0/1")));
    assertEquals(
        List.of("c.1A>G; c.2C>T; cause, proxy"), best(call(GENE, "0/1", "0/1", "0/1", "1/1")));
    assertEquals(
        List.of("c.1A>G; c.2C>T; cause; cause"), best(call(GENE, "0/1", "0/1", "1/1", "0/0")));
    assertEquals(
        List.of("c.1A>G; c.2C>T; cause, proxy; cause, proxy"),
        best(call(GENE, "0/1", "0/1", "./.", "1/1")));
    assertEquals(List.of(), call(GENE, "0/0", "0/0", "0/1", "0/1").evidence().notes());
    assertEquals(
        List.of("proxy-without-causal"), call(GENE, "0/0", "0/0", "0/1", "1/1").evidence().notes());
  }

  @Test
  void anAlleleWhosePositionWasNotReadIsNotExcludedAndOneThatWasReadIs() {
    GenotypeCall call = call(GENE, "./.", "0/1", "0/0", "0/0");
    assertEquals(
        List.of("c.1A>G"),
        call.evidence().notExcluded().stream().map(one -> one.allele()).toList());
    GenotypeCall half = call(GENE, "0/0", "0/0", "1/1", "./.");
    assertEquals(
        List.of("cause, proxy"),
        half.evidence().notExcluded().stream().map(one -> one.allele()).toList());
  }

  @Test
  void upToElevenPhaseSetsAreSpelledOut() {
    assertEquals(2, call(GENE, "0|1:1", "0|1:2", "0|0", "0|0").candidates().size());
    Observation two =
        Observation.of(
            TestGene.calls(GENE, "0|1:1", "0|1:2", "0|0", "0|0"),
            AssayCoverage.of(MissingPolicy.NO_CALL));
    assertEquals(2, Strands.all(two, 1).size());
    assertEquals(List.of(), Strands.all(two, 0));
    Strands turned = Strands.all(two, 1).get(1);
    assertEquals(List.of(0, 1), List.of(turned.code(0, true), turned.code(0, false)));
    assertEquals(List.of(1, 0), List.of(turned.code(1, true), turned.code(1, false)));
    assertEquals(List.of(0, 0), List.of(turned.code(2, true), turned.code(2, false)));
  }
}
