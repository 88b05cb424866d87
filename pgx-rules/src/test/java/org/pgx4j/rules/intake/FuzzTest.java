package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.RuleEngine;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * Files broken in seeded ways: whatever the bytes, there is an answer or a coded refusal with its
 * place, no other exception and no hang. 10,000 mutations by default, {@code -Dpgx.fuzz=100000} for
 * more.
 */
class FuzzTest {
  private static final int MUTATIONS = Integer.getInteger("pgx.fuzz", 10_000);
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private static final String VCF =
      """
      ##fileformat=VCFv4.2
      ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="d">
      ##contig=<ID=chr10,length=133797422,assembly=GRCh38>
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tB
      chr10\t94761900\trs12248560\tC\tT\t50\tPASS\t.\tGT:AD:DP:GQ:PS\t0|1:10,9:19:50:7\t0/0:20,0:20:60:.
      chr10\t94762706\t.\tA\t<NON_REF>\t.\tPASS\tEND=94762800\tGT\t0/0\t0/0
      chr10\t94775367\t.\tA\tG\t.\tLowQual\t.\tGT:PS\t1|0:7\t./.
      chr10\t94781859\t.\tG\tA,C\t.\tPASS\t.\tGT\t1/2\t0/1
      chr10\t94842866\t.\tA\tG\t.\tPASS\t.\tGT\t1/1\t1
      chr2\t233760233\t.\tCAT\tC,CATAT,CATATAT\t.\tPASS\t.\tGT\t0/2\t0/1
      chrX\t154535277\t.\tT\tC\t.\tPASS\t.\tGT\t1\t0/1
      """;
  private static final String TABLE =
      """
      # laboratory
      CYP2D6\t*1x2/*4
      CYP2C9\tCYP2C9*1/CYP2C9*3\tIntermediate Metabolizer\t1.0
      HLA-B\t*57:01/*15:02
      TPMT\t\tPM
      NUDT15\t.
      """;
  private static final byte[] INTERESTING =
      "\t\n/|.,:;0129<>*=#~ACGTN\0\u007f".getBytes(StandardCharsets.UTF_8);

  private final List<AlleleDefinitions> genes = new ArrayList<>();
  private final GenotypeCaller caller;
  private final VcfReader reader;

  FuzzTest() {
    for (String symbol : List.of("CYP2C19", "UGT1A1", "G6PD")) {
      genes.add(KNOWLEDGE.definitions(Gene.of(symbol)).orElseThrow());
    }
    caller = GenotypeCaller.of(genes);
    reader = VcfReader.builder(genes).build();
  }

  private static byte[] mutated(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = INTERESTING[random.nextInt(INTERESTING.length)];
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(at, 1));
        case 3 -> bytes = spliced(bytes, at, random.nextInt(bytes.length), random.nextInt(60));
        case 4 -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)));
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int at, int from, int length) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.write(bytes, from, Math.min(length, bytes.length - from));
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.write(bytes, to, bytes.length - to);
    return out.size() == 0 ? new byte[] {'#'} : out.toByteArray();
  }

  private static void coded(Problem problem) {
    assertTrue(
        !problem.place().source().isEmpty() && !problem.remedy().isEmpty(), problem.message());
  }

  private void readGenome(byte[] content) {
    try {
      reader.read(
          new ByteArrayInputStream(content),
          "fuzz.vcf",
          FuzzTest::coded,
          sample -> caller.call(sample, MissingPolicy.NO_CALL));
    } catch (PgxException e) {
      coded(e.problem());
    }
  }

  private void run(byte[] original, long seed, int mutations, Consumer<byte[]> read) {
    for (int i = 0; i < mutations; i++) {
      byte[] content = mutated(original, new Random(seed + i));
      try {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read.accept(content));
      } catch (RuntimeException | Error e) {
        fail("seed " + (seed + i) + ": " + e, e);
      }
    }
  }

  @Test
  void brokenGenomesAreReadOrRefused() {
    run(VCF.getBytes(StandardCharsets.UTF_8), 1_000_000, MUTATIONS * 6 / 10, this::readGenome);
  }

  @Test
  void brokenCompressedGenomesAreReadOrRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(VCF.getBytes(StandardCharsets.UTF_8));
    }
    run(bytes.toByteArray(), 2_000_000, MUTATIONS * 2 / 10, this::readGenome);
  }

  private static byte[] cut(byte[] bytes, Random random) {
    return random.nextBoolean()
        ? mutated(bytes, random)
        : Arrays.copyOf(bytes, random.nextInt(bytes.length));
  }

  private void readByIndex(Path file, byte[] content, byte[] index, VcfReader byIndex) {
    try {
      Files.write(file, content);
      Files.write(Path.of(file + ".tbi"), index);
      for (VcfReader one : List.of(byIndex, reader)) {
        try {
          one.read(file, FuzzTest::coded, sample -> caller.call(sample, MissingPolicy.NO_CALL));
        } catch (PgxException e) {
          coded(e.problem());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void brokenIndexedGenomesAreReadOrRefused(@TempDir Path directory) throws IOException {
    Path file = IndexedFile.write(directory.resolve("fuzz.vcf.gz"), VCF);
    byte[] whole = Files.readAllBytes(file);
    byte[] index = Files.readAllBytes(Path.of(file + ".tbi"));
    VcfReader byIndex = VcfReader.builder(genes).indexRequired(true).build();
    run(
        whole,
        4_000_000,
        MUTATIONS / 20,
        content -> readByIndex(file, cut(content, new Random(content.length)), index, byIndex));
    run(index, 5_000_000, MUTATIONS / 20, broken -> readByIndex(file, whole, broken, byIndex));
  }

  @Test
  void brokenOutsideCallsAreReadOrRefused() {
    OutsideCalls calls = OutsideCalls.of(KNOWLEDGE::functions);
    RuleEngine engine = RuleEngine.of(KNOWLEDGE);
    run(
        TABLE.getBytes(StandardCharsets.UTF_8),
        3_000_000,
        MUTATIONS * 2 / 10,
        content -> {
          PatientProfile.Builder profile = PatientProfile.builder();
          calls.read(new ByteArrayInputStream(content), "fuzz.tsv", profile, FuzzTest::coded);
          engine.resolve(profile.build()).problems().forEach(FuzzTest::coded);
        });
  }
}
