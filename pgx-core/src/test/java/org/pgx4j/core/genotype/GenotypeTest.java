package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.Genotype.DetectedAlleles;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Genotype.Presence;
import org.pgx4j.core.problem.ProblemCode;

class GenotypeTest {
  private static final Gene CYP2D6 = Gene.of("CYP2D6");
  private static final Gene HLA_B = Gene.of("HLA-B");

  private static Genotype parse(String text) {
    return Genotype.parse(CYP2D6, text);
  }

  private static Haplotype haplotype(Gene gene, String text) {
    return Haplotype.parse(gene, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          CYP2C19 # *2/*17                            # *2/*17
          CYP2C19 # *17/*2                            # *2/*17
          CYP2C19 # *10/*2                            # *2/*10
          CYP2C19 # *17|*2                            # *17|*2
          CYP2C19 # CYP2C19*2 / CYP2C19*17            # *2/*17
          CYP2D6  # *36+*10/*1x>=3                    # *1x≥3/*36+*10
          CYP2D6  # *36x2+*10/*4                      # *4/*36x2+*10
          CYP2C19 # *1/[*6 + *14]                     # *1/[*6 + *14]
          DPYD    # c.1905+1G>A (*2A)/Reference       # Reference/c.1905+1G>A (*2A)
          DPYD    # Reference; c.1905+1G>A (*2A)      # Reference; c.1905+1G>A (*2A)
          VKORC1  # rs9923231 variant (T)/rs9923231 reference (C) # \
                    rs9923231 reference (C)/rs9923231 variant (T)
          UGT1A1  # *80+*28/*1                        # *1/*80+*28
          SLCO1B1 # *45.001/*1                        # *1/*45.001
          G6PD    # A- 202A_376G                      # A- 202A_376G
          G6PD    # Mediterranean, Dallas, Panama, Sassari, Cagliari, Birmingham/B (reference) # \
                    B (reference)/Mediterranean, Dallas, Panama, Sassari, Cagliari, Birmingham
          CFTR    # 711+3A->G/ivacaftor non-responsive CFTR sequence # \
                    711+3A->G/ivacaftor non-responsive CFTR sequence
          HLA-B   # HLA-B*57:01:01:02/*07:02          # *07:02/*57:01:01:02
          HLA-B   # *57:01 positive                   # *57:01 positive
          HLA-B   # HLA-B*57:01 NEGATIVE              # *57:01 negative
          """)
  void everyKindIsReadAndWritten(String gene, String text, String written) {
    Genotype genotype = Genotype.parse(Gene.of(gene), text);
    assertEquals(written, genotype.toString());
    assertEquals(genotype, Genotype.parse(Gene.of(gene), written));
    assertEquals(Gene.of(gene), genotype.gene());
  }

  @Test
  void unphasedOrderDoesNotCountAndPhasedOrderDoes() {
    assertEquals(parse("*1/*2"), parse("*2/*1"));
    assertEquals(parse("*1/*2").hashCode(), parse("*2/*1").hashCode());
    assertNotEquals(parse("*1|*2"), parse("*2|*1"));
    assertNotEquals(parse("*1|*2"), parse("*1/*2"));
  }

  @Test
  void theKindFollowsFromTheForm() {
    assertInstanceOf(Diplotype.class, parse("*1/*2"));
    assertInstanceOf(Haploid.class, parse("*1"));
    assertInstanceOf(DetectedAlleles.class, parse("*1; *2; *2"));
    assertInstanceOf(Presence.class, parse("*1 positive"));
  }

  @Test
  void haplotypesStandInTheOrderWritten() {
    Haplotype one = haplotype(CYP2D6, "*1");
    Haplotype two = haplotype(CYP2D6, "*2");
    assertEquals(List.of(one, two), parse("*2/*1").haplotypes());
    assertEquals(List.of(two, one), parse("*2|*1").haplotypes());
    assertEquals(List.of(two), parse("*2").haplotypes());
    assertEquals(List.of(one, two, two), parse("*2; *1; *2").haplotypes());
    assertEquals(List.of(), parse("*2 negative").haplotypes());
    assertEquals(Diplotype.of(two, one), parse("*1/*2"));
  }

  @Test
  void twoGenesInOneGenotypeAreRefused() {
    Haplotype one = haplotype(CYP2D6, "*1");
    Haplotype other = haplotype(HLA_B, "*57:01");
    assertRefused(ProblemCode.MIXED_GENES, () -> Diplotype.of(one, other));
    assertRefused(ProblemCode.MIXED_GENES, () -> new Diplotype(one, other, true));
    assertRefused(ProblemCode.MIXED_GENES, () -> new DetectedAlleles(CYP2D6, List.of(one, other)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CYP2D6*1/CYP2C19*2",
        "CYP2C19*1|CYP2D6*2",
        "*1; HLA-B*57:01",
        "HLA-B*57:01 positive",
        "CYP2C19*2"
      })
  void anotherGenesSymbolIsRefused(String text) {
    assertRefused(ProblemCode.MIXED_GENES, GenotypeTest::parse, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*1//*2", "*1/*2/*3", "*1|*2|*3", "*1/*2|*3", "//", "*1||*2", "*1|/*2"})
  void moreThanTwoOrMixedSeparatorsAreNoGenotype(String text) {
    assertRefused(ProblemCode.INVALID_GENOTYPE, GenotypeTest::parse, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*1/",
        "/*1",
        "/",
        "|",
        ";",
        "*1;",
        "*1; *2;",
        "./.",
        "[ + ]/*1",
        "**2/*1",
        "*1\t/\t*2 *3",
        "*1/*2 positive",
        "*1; *2 negative",
        "positive",
        " negative",
        "*1 *2",
        "*1,*2",
        "*57:01 positive positive",
        "*1x2 positive",
        "[*6 + *14] positive",
        "*1/*2?"
      })
  void anAlleleThatIsNoneIsRefused(String text) {
    assertRefused(ProblemCode.INVALID_ALLELE, GenotypeTest::parse, text);
  }

  @Test
  void aListOfDetectedAllelesHasTwoOrMore() {
    assertRefused(
        ProblemCode.INVALID_GENOTYPE,
        () -> new DetectedAlleles(CYP2D6, List.of(haplotype(CYP2D6, "*1"))));
  }
}
