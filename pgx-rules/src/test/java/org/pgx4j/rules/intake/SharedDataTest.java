package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

class SharedDataTest {
  private final List<Problem> problems = new ArrayList<>();
  private final List<VariantCalls> samples = new ArrayList<>();

  private List<AlleleDefinitions> read(Path file) throws IOException {
    List<AlleleDefinitions> genes = SharedData.definitions();
    VcfReader.builder(genes).build().read(file, problems::add, samples::add);
    assertEquals(List.of(), problems);
    return genes;
  }

  /** Counts the genotypes at defining positions after comparing each with the line as split. */
  private int compare(Path file) throws IOException {
    Map<String, Integer> indexes = new HashMap<>();
    Map<String, AlleleDefinitions> genes = new HashMap<>();
    for (AlleleDefinitions gene : read(file)) {
      for (int i = 0; i < gene.positions().size(); i++) {
        DefiningPosition position = gene.positions().get(i);
        String key = gene.chromosome() + ":" + position.position() + ":" + position.reference();
        indexes.put(key, i);
        genes.put(key, gene);
      }
    }
    int compared = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String[] columns = line.split("\t", 5);
        String key = columns.length < 5 ? "" : columns[0] + ":" + columns[1] + ":" + columns[3];
        if (indexes.containsKey(key)) {
          compared += compare(line.split("\t", -1), genes.get(key), indexes.get(key));
        }
        line = lines.readLine();
      }
    }
    return compared;
  }

  private int compare(String[] columns, AlleleDefinitions gene, int index) {
    DefiningPosition position = gene.positions().get(index);
    String[] alternates = columns[4].split(",", -1);
    for (int i = 9; i < columns.length; i++) {
      GeneCalls calls = samples.get(i - 9).gene(gene.gene()).orElseThrow();
      String[] alleles = columns[i].split("[/|]", -1);
      boolean read = !columns[i].startsWith(".");
      assertEquals(read, calls.isRead(index), () -> gene + " " + position);
      if (read) {
        assertEquals(code(position, alternates, alleles[0]), calls.first(index));
        boolean single = alleles.length == 1;
        assertEquals(single, calls.isHaploid(index));
        assertEquals(
            single ? GeneCalls.NONE : code(position, alternates, alleles[1]), calls.second(index));
        assertEquals(single || columns[i].contains("|"), calls.isPhased(index));
      }
    }
    return columns.length - 9;
  }

  private static int code(DefiningPosition position, String[] alternates, String allele) {
    int index = Integer.parseInt(allele);
    return index == 0 ? 0 : position.codeOf(alternates[index - 1]);
  }

  @Test
  void wholeGenomeOfOneSampleIsReadAsWritten() throws IOException {
    int compared = compare(SharedData.file("data/NA18526.pgx-regions.grch38.vcf.gz"));
    assertTrue(compared > 300, () -> "only " + compared);
  }

  @Test
  void cohortAtDefiningPositionsIsReadAsWritten() throws IOException {
    int compared = compare(SharedData.file("data/1kgp.dev-half.pgx-positions.grch38.vcf.gz"));
    assertTrue(compared > 280 * 1600, () -> "only " + compared);
    assertEquals(1626, samples.size());
  }

  @Test
  void cohortOnGrch37IsRecognisedByItsRecordsWhereTheHeaderDoesNotTell() throws IOException {
    Path file = SharedData.file("data/1kgp.dev-half.DPYD.all-sites.grch37.vcf.gz");
    VcfReader.builder(SharedData.definitions()).build().read(file, problems::add, samples::add);
    assertEquals(1272, samples.size());
  }

  @Test
  void streamOnGrch37WithoutATellingHeaderIsRefusedBecauseItCannotBeReadTwice() throws IOException {
    Path file = SharedData.file("data/1kgp.dev-half.DPYD.all-sites.grch37.vcf.gz");
    try (InputStream in = Files.newInputStream(file)) {
      VcfReader reader = VcfReader.builder(SharedData.definitions()).build();
      PgxException refusal =
          assertThrows(
              PgxException.class, () -> reader.read(in, "stream", problem -> {}, samples::add));
      assertEquals(ProblemCode.WRONG_BUILD, refusal.problem().code());
      assertEquals(List.of(), samples);
    }
  }
}
