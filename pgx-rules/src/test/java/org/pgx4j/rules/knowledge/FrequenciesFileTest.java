package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.rules.knowledge.check.KnowledgeCheck;

class FrequenciesFileTest {
  private static final Gene TPMT = Gene.of("TPMT");

  @TempDir Path folder;

  private static String file(String groups) {
    return """
    {"schema": "pgx4j/frequencies/1", "gene": "TPMT", "authority": "MINE", "version": "1",
     "licence": "CC0-1.0", "source": "made up", "citations": [{"pmid": "1"}],
     "definitions": "1", "groups": [%s]}
    """
        .formatted(groups);
  }

  private static String group(String name, int chromosomes, int notCounted, String counts) {
    return "{\"group\": \"%s\", \"chromosomes\": %d, \"notCounted\": %d, \"counts\": {%s}}"
        .formatted(name, chromosomes, notCounted, counts);
  }

  private static void assertRefused(String remedy, String groups) {
    byte[] bytes = file(groups).getBytes(StandardCharsets.UTF_8);
    PgxException thrown =
        assertThrows(
            PgxException.class, () -> JsonFile.read(bytes, "f.json", new FrequenciesFile.Reader()));
    assertEquals(ProblemCode.BAD_KNOWLEDGE, thrown.problem().code());
    assertEquals(remedy, thrown.problem().remedy());
  }

  private KnowledgeBase with(String groups) {
    return new PackFolder(folder, "mine", "MINE")
        .with("frequencies", "TPMT", "f.json", file(groups))
        .overStandard();
  }

  @Test
  void fifteenGenesAreCountedInFiveGroups() {
    KnowledgeBase bundled = KnowledgeBase.standard();
    assertEquals(15, bundled.countedGenes().size());
    for (Gene gene : bundled.countedGenes()) {
      for (BiogeographicGroup group : BiogeographicGroup.values()) {
        assertTrue(bundled.frequencies(gene, group).isPresent(), gene + " " + group);
      }
    }
  }

  @Test
  void genesWhoseCommonAllelesTheSourceCannotTellApartAreNotCounted() {
    for (String gene : List.of("CACNA1S", "CFTR", "CYP2B6", "CYP2D6", "IFNL3")) {
      assertEquals(
          Optional.empty(),
          KnowledgeBase.standard().frequencies(Gene.of(gene), BiogeographicGroup.EUR),
          gene);
    }
  }

  @Test
  void aLaterPacksCountsReplaceTheBundledOnes() {
    KnowledgeBase knowledge = with(group("EAS", 10, 1, "\"*1\": 7, \"*3C\": 2"));
    assertEquals(
        Map.of("*1", 7, "*3C", 2),
        knowledge.frequencies(TPMT, BiogeographicGroup.EAS).orElseThrow().counts());
    assertEquals(Optional.empty(), knowledge.frequencies(TPMT, BiogeographicGroup.EUR));
    assertEquals(List.of(), KnowledgeCheck.run(knowledge));
  }

  @Test
  void anAlleleThatIsNotDefinedIsFound() {
    assertTrue(
        KnowledgeCheck.run(with(group("EAS", 1, 0, "\"*999\": 1"))).stream()
            .anyMatch(
                problem ->
                    problem.code() == ProblemCode.UNKNOWN_ALLELE
                        && problem.value().equals("*999")));
  }

  @Test
  void aFileThatIsNotUsedIsNotRead() {
    KnowledgeBase knowledge =
        new PackFolder(folder, "mine", "MINE")
            .listed("frequencies", "TPMT", "f.json", "{}", "0".repeat(64))
            .overStandard();
    assertTrue(knowledge.definitions(TPMT).isPresent());
    PgxException thrown =
        assertThrows(PgxException.class, () -> knowledge.frequencies(TPMT, BiogeographicGroup.EUR));
    assertEquals(ProblemCode.HASH_MISMATCH, thrown.problem().code());
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    assertRefused(
        "Let the counts and notCounted add up to the chromosomes",
        group("EAS", 10, 0, "\"*1\": 9"));
  }

  @Test
  void aGroupGivenTwiceIsRefused() {
    String once = group("EAS", 1, 0, "\"*1\": 1");
    assertRefused("Give each group once", once + "," + once);
  }

  @Test
  void aCountOfNothingIsRefused() {
    assertRefused("Give a whole number from 1", group("EAS", 0, 0, ""));
    assertRefused("Give a whole number from 1", group("EAS", 1, 1, "\"*1\": 0"));
    assertRefused("Give a whole number from 0", group("EAS", 1, -1, "\"*1\": 2"));
  }

  @Test
  void aNameThatCallsWouldWriteOtherwiseIsRefused() {
    assertRefused("Write the allele as calls name it", group("EAS", 1, 0, "\"TPMT*1\": 1"));
  }
}
