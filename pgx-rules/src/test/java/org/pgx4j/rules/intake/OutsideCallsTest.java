package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class OutsideCallsTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();

  private final List<String> problems = new ArrayList<>();

  private PatientProfile read(PatientProfile.Builder profile, String... lines) {
    byte[] table = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    OutsideCalls.of(KNOWLEDGE::functions)
        .read(new ByteArrayInputStream(table), "lab.tsv", profile, this::note);
    return profile.build();
  }

  private void note(Problem problem) {
    problems.add(problem.code() + " " + problem.place());
  }

  private PatientProfile read(String... lines) {
    return read(PatientProfile.builder(), lines);
  }

  @Test
  void commentsEmptyLinesAndMissingCallsAreLeftOut() {
    PatientProfile profile = read("# laboratory", "", "CYP2C19\t.", "TPMT\t./.", "NUDT15\t/");
    assertTrue(profile.genotypes().isEmpty());
    assertEquals(List.of(), problems);
  }

  @Test
  void theGeneSymbolBeforeAnAlleleIsDropped() {
    PatientProfile profile = read("CYP2C9\tCYP2C9*1/CYP2C9*3");
    assertEquals("*1/*3", profile.genotypes().get(Gene.of("CYP2C9")).get(0).toString());
    assertEquals("outside", profile.sources().get(Gene.of("CYP2C9")));
  }

  @Test
  void theScoreOfAScoreGenePrecedesThePhenotypeAndThatTheDiplotype() {
    PatientProfile profile =
        read("CYP2D6\t*1/*1\tPM\t0.5", "CYP2C19\t*1/*1\tpoor metaboliser\t0.5");
    assertEquals("0.5", profile.activityScores().get(Gene.of("CYP2D6")).toString());
    assertEquals("Poor Metabolizer", profile.phenotypes().get(Gene.of("CYP2C19")).term());
    assertTrue(profile.genotypes().isEmpty());
  }

  @Test
  void whatWasStatedStays() {
    PatientProfile profile =
        read(PatientProfile.builder().genotype("CYP2C19", "*2/*2"), "CYP2C19\t*1/*1");
    assertEquals("*2/*2", profile.genotypes().get(Gene.of("CYP2C19")).get(0).toString());
  }

  @Test
  void aBadLineIsOneProblemWithItsPlaceAndLosesNoOther() {
    PatientProfile profile =
        read("CYP2C19", "NOGENE\t*1/*2", "TPMT\t*1/*2/*3", "CYP2C9\t\tsleepy", "TPMT\t*1/*2");
    assertEquals(
        List.of(
            "BAD_TABLE lab.tsv:1",
            "UNKNOWN_GENE lab.tsv:2 gene",
            "INVALID_GENOTYPE lab.tsv:3",
            "UNKNOWN_PHENOTYPE lab.tsv:4 phenotype"),
        problems);
    assertEquals("*1/*2", profile.genotypes().get(Gene.of("TPMT")).get(0).toString());
  }
}
