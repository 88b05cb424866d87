package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

/** Thirty unphased heterozygous positions have 2^29 orders; nobody spells them out. */
class BoundedSearchTest {
  private static final int WIDE = 30;

  /** Alleles of {@code length} neighbouring positions, one starting at each position. */
  private static AlleleDefinitions gene(int width, int length, CallingStrategy strategy) {
    List<DefiningPosition> positions = new ArrayList<>();
    List<NamedAllele> alleles = new ArrayList<>(List.of(new NamedAllele("*1", true, Map.of())));
    for (int i = 1; i <= width; i++) {
      positions.add(new DefiningPosition(i, "A", List.of("G"), "", ""));
      Map<Integer, String> at = new TreeMap<>();
      for (int p = i; p < i + length && p <= width; p++) {
        at.put(p, "G");
      }
      alleles.add(new NamedAllele("*" + (i + 1), false, at));
    }
    return AlleleDefinitions.builder(TestGene.GENE, GenomeBuild.GRCH38)
        .chromosome("chr1")
        .strategy(strategy)
        .reference("*1")
        .positions(positions)
        .alleles(alleles)
        .build();
  }

  private static GenotypeCall call(AlleleDefinitions gene, String genotype) {
    String[] all = new String[gene.positions().size()];
    Arrays.fill(all, genotype);
    return AlleleMatcher.of(gene)
        .withCombinations()
        .call(TestGene.calls(gene, all), MissingPolicy.NO_CALL);
  }

  private static StrandSearch search(AlleleDefinitions gene, String genotype) {
    String[] all = new String[gene.positions().size()];
    Arrays.fill(all, genotype);
    Observation read =
        Observation.asWritten(TestGene.calls(gene, all), AssayCoverage.of(MissingPolicy.NO_CALL));
    StrandNames names = new StrandNames(gene, new CompiledAlleles(gene), read);
    return new StrandSearch(read, names);
  }

  @Test
  void manyUnphasedPositionsAreNotCombinedAndTheCallSaysSo() {
    GenotypeCall call = call(gene(WIDE, 1, CallingStrategy.EXACT), "0/1");
    assertEquals(Reason.NO_MATCH, assertInstanceOf(NotCalled.class, call).reason());
    assertEquals(List.of(StrandSearch.BEYOND_BOUND), call.evidence().notes());
    StrandSearch search = search(gene(WIDE, 1, CallingStrategy.EXACT), "0/1");
    assertEquals(List.of(), search.candidates());
    assertEquals(0, search.tried());
  }

  @Test
  void asManyOrdersAsTheBoundAllowsAreCombined() {
    int groups = StrandSearch.MAX_FREE_GROUPS + 1;
    StrandSearch search = search(gene(groups, 1, CallingStrategy.EXACT), "0/1");
    assertEquals(1 << StrandSearch.MAX_FREE_GROUPS, search.candidates().size());
    assertEquals(1 << StrandSearch.MAX_FREE_GROUPS, search.tried());
    assertEquals(
        List.of(StrandSearch.BEYOND_BOUND),
        call(gene(groups + 1, 1, CallingStrategy.EXACT), "0/1").evidence().notes());
  }

  @Test
  void namesThatMultiplyWithinAnOrderStopAtTheBound() {
    AlleleDefinitions gene = gene(70, 70, CallingStrategy.EXACT);
    List<NamedAllele> overlapping = new ArrayList<>(List.of(gene.alleles().get(0)));
    for (int i = 2; i <= 70; i++) {
      overlapping.add(new NamedAllele("*" + i, false, Map.of(1, "G", i, "G")));
    }
    AlleleDefinitions fan =
        AlleleDefinitions.builder(TestGene.GENE, GenomeBuild.GRCH38)
            .chromosome("chr1")
            .reference("*1")
            .positions(gene.positions())
            .alleles(overlapping)
            .build();
    StrandSearch search = search(fan, "1/1");
    assertEquals(List.of(), search.candidates());
    assertTrue(search.isBeyondBound());
    assertEquals(69 * 69, search.tried());
    assertTrue(search.tried() > StrandSearch.MAX_GENOTYPES);
  }

  @Test
  void matchingByNameTriesEachPairOnceHoweverManyPositionsAreUnphased() {
    AlleleDefinitions gene = gene(WIDE, WIDE, CallingStrategy.EXACT);
    GenotypeCall call = call(gene, "0/1");
    assertEquals(
        List.of("*1/*2"), TestGene.best(call), "the allele of every position beside the reference");
    int pairs = gene.alleles().size() * (gene.alleles().size() + 1) / 2;
    assertTrue(call.candidates().size() <= pairs);
  }

  @Test
  void aGeneNamedStrandByStrandListsItsAllelesInstead() {
    AlleleDefinitions gene = gene(WIDE, 1, CallingStrategy.LOWEST_FUNCTION);
    GenotypeCall unphased = call(gene, "0/1");
    assertEquals(1, unphased.candidates().size());
    assertEquals(List.of(), unphased.evidence().notes());
    assertEquals(WIDE, unphased.candidates().get(0).genotype().haplotypes().size());
  }

  @Test
  void tooManyPhaseSetsAreListedAndTheCallSaysSo() {
    AlleleDefinitions gene = gene(WIDE, 1, CallingStrategy.LOWEST_FUNCTION);
    String[] sets = new String[WIDE];
    Arrays.setAll(sets, i -> "0|1:" + (i + 1));
    GenotypeCall call = TestGene.call(gene, sets);
    assertEquals(1, call.candidates().size());
    assertEquals(List.of(StrandSearch.BEYOND_BOUND), call.evidence().notes());
  }
}
