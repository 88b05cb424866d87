package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Lookup;

/** CPIC's tables name every pair of alleles; our rules must say the same of each. */
class DiplotypeTablesTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();

  @Test
  void rulesSayWhatEveryRowOfTheTablesSays() throws IOException {
    Path tables = Repository.sources().resolve("functions");
    Assumptions.assumeTrue(Files.isDirectory(tables), "no sources here");
    List<String> different = new ArrayList<>();
    int rows = 0;
    for (Path file : Repository.jsonFiles(tables)) {
      JsonNode table = new ObjectMapper().readTree(file.toFile());
      for (JsonNode row : table.path("diplotypes")) {
        rows++;
        compare(Gene.of(table.get("gene").asText()), row, different);
      }
    }
    assertEquals(
        List.of(), different.stream().limit(20).toList(), different.size() + " of " + rows);
    assertTrue(rows > 49_000, rows + " rows only");
  }

  private static void compare(Gene gene, JsonNode row, List<String> different) {
    FunctionTable functions = KNOWLEDGE.functions(gene).orElseThrow();
    GeneResult result = functions.translate(genotype(gene, row.get("diplotypekey")));
    String phenotype = result.phenotype().map(Phenotype::term).orElse("none");
    String lookup =
        functions.lookup() == Lookup.SCORE
            ? result.score().map(ActivityScore::toString).orElse("n/a")
            : phenotype;
    if (!phenotype.equals(row.get("generesult").asText())
        || !lookup.equals(row.get("lookupkey").asText())) {
      different.add(gene + " " + row.get("diplotype") + ": " + phenotype + ", " + lookup);
    }
  }

  private static Genotype genotype(Gene gene, JsonNode counts) {
    List<Haplotype> haplotypes = new ArrayList<>();
    counts
        .properties()
        .forEach(
            entry -> {
              Haplotype haplotype = Haplotype.parse(gene, entry.getKey().replace("/", ", "));
              for (int i = 0; i < entry.getValue().asInt(); i++) {
                haplotypes.add(haplotype);
              }
            });
    return haplotypes.size() == 1
        ? new Genotype.Haploid(haplotypes.get(0))
        : Genotype.Diplotype.of(haplotypes.get(0), haplotypes.get(1));
  }
}
