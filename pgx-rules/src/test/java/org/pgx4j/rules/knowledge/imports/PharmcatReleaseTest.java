package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.diff.Change;
import org.pgx4j.rules.knowledge.diff.KnowledgeDiff;

/** The release that the bundled alleles and functions were made from, imported. */
class PharmcatReleaseTest {
  private final Importing importing = Importing.by("CPIC");

  private static void each(String folder, String ending, Consumer<Path> taker) throws IOException {
    try (Stream<Path> files = Files.list(Importing.source(folder))) {
      files.filter(file -> file.toString().endsWith(ending)).sorted().forEach(taker);
    }
  }

  /** What is compiled of both is the same, so that calls are. */
  @Test
  void definitionsBecomeTheBundledOnes() throws IOException {
    importing.target.pharmcatExemptions(Importing.source("definitions/exemptions.json"));
    each("definitions", "_translation.json", importing.target::pharmcatDefinition);
    importing.assertTold();
    assertEquals(20, importing.target.taken());
    KnowledgeBase imported = importing.overStandard();
    List<Change> changes =
        KnowledgeDiff.of(Importing.STANDARD, imported).changes().stream()
            .filter(change -> change.subject() == Change.Subject.ALLELES)
            .toList();
    assertEquals(List.of(), changes);
    for (Gene gene : Importing.STANDARD.definedGenes()) {
      assertEquals(
          Importing.STANDARD.definitions(gene).orElseThrow().positionsToRead(),
          imported.definitions(gene).orElseThrow().positionsToRead());
    }
  }

  @Test
  void everyPairOfAllelesMeansWhatTheBundledFunctionsSay() throws IOException {
    each("functions", ".json", importing.target::pharmcatPhenotype);
    importing.assertTold(ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
    assertEquals(18, importing.target.taken());
    KnowledgeBase imported = KnowledgeBase.of(List.of(importing.target.pack()));
    List<String> different = new ArrayList<>();
    int pairs = 0;
    for (Gene gene : imported.genes()) {
      FunctionTable table = imported.functions(gene).orElseThrow();
      FunctionTable bundled = Importing.STANDARD.functions(gene).orElseThrow();
      List<Haplotype> alleles =
          table.alleles().stream().map(name -> Haplotype.parse(gene, name)).toList();
      for (int i = 0; i < alleles.size(); i++) {
        for (int j = i; j < alleles.size(); j++) {
          Genotype pair = Genotype.Diplotype.of(alleles.get(i), alleles.get(j));
          pairs++;
          if (!table.translate(pair).equals(bundled.translate(pair))) {
            different.add(gene + " " + pair);
          }
        }
        Genotype one = new Genotype.Haploid(alleles.get(i));
        if (!table.translate(one).equals(bundled.translate(one))) {
          different.add(gene + " " + one);
        }
      }
    }
    assertEquals(List.of(), different.stream().limit(20).toList(), different.size() + " pairs");
    assertTrue(pairs > 40_000, pairs + " pairs only");
  }
}
