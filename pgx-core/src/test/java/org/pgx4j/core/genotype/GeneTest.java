package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class GeneTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CYP2D6",
        "HLA-B",
        "HLA-DRB1",
        "MT-RNR1",
        "G6PD",
        "C9orf72",
        "F5",
        "ABCDEFGHIJKLMNO-12345678"
      })
  void aSymbolReadsItselfBack(String symbol) {
    assertEquals(symbol, Gene.of(symbol).toString());
    assertEquals(Gene.of(symbol), new Gene(symbol));
  }

  @Test
  void blanksAroundASymbolAreDropped() {
    assertEquals(Gene.of("CYP2D6"), Gene.of(" CYP2D6\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "cyp2d6",
        "CYP 2D6",
        "CYP2D6*4",
        "2D6",
        "-B",
        "HLA-",
        "HLA--B",
        "CYP2D6\tX",
        "CYP2C19/CYP2D6",
        "ÇYP2D6",
        "CYP2D6\u00a0",
        "HLA-b",
        "HLA-123456789",
        "ABCDEFGHIJKLMNOP"
      })
  void whatHasNotTheFormOfASymbolIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_GENE, Gene::of, text);
  }

  @Test
  void genesAreOrderedAlphabetically() {
    assertTrue(Gene.of("CYP2C19").compareTo(Gene.of("CYP2C9")) < 0);
    assertEquals(0, Gene.of("CYP2C9").compareTo(Gene.of("CYP2C9")));
  }
}
