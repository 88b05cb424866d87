package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;

class GenotypeStatementsTest {
  private final List<Problem> problems = new ArrayList<>();

  private PatientProfile read(String text) {
    PatientProfile.Builder profile = PatientProfile.builder();
    GenotypeStatements.of(Vocabularies.small())
        .read(text, Place.of("genotypes"), profile, problems::add);
    return profile.build();
  }

  @Test
  void theExampleOfTheManualIsRead() {
    PatientProfile profile =
        read("CYP2C19=*2/*2;CYP2D6=AS:0.5;HLA-B=*57:01 positive;CYP2C9=Poor Metabolizer");
    assertEquals(List.of(), problems);
    assertEquals(
        "{CYP2C19=[*2/*2], HLA-B=[*57:01 positive]}",
        new TreeMap<>(profile.genotypes()).toString());
    assertEquals("{CYP2D6=0.5}", profile.activityScores().toString());
    assertEquals("{CYP2C9=Poor Metabolizer}", profile.phenotypes().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "CYP2C19=*2|*17, *2|*17",
    "CYP2C19=*2, *2",
    "CYP2C19 = CYP2C19*2/CYP2C19*17 ;, *2/*17",
    "DPYD=Reference/c.1905+1G>A (*2A), Reference/c.1905+1G>A (*2A)",
    "DPYD=c.1905+1G>A (*2A); Reference, Reference; c.1905+1G>A (*2A)",
    "DPYD=c.1905+1G>A (*2A); c.1905+1G>A (*2A), c.1905+1G>A (*2A); c.1905+1G>A (*2A)",
    "DPYD=Reference, Reference",
    "CYP2D6=*36+*10/*1x2, *1x2/*36+*10",
    "CYP2C19=[*2 + *17]/*1, *1/[*2 + *17]",
    "HLA-B=*15:02 Negative, *15:02 negative"
  })
  void genotypesAreReadAsCallPrintsThem(String text, String expected) {
    PatientProfile profile = read(text);
    assertEquals(List.of(), problems);
    List<Genotype> genotypes = profile.genotypes().values().iterator().next();
    assertEquals(expected, genotypes.get(0).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PM", "pm", "poor metabolizer", "Poor Metaboliser", " Poor Metabolizer "})
  void phenotypeTermsAreReadInAnySpelling(String text) {
    assertEquals(
        "Poor Metabolizer", read("CYP2C19=" + text).phenotypes().get(Gene.of("CYP2C19")).term());
  }

  @ParameterizedTest
  @CsvSource({"AS:0.5, 0.5", "AS:>=3.0, ≥3.0", "AS:≥3.0, ≥3.0", "as: 2, 2.0"})
  void scoresAreRead(String text, String expected) {
    assertEquals(
        expected, read("CYP2D6=" + text).activityScores().get(Gene.of("CYP2D6")).toString());
  }

  @Test
  void severalStatementsOfOneGeneAreKept() {
    PatientProfile profile = read("HLA-B=*57:01 positive; HLA-B=*15:02 negative");
    assertEquals(2, profile.genotypes().get(Gene.of("HLA-B")).size());
  }

  @Test
  void aBadEntryLosesNoOther() {
    PatientProfile profile =
        read("CYP2C91=*1/*2;CYP2C9=*1/*2/*3;CYP2C19=Pour Metabolizer;CYP2D6=AS:x;DPYD=PM");
    assertEquals(
        List.of(
            ProblemCode.UNKNOWN_GENE,
            ProblemCode.INVALID_GENOTYPE,
            ProblemCode.INVALID_GENOTYPE,
            ProblemCode.INVALID_SCORE),
        problems.stream().map(Problem::code).toList());
    assertEquals("{DPYD=Poor Metabolizer}", profile.phenotypes().toString());
  }

  @Test
  void nearNamesAreOffered() {
    read("CYP2C91=*1/*2");
    read("CYP2C19=Pour Metabolizer");
    read("cyp2d6=*1/*4");
    assertEquals("genotypes CYP2C91", problems.get(0).place().toString());
    assertEquals("CYP2C91", problems.get(0).value());
    assertEquals("Did you mean CYP2C9 or CYP2C19", problems.get(0).remedy());
    assertEquals("Did you mean Poor Metabolizer", problems.get(1).remedy());
    assertEquals("Did you mean CYP2D6", problems.get(2).remedy().substring(0, 19));
  }

  @Test
  void anEntryWithoutAGeneIsAProblem() {
    read("*1/*2;CYP2C19=*1/*2");
    assertEquals(ProblemCode.INVALID_GENOTYPE, problems.get(0).code());
    assertEquals(1, problems.size());
  }

  @Test
  void anUnknownAlleleIsLeftToTheResolvingOfTheProfile() {
    PatientProfile profile = read("CYP2C19=*2/*99;CYP2C9=*98");
    assertEquals(List.of(), problems);
    assertEquals("{CYP2C19=[*2/*99], CYP2C9=[*98]}", profile.genotypes().toString());
  }

  @Test
  void longOrEmptyTextsDoNoHarm() {
    read("CYP2C19=" + "x".repeat(5000));
    read("CYP2C19=");
    read(";;;");
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).remedy().length() < 100);
  }
}
