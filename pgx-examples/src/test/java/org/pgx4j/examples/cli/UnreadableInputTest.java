package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Input that cannot be read at all: nothing on the output, one line on the error stream, exit 2.
 */
class UnreadableInputTest {
  @TempDir Path directory;

  private static void assertRefused(String code, String place, Run run) {
    assertEquals("", run.out());
    assertEquals(1, run.problems().size(), run.err());
    assertTrue(run.err().startsWith(code + ": "), run.err());
    assertTrue(run.err().contains(place), run.err());
    assertEquals(2, run.exit());
  }

  private Run call(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.write(file, content);
    return Run.of("call", "--vcf", file.toString());
  }

  private Run call(String name, String content) throws IOException {
    return call(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void aTruncatedGzip() throws IOException {
    byte[] whole = gzip(Run.patient());
    for (int end : new int[] {5, whole.length / 2, whole.length - 4}) {
      assertRefused("PGX-302", "cut.vcf.gz", call("cut.vcf.gz", Arrays.copyOf(whole, end)));
    }
    assertEquals(0, call("whole.vcf.gz", whole).exit());
  }

  @Test
  void aLineWithAWrongNumberOfColumns() throws IOException {
    String[] lines = Run.patient().split("\n");
    lines[99] = lines[99].substring(0, lines[99].lastIndexOf('\t'));
    assertRefused("PGX-305", ":100", call("columns.vcf", String.join("\n", lines) + "\n"));
  }

  @Test
  void twoAssembliesInOneHeader() throws IOException {
    String text =
        Run.patient().replaceFirst("ID=chr22,assembly=GRCh38", "ID=chr22,assembly=GRCh37");
    assertRefused("PGX-306", "mixed.vcf", call("mixed.vcf", text));
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused("PGX-303", "empty.vcf", call("empty.vcf", ""));
    assertRefused("PGX-303", "empty.vcf.gz", call("empty.vcf.gz", gzip("")));
    assertRefused("PGX-303", "", Run.of("call", "--vcf", "-"));
  }

  @Test
  void aDirectoryAndAFileThatIsNotThere() {
    assertRefused("PGX-301", "", Run.of("call", "--vcf", directory.toString()));
    assertRefused("PGX-301", "", Run.of("call", "--vcf", directory.resolve("none").toString()));
    assertRefused("PGX-301", "", Run.of("assess", "--profiles", directory.toString()));
  }

  @Test
  void somethingElseThanVcf() throws IOException {
    assertRefused("PGX-304", "note.txt", call("note.txt", "Dear doctor,\n"));
  }

  @Test
  void problemsOfRecordsAreNotPrintedWhenTheFileProvesUnreadable() throws IOException {
    String[] lines = Run.patient().split("\n");
    lines[30] = lines[30].substring(0, lines[30].lastIndexOf('\t')) + "\t7|0";
    lines[99] = "chr1\t1";
    assertRefused("PGX-305", ":100", call("both.vcf", String.join("\n", lines) + "\n"));
  }

  @Test
  void noFileIsLeftBehind() throws IOException {
    Path vcf = Files.writeString(directory.resolve("bad.vcf"), "Dear doctor,\n");
    Path out = directory.resolve("calls.tsv");
    Run run = Run.of("call", "--vcf", vcf.toString(), "--out", out.toString());
    assertEquals(2, run.exit());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(directory.resolve("calls.tsv.part")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PGX-601; ''",
        "PGX-601; call",
        "PGX-601; call --vcf",
        "PGX-601; call --vcf a --vcf b",
        "PGX-601; call --nonsense --vcf -",
        "PGX-601; call extra --vcf -",
        "PGX-601; nonsense",
        "PGX-601; call --vcf - --missing maybe",
        "PGX-601; call --vcf - --build hg17",
        "PGX-601; assess --format xml",
        "PGX-601; assess --profiles - --genotypes CYP2C19=*1/*2",
        "PGX-601; assess --profiles - --format text",
        "PGX-601; assess --vcf - --example",
        "PGX-601; call --vcf - --priors XYZ",
        "PGX-301; call --outside nofile",
        "PGX-201; call --outside nofile --genes HLA-C1",
        "PGX-601; call",
        "PGX-603; call --vcf - --evidence /none/such/file",
        "PGX-601; call --vcf - --copy-number TPMT=3",
        "PGX-601; assess --genotypes CYP2C19=*1/*2 --copy-number CYP2D6=3",
        "PGX-109; call --vcf - --copy-number CYP2D6=21",
        "PGX-101; call --vcf - --copy-number cyp2d6=2",
        "PGX-301; call --vcf - --copy-number nofile",
        "PGX-315; call --vcf - --copy-number CYP2D6=many",
        "PGX-602; assess --format fhir",
        "PGX-602; assess --format cards",
        "PGX-301; cohort --vcf nofile --out y",
        "PGX-601; cohort --vcf -",
        "PGX-601; cohort --out y",
        "PGX-601; cohort --vcf - --out y --threads 0",
        "PGX-601; cohort --vcf - --out y --outside z",
        "PGX-301; cohort --vcf - --out y --groups nofile",
        "PGX-603; cohort --vcf - --out /dev/null/y",
        "PGX-603; call --vcf - --out /none/such/file",
        "PGX-301; call --vcf - --sex nofile",
        "PGX-109; call --vcf - --sex S=x",
        "PGX-201; call --vcf - --genes CYP2C91",
        "PGX-209; assess --lang xx",
        "PGX-208; assess --authorities NOBODY"
      })
  void aCommandLineThatIsNotUnderstood(String code, String words) {
    String[] args = words.isEmpty() ? new String[0] : words.split(" ");
    assertRefused(code, "", Run.withInput(Run.patient(), args));
  }
}
