package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.rules.intake.IndexedFile;
import org.pgx4j.rules.intake.VcfReader;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** One genome, however it is written, gives one set of calls. */
class SameGenomeProperties {
  private static final List<AlleleDefinitions> GENES = new ArrayList<>();
  private static final GenotypeCaller CALLER;
  private static final VcfReader READER;

  static {
    KnowledgeBase knowledge = KnowledgeBase.standard();
    knowledge.definedGenes().forEach(gene -> GENES.add(knowledge.definitions(gene).orElseThrow()));
    CALLER = GenotypeCaller.of(GENES);
    READER = VcfReader.builder(GENES).build();
  }

  private static List<String> calls(byte[] vcf) {
    return calls(
        (problems, samples) ->
            READER.read(new ByteArrayInputStream(vcf), "genome.vcf", problems, samples));
  }

  private static List<String> calls(BiConsumer<Consumer<Problem>, Consumer<VariantCalls>> reading) {
    List<Problem> problems = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    reading.accept(
        problems::add,
        sample -> {
          for (GenotypeCall call : CALLER.call(sample, MissingPolicy.NO_CALL)) {
            calls.add(call.gene() + " " + call.evidence().positionsRead());
            call.candidates()
                .forEach(one -> calls.add(one.rank() + " " + one.genotype() + " " + one.score()));
          }
        });
    assertEquals(List.of(), problems);
    return calls;
  }

  private static List<String> calls(Genome genome, Genome.Form form) throws IOException {
    if (form != Genome.Form.BGZF && form != Genome.Form.BLOCKS_BGZF) {
      return calls(genome.write(form));
    }
    Path directory = Files.createTempDirectory("genome");
    Path file = directory.resolve("g.vcf.gz");
    Path index = directory.resolve("g.vcf.gz.tbi");
    try {
      IndexedFile.write(file, genome.text(form));
      VcfReader byIndex = VcfReader.builder(GENES).indexRequired(true).build();
      List<String> indexed = calls((problems, samples) -> byIndex.read(file, problems, samples));
      assertEquals(indexed, calls(Files.readAllBytes(file)));
      return indexed;
    } finally {
      Files.deleteIfExists(index);
      Files.deleteIfExists(file);
      Files.delete(directory);
    }
  }

  @Property(tries = 100)
  void theFormOfAFileDoesNotChangeTheCalls(
      @ForAll long seed, @ForAll boolean phased, @ForAll Genome.Form form) throws IOException {
    Genome genome = new Genome(GENES, seed, phased);
    assertEquals(calls(genome, Genome.Form.JOINED), calls(genome, form), form.toString());
  }

  @Property(tries = 20)
  void theSameGenomeOnGrch37GivesTheSameCallsAtThePairedSites(
      @ForAll long seed, @ForAll boolean phased) {
    Genome genome = new Genome(GENES, seed, phased);
    assertEquals(calls(genome.writeVerifiedOnly()), calls(genome.writeOnGrch37()));
  }
}
