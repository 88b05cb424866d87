package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
}
