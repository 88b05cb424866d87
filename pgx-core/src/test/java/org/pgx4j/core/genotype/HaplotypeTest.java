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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.Haplotype.Form;
import org.pgx4j.core.genotype.Haplotype.Part;
import org.pgx4j.core.problem.ProblemCode;

class HaplotypeTest {
  private static final Gene CYP2D6 = Gene.of("CYP2D6");

  private static Haplotype parse(String text) {
    return Haplotype.parse(CYP2D6, text);
  }

  private static Part part(String name, CopyNumber copies) {
    return new Part(StarAllele.of(CYP2D6, name), copies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          *2; SINGLE; 1; *2
          *2A; SINGLE; 1; *2A
          *1x2; SINGLE; 1; *1x2
          *1x1; SINGLE; 1; *1
          *1x≥3; SINGLE; 1; *1x≥3
          *1x>=3; SINGLE; 1; *1x≥3
          *4.013x2; SINGLE; 1; *4.013x2
          CYP2D6*4; SINGLE; 1; *4
          *36+*10; TANDEM; 2; *36+*10
          *36x2+*10; TANDEM; 2; *36x2+*10
          *36+*10x>=2; TANDEM; 2; *36+*10x≥2
          *13+*68x2+*4; TANDEM; 3; *13+*68x2+*4
          CYP2D6*36+CYP2D6*10; TANDEM; 2; *36+*10
          *80+*28; TANDEM; 2; *80+*28
          [*6 + *14]; COMBINATION; 2; [*6 + *14]
          [CYP2D6*6 + CYP2D6*14]; COMBINATION; 2; [*6 + *14]
          [*80+*28 + *6]; COMBINATION; 2; [*80+*28 + *6]
          [c.85T>C (*9A) + c.1905+1G>A (*2A) + c.2846A>T]; COMBINATION; 3; \
          [c.85T>C (*9A) + c.1905+1G>A (*2A) + c.2846A>T]
          c.1905+1G>A (*2A); SINGLE; 1; c.1905+1G>A (*2A)
          711+3A->G; SINGLE; 1; 711+3A->G
          A- 202A_376G; SINGLE; 1; A- 202A_376G
          Reference; SINGLE; 1; Reference
          """)
  void everyFormIsReadAndWritten(String text, Form form, int parts, String written) {
    Haplotype haplotype = parse(text);
    assertEquals(form, haplotype.form());
    assertEquals(parts, haplotype.parts().size());
    assertEquals(written, haplotype.toString());
    assertEquals(haplotype, parse(written));
    assertEquals(CYP2D6, haplotype.gene());
  }

  @Test
  void copiesBelongToTheirAllele() {
    assertEquals(
        List.of(part("*36", new CopyNumber(2, false)), part("*10", CopyNumber.ONE)),
        parse("*36x2+*10").parts());
    assertEquals(List.of(part("*1", new CopyNumber(3, true))), parse("*1x>=3").parts());
  }

  @Test
  void onlyOneAlleleOnceIsPlain() {
    assertTrue(parse("*2").isPlain());
    assertTrue(parse("c.1905+1G>A (*2A)").isPlain());
    assertFalse(parse("*2x2").isPlain());
    assertFalse(parse("*2x≥1").isPlain());
    assertFalse(parse("*36+*10").isPlain());
    assertFalse(parse("[*6 + *14]").isPlain());
  }

  @Test
  void anAlleleIsAHaplotype() {
    assertEquals(parse("*2"), Haplotype.of(StarAllele.of(CYP2D6, "*2")));
    assertEquals(parse("*80+*28"), Haplotype.of(StarAllele.of(CYP2D6, "*80+*28")));
  }

  @Test
  void theOrderOfATandemCounts() {
    assertNotEquals(parse("*36+*10"), parse("*10+*36"));
  }

  @Test
  void oneNamePlainComesBeforeTheCombined() {
    List<Haplotype> ordered =
        Stream.of("*2", "*2x2", "*10", "*36+*10", "Reference", "[*6 + *14]")
            .map(HaplotypeTest::parse)
            .toList();
    assertEquals(ordered, ordered.stream().sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*",
        "**2",
        "[]",
        "[ + ]",
        "[*6]",
        "[*6 + ]",
        "[ + *14]",
        "[*6+*14",
        "*6 + *14",
        "[*6 + [*3 + *4]]",
        "[[*6 + *14]]",
        "*36+",
        "+*10",
        "*36++*10",
        "*36+10",
        "*36+*",
        "*1x0",
        "*1x02",
        "*1x100",
        "*1x2x3",
        "*1x≥",
        "*1x≥0",
        "*1x3≥",
        "*1 x2",
        "*1/",
        "*1\t+*2",
        "*1+\t*2",
        "[*6 + *14] ]",
        "*1+*2 + *3",
        "Referencex2/",
        "*x2"
      })
  void whatIsNoHaplotypeIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_ALLELE, HaplotypeTest::parse, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CYP2C19*2", "[*6 + HLA-B*57:01]", "CYP2C19*1x2"})
  void anotherGenesSymbolIsRefused(String text) {
    assertRefused(ProblemCode.MIXED_GENES, HaplotypeTest::parse, text);
  }

  @Test
  void partsThatCouldNotBeReadBackAreRefused() {
    Part two = part("*2", CopyNumber.ONE);
    Part reference = part("Reference", CopyNumber.ONE);
    assertRefused(ProblemCode.INVALID_ALLELE, () -> new Haplotype(CYP2D6, Form.SINGLE, List.of()));
    assertRefused(
        ProblemCode.INVALID_ALLELE, () -> new Haplotype(CYP2D6, Form.SINGLE, List.of(two, two)));
    assertRefused(
        ProblemCode.INVALID_ALLELE, () -> new Haplotype(CYP2D6, Form.TANDEM, List.of(two)));
    assertRefused(
        ProblemCode.INVALID_ALLELE,
        () -> new Haplotype(CYP2D6, Form.TANDEM, List.of(two, reference)));
    assertRefused(
        ProblemCode.INVALID_ALLELE,
        () -> new Haplotype(CYP2D6, Form.SINGLE, List.of(part("*80+*28", CopyNumber.ONE))));
    assertRefused(ProblemCode.INVALID_ALLELE, () -> part("Reference", new CopyNumber(2, false)));
    assertRefused(
        ProblemCode.MIXED_GENES,
        () -> new Haplotype(Gene.of("CYP2C19"), Form.SINGLE, List.of(two)));
  }
}
