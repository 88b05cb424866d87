package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.problem.ProblemCode;

class StarAlleleTest {
  static final List<String> REAL = Names.REAL;
  private static final Gene HLA_B = Gene.of("HLA-B");
  private static final Gene CYP2D6 = Gene.of("CYP2D6");

  @ParameterizedTest
  @FieldSource("REAL")
  void aNameInAnyNomenclatureReadsItselfBack(String name) {
    StarAllele allele = StarAllele.of(CYP2D6, name);
    assertEquals(name, allele.toString());
    assertEquals(allele, StarAllele.of(CYP2D6, " " + name + " "));
    assertEquals(name.startsWith("*"), allele.isStar());
  }

  @Test
  void theGenesOwnSymbolIsDropped() {
    assertEquals("*57:01", StarAllele.of(HLA_B, "HLA-B*57:01").name());
    assertEquals("*4", StarAllele.of(CYP2D6, "CYP2D6*4").name());
  }

  @Test
  void theSameNameOfTwoGenesIsTwoAlleles() {
    assertNotEquals(StarAllele.of(CYP2D6, "*2"), StarAllele.of(Gene.of("CYP2C19"), "*2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CYP2C19*2", "HLA-A*31:01", "CYP2C19 *2", "B*57:01"})
  void anotherGenesSymbolIsRefused(String name) {
    assertRefused(ProblemCode.MIXED_GENES, text -> StarAllele.of(HLA_B, text), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "**2",
        "* 2",
        "*2*3",
        "*2 *3",
        "*2/",
        "/",
        "*1/*17",
        "*1|*17",
        "*1;*17",
        "[*6]",
        "*2\t",
        "*2\tA",
        "*2\nA",
        "\u00a0*2",
        "*2\u200b",
        "*x2",
        "*57:",
        "*:01",
        "*2.",
        "*1x2",
        "*1x≥3",
        "*1x100",
        "*2+",
        "+*2",
        "*2+A",
        "*2 + *3",
        "c.1A>G + c.2A>G",
        "?",
        ".",
        "-",
        "positive",
        "*57:01 positive",
        "Reference Negative",
        "a  b",
        "HLA-B *57:01",
        "*2?",
        "*2,*3"
      })
  void whatIsNoAlleleNameIsRefused(String name) {
    if (!name.equals(name.strip()) && !name.isBlank()) {
      assertRefused(ProblemCode.INVALID_ALLELE, () -> new StarAllele(HLA_B, name));
    } else {
      assertRefused(ProblemCode.INVALID_ALLELE, text -> StarAllele.of(HLA_B, text), name);
    }
  }

  @Test
  void aNameHasAtMost200Characters() {
    assertEquals(200, StarAllele.of(CYP2D6, "A".repeat(200)).name().length());
    assertRefused(ProblemCode.INVALID_ALLELE, text -> StarAllele.of(CYP2D6, text), "A".repeat(201));
  }

  @Test
  void aTypingIsCutToItsFirstFields() {
    StarAllele typed = StarAllele.of(HLA_B, "*57:01:01:02");
    assertEquals(4, typed.fields());
    assertEquals("*57:01", typed.toFields(2).name());
    assertEquals("*57", typed.toFields(1).name());
    assertEquals(typed, typed.toFields(4));
    assertEquals(typed, typed.toFields(9));
    assertEquals(1, StarAllele.of(CYP2D6, "*2").fields());
    assertRefused(ProblemCode.INVALID_VALUE, () -> typed.toFields(0));
  }

  @Test
  void allelesAreOrderedByGeneThenAsPeopleCount() {
    List<StarAllele> ordered =
        Stream.of("*1", "*2", "*2A", "*10", "*10:02", "Reference")
            .map(name -> StarAllele.of(CYP2D6, name))
            .toList();
    assertEquals(ordered, ordered.stream().sorted().toList());
    assertTrue(StarAllele.of(CYP2D6, "*99").compareTo(StarAllele.of(HLA_B, "*1")) < 0);
    assertFalse(ordered.get(5).isStar());
  }
}
