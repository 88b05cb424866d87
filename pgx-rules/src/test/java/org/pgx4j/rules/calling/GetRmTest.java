package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.rules.intake.VcfReader;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * The real cohort of 1,626 genomes against GeT-RM's consensus; runs where {@code ../shared} is.
 * docs/validation.md names every difference and its reason.
 */
class GetRmTest {
  /** Samples that agree by name, of those that GeT-RM has. */
  private static final Map<String, Integer> AGREE =
      Map.ofEntries(
          Map.entry("CYP2B6", 18),
          Map.entry("CYP2C19", 45),
          Map.entry("CYP2C9", 49),
          Map.entry("CYP2D6", 42),
          Map.entry("CYP3A4", 47),
          Map.entry("CYP3A5", 46),
          Map.entry("CYP4F2", 19),
          Map.entry("NUDT15", 8),
          Map.entry("SLCO1B1", 13),
          Map.entry("TPMT", 51),
          Map.entry("UGT1A1", 6));

  private static final Map<String, Map<Gene, GenotypeCall>> CALLS = new HashMap<>();
  private static Path shared = Path.of("");

  @BeforeAll
  static void callTheCohort() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    shared = root.resolveSibling("shared");
    Path cohort = shared.resolve("data/1kgp.dev-half.pgx-positions.grch38.vcf.gz");
    assumeTrue(Files.exists(cohort), "the cohort is not here");
    KnowledgeBase knowledge = KnowledgeBase.standard();
    List<AlleleDefinitions> definitions = new ArrayList<>();
    knowledge
        .definedGenes()
        .forEach(gene -> definitions.add(knowledge.definitions(gene).orElseThrow()));
    GenotypeCaller caller = GenotypeCaller.of(definitions).withCopyCandidates();
    VcfReader.builder(definitions)
        .build()
        .read(
            cohort,
            problem -> {
              throw new PgxException(problem);
            },
            sample -> {
              Map<Gene, GenotypeCall> calls = new HashMap<>();
              caller
                  .call(sample, MissingPolicy.ASSUME_REFERENCE)
                  .forEach(call -> calls.put(call.gene(), call));
              CALLS.put(sample.sample(), calls);
            });
  }

  @Test
  void everySampleIsCalledForEveryGeneThatVariantsDecide() {
    assertEquals(1626, CALLS.size());
    long missing =
        CALLS.values().stream()
            .flatMap(calls -> calls.values().stream())
            .filter(GenotypeCall.NotCalled.class::isInstance)
            .map(GenotypeCall.NotCalled.class::cast)
            .filter(call -> call.reason() == GenotypeCall.Reason.NO_DATA)
            .count();
    assertEquals(0, missing);
  }

  @Test
  void asManySamplesAgreeWithTheConsensusAsEverDid() throws IOException {
    Map<String, Integer> agree = new TreeMap<>();
    for (String line : Files.readAllLines(shared.resolve("vectors/getrm_consensus_dev.tsv"))) {
      String[] fields = line.split("\t");
      if (AGREE.containsKey(fields[1]) && CALLS.containsKey(fields[0])) {
        Gene gene = Gene.of(fields[1]);
        GenotypeCall call = CALLS.get(fields[0]).get(gene);
        Genotype consensus = Genotype.parse(gene, fields[2]);
        boolean same = call.deciding().stream().anyMatch(best -> best.genotype().equals(consensus));
        agree.merge(fields[1], same ? 1 : 0, Integer::sum);
      }
    }
    AGREE.forEach(
        (gene, minimum) -> assertTrue(agree.getOrDefault(gene, 0) >= minimum, gene + " " + agree));
  }
}
