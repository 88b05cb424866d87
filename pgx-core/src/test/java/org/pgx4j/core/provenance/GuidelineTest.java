package org.pgx4j.core.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.problem.Refusals;

class GuidelineTest {
  private static Guideline.Builder guideline() {
    return Guideline.builder("cpic-clopidogrel")
        .url("https://cpicpgx.org")
        .date("2022")
        .revised("2026-11-24")
        .licence("CC0-1.0")
        .citations(List.of(Citation.builder().pmid("35034351").build()));
  }

  @Test
  void itSaysWhichDocumentAndOfWhichDate() {
    assertEquals("cpic-clopidogrel (2022)", guideline().build().toString());
    assertEquals("own", Guideline.builder("own").build().toString());
  }

  @Test
  void aPackIsPartOfIt() {
    Guideline plain = guideline().build();
    Guideline packed = plain.in("cpic");
    assertEquals("cpic", packed.pack());
    assertEquals(guideline().pack("cpic").build(), packed);
    assertEquals(guideline().pack("cpic").build().hashCode(), packed.hashCode());
    assertNotEquals(plain, packed);
  }

  @Test
  void itNeedsAnIdentifier() {
    Refusals.assertRefused(ProblemCode.INVALID_VALUE, () -> Guideline.builder(" ").build());
  }
}
