package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

class IndexTest {
  private static final List<AlleleDefinitions> GENES =
      List.of(
          Vcf.gene(
              Vcf.GENE,
              "chr1",
              Ploidy.AUTOSOMAL,
              new DefiningPosition(1_000_000, "A", List.of("G"), "", ""),
              new DefiningPosition(1_000_300, "CAT", List.of("C"), "", ""),
              new DefiningPosition(5_000_000, "C", List.of("T"), "", "")));
  private static final String[] RECORDS = {
    "chr1 400000 . T <NON_REF> . . END=1000050 GT 0/0",
    "chr1 1000298 . TTC T . . . GT 0/1",
    "chr1 1000300 . CAT C . . . GT 1/1",
    "chr1 3000000 . A G . . . GT 0/1",
    "chr1 5000000 . C T . . . GT 0/1",
    "chr2 5000000 . C T . . . GT 0/1"
  };

  @TempDir Path directory;

  /** A file whose records lie further from the header than is read ahead. */
  private Path file(String... records) throws IOException {
    int columns = records[0].split(" ").length;
    List<String> all = new ArrayList<>(List.of(records));
    String far = "chr1 1000 . A G . . X=" + "x".repeat(600_000) + " GT";
    all.add(0, far + " 0/1".repeat(columns - 9));
    return IndexedFile.write(directory.resolve("s.vcf.gz"), Vcf.file(all.toArray(String[]::new)));
  }

  private static VcfReader byIndex() {
    return VcfReader.builder(GENES).indexRequired(true).build();
  }

  private static VcfReader reader() {
    return VcfReader.builder(GENES).build();
  }

  private static List<String> read(VcfReader reader, Path file) {
    Vcf vcf = Vcf.read(reader, file);
    List<String> found = new ArrayList<>(List.of(vcf.at(0), vcf.at(1), vcf.at(2)));
    vcf.problems.forEach(problem -> found.add(problem.code() + " " + problem.place()));
    return found;
  }

