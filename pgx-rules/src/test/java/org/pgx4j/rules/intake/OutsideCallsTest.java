package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class OutsideCallsTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();

  private final List<String> problems = new ArrayList<>();

  private PatientProfile read(String... lines) {
    PatientProfile.Builder profile = PatientProfile.builder();
    byte[] table = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    OutsideCalls.of(KNOWLEDGE::functions)
        .read(new ByteArrayInputStream(table), "lab.tsv", profile, this::note);
    return profile.build();
  }

  private void note(Problem problem) {
    problems.add(problem.code() + " " + problem.place());
  }

  private static OutsideCall only(PatientProfile profile, String gene) {
    List<OutsideCall> calls = profile.outside().get(Gene.of(gene));
    assertEquals(1, calls.size());
    return calls.get(0);
  }

  @Test
  void commentsEmptyLinesAndMissingCallsAreLeftOut() {
    PatientProfile profile =
        read("\ufeff# laboratory", "", "CYP2C19\t.", "TPMT\t./.", "NUDT15\t/", "CYP2C9\t.\t");
    assertTrue(profile.outside().isEmpty());
    assertEquals(List.of(), problems);
  }

  @Test
  void theGeneSymbolBeforeAnAlleleIsDroppedAndNoOtherWord() {
    String name = "ivacaftor non-responsive CFTR sequence";
    PatientProfile profile =
        read("CYP2C9\tCYP2C9*1/CYP2C9*3", "CFTR\t" + name + "/" + name, "HLA-B\tHLA-B*57:01/*7:02");
    assertEquals("*1/*3", only(profile, "CYP2C9").genotype().orElseThrow().toString());
    assertEquals(name + "/" + name, only(profile, "CFTR").genotype().orElseThrow().toString());
    assertEquals("*7:02/*57:01", only(profile, "HLA-B").genotype().orElseThrow().toString());
  }

  @Test
  void everyFieldOfALineIsKept() {
    OutsideCall call = only(read("CYP2D6\t*1/*4\tIM\t1.0"), "CYP2D6");
    assertEquals("*1/*4", call.genotype().orElseThrow().toString());
    assertEquals("Intermediate Metabolizer", call.phenotype().orElseThrow().term());
    assertEquals("1.0", call.activityScore().orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "PM, Poor Metabolizer",
    "im, Intermediate Metabolizer",
    "EM, Normal Metabolizer",
    "NM, Normal Metabolizer",
    "RM, Rapid Metabolizer",
    "UM, Ultrarapid Metabolizer",
    "poor metaboliser, Poor Metabolizer"
  })
  void phenotypesAreReadInAnySpelling(String written, String term) {
    assertEquals(
        term, only(read("CYP2C19\t\t" + written), "CYP2C19").phenotype().orElseThrow().term());
  }

  @Test
  void severalLinesOfAGeneAreAlternatives() {
    PatientProfile profile = read("TPMT\t*1/*3A", "TPMT\t*3B/*3C");
    assertEquals(2, profile.outside().get(Gene.of("TPMT")).size());
    assertEquals(List.of(), problems);
  }

  @Test
  void oneAlleleIsEnoughOnlyWhereThereIsOneChromosome() {
    PatientProfile profile =
        read("G6PD\tB (reference)", "MT-RNR1\tm.1555A>G", "UGT1A1\t*28", "HLA-B\t*57:01");
    assertEquals(Set.of(Gene.of("G6PD"), Gene.of("MT-RNR1")), profile.outside().keySet());
    assertEquals(
        List.of("INVALID_GENOTYPE lab.tsv:3 diplotype", "INVALID_GENOTYPE lab.tsv:4 diplotype"),
        problems);
  }

  @Test
  void aBadLineIsOneProblemWithItsPlaceAndLosesNoOther() {
    PatientProfile profile =
        read(
            "CYP2C19",
            "NOGENE\t*1/*2",
            "TPMT\t*1/*2/*3",
            "CYP2C9\t\tsleepy",
            "SLCO1B1\t\t\t1.0",
            "CYP2D6\t\t\tmuch",
            "CYP2D6\t\t\t",
            "TPMT\t*1/*2");
    assertEquals(
        List.of(
            "BAD_TABLE lab.tsv:1",
            "UNKNOWN_GENE lab.tsv:2 gene",
            "INVALID_GENOTYPE lab.tsv:3",
            "UNKNOWN_PHENOTYPE lab.tsv:4 phenotype",
            "BAD_TABLE lab.tsv:5",
            "INVALID_SCORE lab.tsv:6",
            "BAD_TABLE lab.tsv:7"),
        problems);
    assertEquals("*1/*2", only(profile, "TPMT").genotype().orElseThrow().toString());
  }
}
