package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.problem.Refusals;

class GeneStructureTest {
  @Test
  void itSaysWhereTheGeneLiesAndWhichNamesMeanAChange() {
    GeneStructure structure =
        GeneStructure.builder(100, 400)
            .deletion("*5")
            .alleles(List.of("*5", "*13"))
            .bins(List.of("*1x≥3"))
            .build();
    assertEquals(100, structure.from());
    assertEquals(400, structure.to());
    assertEquals(Optional.of("*5"), structure.deletion());
    assertEquals(List.of("*5", "*13"), structure.alleles());
    assertEquals(List.of("*1x≥3"), structure.bins());
    assertEquals("GeneStructure[100-400]", structure.toString());
  }

  @Test
  void aNomenclatureMayNameNoChange() {
    GeneStructure structure = GeneStructure.builder(7, 7).build();
    assertEquals(Optional.empty(), structure.deletion());
    assertEquals(List.of(), structure.alleles());
    assertEquals(List.of(), structure.bins());
  }

  @Test
  void aGeneThatEndsBeforeItStartsIsRefused() {
    Refusals.assertRefused(
        ProblemCode.INVALID_VALUE, () -> GeneStructure.builder(400, 399).build());
    Refusals.assertRefused(ProblemCode.INVALID_VALUE, () -> GeneStructure.builder(0, 399).build());
    assertEquals(1, GeneStructure.builder(1, 1).build().from());
  }
}