  /** Destroys the compressed content of a record's block. */
  private static void damage(Path file, int record) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<Integer> blocks = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      blocks.add(at);
      at += ((bytes[at + 16] & 0xff) | (bytes[at + 17] & 0xff) << 8) + 1;
    }
    bytes[blocks.get(blocks.size() - 1 - RECORDS.length + record) + 20] ^= 0x55;
    rewrite(file, bytes);
  }

  private static void rewrite(Path file, byte[] bytes) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
  }

  private static ProblemCode refusal(VcfReader reader, Path file) {
    Problem problem = assertThrows(PgxException.class, () -> read(reader, file)).problem();
    assertEquals("s.vcf.gz", problem.place().source());
    return problem.code();
  }

  @Test
  void indexAndStreamGiveTheSame() throws IOException {
    Path file = file(RECORDS);
    assertEquals(List.of("0/0", "1/1", "0/1"), read(byIndex(), file));
    assertEquals(List.of("0/0", "1/1", "0/1"), read(reader(), file));
  }

  @Test
  void blocksFarFromTheSitesAreNotRead() throws IOException {
    Path file = file(RECORDS);
    damage(file, 3);
    damage(file, 5);
    assertEquals(List.of("0/0", "1/1", "0/1"), read(byIndex(), file));
    Files.delete(directory.resolve("s.vcf.gz.tbi"));
    assertEquals(ProblemCode.UNREADABLE_INPUT, refusal(reader(), file));
  }

  @Test
  void damagedBlocksAtASiteAreNeverTakenForAbsent() throws IOException {
    Path file = file(RECORDS);
    damage(file, 4);
    assertEquals(ProblemCode.INDEX_NOT_USED, refusal(byIndex(), file));
  }

  @Test
  void fileWithoutAnEndIsNotReadByIndex() throws IOException {
    Path file = file(RECORDS);
    byte[] bytes = Files.readAllBytes(file);
    rewrite(file, Arrays.copyOf(bytes, bytes.length - 28));
    assertEquals(ProblemCode.INDEX_NOT_USED, refusal(byIndex(), file));
    assertEquals(ProblemCode.TRUNCATED_INPUT, refusal(reader(), file));
  }

  @Test
  void indexOlderThanItsFileIsNotUsedAndToldOf() throws IOException {
    Path file = file(RECORDS);
    FileTime now = Files.getLastModifiedTime(file);
    FileTime before = FileTime.fromMillis(now.toMillis() - 10_000);
    Files.setLastModifiedTime(directory.resolve("s.vcf.gz.tbi"), before);
    assertEquals(List.of("0/0", "1/1", "0/1", "INDEX_NOT_USED s.vcf.gz"), read(reader(), file));
    assertEquals(ProblemCode.INDEX_NOT_USED, refusal(byIndex(), file));
  }

  @Test
  void indexOfAnotherFileIsToldOfAndTheFileReadWhole() throws IOException {
    Path other = IndexedFile.write(directory.resolve("o.vcf.gz"), large("chr1 900 . A G"));
    Path file = IndexedFile.write(directory.resolve("s.vcf.gz"), large(RECORDS));
    Files.move(
        Path.of(other + ".tbi"), Path.of(file + ".tbi"), StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(Path.of(file + ".tbi"), Files.getLastModifiedTime(file));
    assertEquals(List.of("0/0", "1/1", "0/1", "INDEX_NOT_USED s.vcf.gz"), read(reader(), file));
  }

  /** A file of more than 64 KiB with wide records of no interest at its start. */
  private static String large(String... records) {
    List<String> all = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      StringBuilder noise = new StringBuilder();
      for (int k = 0; k < 2000; k++) {
        noise.append((char) ('a' + random.nextInt(26)));
      }
      all.add("chr1 " + (1000 + i + records.length) + " . A G . . X=" + noise + " GT 0/1");
    }
    if (records.length > 1) {
      all.addAll(List.of(records));
    }
    return Vcf.file(all.toArray(String[]::new));
  }

  @Test
  void damagedIndexIsNotUsed() throws IOException {
    Path file = file(RECORDS);
    Path index = Path.of(file + ".tbi");
    byte[] bytes = Files.readAllBytes(index);
    for (byte[] broken :
        List.of(
            new byte[0],
            "TBI".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(bytes, bytes.length / 2),
            Vcf.gzip("TBI\1".getBytes(StandardCharsets.UTF_8)),
            Vcf.gzip(new byte[100]))) {
      Files.write(index, broken);
      assertEquals(ProblemCode.INDEX_NOT_USED, refusal(byIndex(), file));
    }
  }

  @Test
  void problemOfARecordNamesItsPosition() throws IOException {
    Path file =
        file("chr1 1000000 . A G . . . GT 0/1 0/7", "chr1 1000300 . GAT G . . . GT 0/1 0/1");
    assertEquals(
        List.of(
            "0/1",
            "none",
            "absent",
            "GENOTYPE_INDEX s.vcf.gz chr1:1000000 sample 2",
            "REFERENCE_MISMATCH s.vcf.gz chr1:1000300"),
        read(byIndex(), file));
  }

  @Test
  void fileWithoutIndexIsReadWholeUnlessTheIndexIsRequired() throws IOException {
    Path file = file(RECORDS);
    Files.delete(Path.of(file + ".tbi"));
    assertEquals(List.of("0/0", "1/1", "0/1"), read(reader(), file));
    assertEquals(ProblemCode.INDEX_NOT_USED, refusal(byIndex(), file));
  }

  @Test
  void headerThatTellsNoAssemblyLeavesItToTheRecordsOfBoth() throws IOException {
    String meta = "##fileformat=VCFv4.2\n";
    Path file = IndexedFile.write(directory.resolve("s.vcf.gz"), Vcf.fileWith(meta, RECORDS));
    assertEquals(read(reader(), file), read(byIndex(), file));
    Path foreign =
        IndexedFile.write(
            directory.resolve("s.vcf.gz"),
            Vcf.fileWith(
                meta,
                "chr1 1000000 . T G . . . GT 0/1",
                "chr1 1000300 . GAT G . . . GT 0/1",
                "chr1 5000000 . A T . . . GT 0/1"));
    assertEquals(ProblemCode.WRONG_BUILD, refusal(reader(), foreign));
    assertEquals(ProblemCode.WRONG_BUILD, refusal(byIndex(), foreign));
  }

  @Test
  void withoutTheLibraryTheFileIsReadWholeAndTheRefusalNamesIt() throws Exception {
    Path file = IndexedFile.write(directory.resolve("s.vcf.gz"), large(RECORDS));
    assertEquals("1 samples, problems []", WithoutHtsjdk.read(file, false));
    String refusal = WithoutHtsjdk.read(file, true);
    assertTrue(refusal.startsWith("PGX-317: "), refusal);
    assertTrue(refusal.contains("com.github.samtools:htsjdk:4.3.0"), refusal);
  }
}
