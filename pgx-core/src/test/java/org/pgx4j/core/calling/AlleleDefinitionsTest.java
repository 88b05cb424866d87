package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;

class AlleleDefinitionsTest {

  private static String refused(AlleleDefinitions.Builder builder) {
    PgxException refusal = assertThrows(PgxException.class, builder::build);
    assertEquals(ProblemCode.BAD_KNOWLEDGE, refusal.problem().code());
    return refusal.problem().place().field();
  }

  private static DefiningPosition at(int position) {
    return new DefiningPosition(position, "A", List.of("G"), "", "");
  }

  @Test
  void everyPositionHasItsIndexAndOthersHaveNone() {
    AlleleDefinitions definitions = TestGene.definitions();
    for (int i = 0; i < 4; i++) {
      assertEquals(i, definitions.indexOf(100 * (i + 1)));
    }
    assertEquals(-1, definitions.indexOf(99));
    assertEquals(-1, definitions.indexOf(250));
    assertEquals(-1, definitions.indexOf(401));
  }

  @Test
  void partsThatDoNotFitTogetherAreRefused() {
    NamedAllele reference = new NamedAllele("*1", true, Map.of());
    assertEquals("positions", refused(TestGene.builder().positions(List.of(at(2), at(2)))));
    assertEquals("positions", refused(TestGene.builder().positions(List.of(at(2), at(1)))));
    assertEquals("alleles", refused(TestGene.builder().alleles(List.of(reference, reference))));
    assertEquals(
        "alleles",
        refused(
            TestGene.builder()
                .alleles(List.of(reference, new NamedAllele("*2", false, Map.of(7, "A"))))));
    assertEquals("reference", refused(TestGene.builder().reference("*9")));
    assertEquals("tier1, required", refused(TestGene.builder().tier1(Set.of(7))));
    assertEquals("tier1, required", refused(TestGene.builder().required(Set.of(7))));
    assertEquals("marker", refused(TestGene.builder().marker(new CausalMarker(100, 7, "a", "b"))));
  }

  @Test
  void anotherStrategyLeavesTheRest() {
    AlleleDefinitions definitions = TestGene.builder().required(Set.of(300)).build();
    AlleleDefinitions changed = definitions.withStrategy(CallingStrategy.COPY_NUMBER);
    assertEquals(CallingStrategy.COPY_NUMBER, changed.strategy());
    assertEquals(definitions.alleles(), changed.alleles());
    assertEquals(definitions.positions(), changed.positions());
    assertEquals(definitions.required(), changed.required());
    assertEquals(definitions.tier1(), changed.tier1());
    assertEquals("chr1", changed.chromosome());
    assertEquals("*1", changed.reference());
  }

  @Test
  void namesInKnowledgeFilesAreLowerCaseWithHyphens() {
    assertEquals("lowest-function", CallingStrategy.LOWEST_FUNCTION.toString());
    assertEquals("x-linked", Ploidy.X_LINKED.toString());
    assertEquals("ABC1 GRCh38: 5 alleles, 4 positions", TestGene.definitions().toString());
  }

  @Test
  void whatWasGivenIsWhatIsThere() {
    DefiningPosition extra = at(500);
    AlleleDefinitions.UnphasedPriority priority =
        new AlleleDefinitions.UnphasedPriority(List.of("*1/*2", "*3/*4"), "*1/*2");
    AlleleDefinitions definitions =
        TestGene.builder()
            .extra(List.of(extra))
            .reported(Set.of(200))
            .priorities(List.of(priority))
            .subAlleles(Map.of("*4", "*2"))
            .marker(new CausalMarker(100, 200, "*2", "*3"))
            .structure(GeneStructure.builder(100, 400).deletion("*5").build())
            .fallback(new SinglePosition(200, Map.of("C", "*1", "T", "*3")))
            .elsewhere(BuildSites.of(GenomeBuild.GRCH37, 1000, Map.of(), Set.of()))
            .undocumentedAsReference(true)
            .ploidy(Ploidy.X_LINKED)
            .build();
    AlleleDefinitions same = definitions.withStrategy(definitions.strategy());
    for (AlleleDefinitions each : List.of(definitions, same)) {
      assertEquals(TestGene.GENE, each.gene());
      assertEquals(GenomeBuild.GRCH38, each.build());
      assertEquals(List.of(extra), each.extra());
      assertEquals(200, each.reported().get(0).position());
      assertEquals(5, each.positionsToRead().size());
      assertEquals(extra, each.positionsToRead().get(4));
      assertEquals(List.of(priority), each.priorities());
      assertEquals(Map.of("*4", "*2"), each.subAlleles());
      assertEquals(Set.of("*1", "*2", "*3", "*5"), each.reportedNames());
      assertEquals(100, each.marker().orElseThrow().causal());
      assertEquals("*5", each.structure().orElseThrow().deletion().orElseThrow());
      assertEquals(200, each.fallback().orElseThrow().position());
      assertTrue(each.undocumentedAsReference());
      assertEquals(Ploidy.X_LINKED, each.ploidy());
      assertEquals(GenomeBuild.GRCH38, each.sites(GenomeBuild.GRCH38).orElseThrow().build());
      assertEquals(GenomeBuild.GRCH37, each.sites(GenomeBuild.GRCH37).orElseThrow().build());
    }
    assertEquals(Optional.empty(), TestGene.definitions().sites(GenomeBuild.GRCH37));
  }

  @Test
  void everyPartMustFitThePositionsAndTheNames() {
    assertEquals("extra", refused(TestGene.builder().extra(List.of(at(100)))));
    assertEquals("extra", refused(TestGene.builder().extra(List.of(at(500), at(500)))));
    assertEquals("marker", refused(TestGene.builder().marker(new CausalMarker(7, 100, "a", "b"))));
    assertEquals(
        "fallback", refused(TestGene.builder().fallback(new SinglePosition(7, Map.of("C", "*1")))));
    assertEquals(
        "fallback",
        refused(TestGene.builder().fallback(new SinglePosition(200, Map.of("C", "*9")))));
    assertThrows(
        PgxException.class,
        TestGene.builder().structure(GeneStructure.builder(1, 2).deletion("").build())::build);
    assertThrows(
        PgxException.class,
        TestGene.builder().structure(GeneStructure.builder(1, 2).bins(List.of("")).build())::build);
  }

  @Test
  void onlyNamesInStarFormCanBeCounted() {
    NamedAllele joined = new NamedAllele("*80+*28", false, Map.of(100, "G"));
    NamedAllele reference = new NamedAllele("*1", true, Map.of());
    AlleleDefinitions.Builder counted =
        TestGene.builder().strategy(CallingStrategy.COPY_NUMBER).subAlleles(Map.of());
    assertEquals(CallingStrategy.COPY_NUMBER, counted.build().strategy());
    assertEquals("alleles", refused(counted.alleles(List.of(reference, joined))));
    NamedAllele named = new NamedAllele("c.1A>G", false, Map.of(100, "G"));
    assertEquals("alleles", refused(counted.alleles(List.of(reference, named))));
    assertEquals(
        "alleles",
        refused(
            TestGene.builder()
                .strategy(CallingStrategy.COPY_NUMBER)
                .subAlleles(Map.of("*4", "core"))));
  }

  @Test
  void aGeneCalledOutsideNeedsNoReference() {
    AlleleDefinitions outside =
        AlleleDefinitions.builder(TestGene.GENE, GenomeBuild.GRCH38)
            .chromosome("chr1")
            .reference("")
            .strategy(CallingStrategy.OUTSIDE)
            .build();
    assertEquals(List.of(), outside.positions());
  }
}
