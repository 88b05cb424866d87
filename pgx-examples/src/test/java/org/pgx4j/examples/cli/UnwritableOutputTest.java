package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Output that cannot be written: one line and exit 2, no half of a file. A reader that has gone:
 * not a word.
 */
class UnwritableOutputTest {
  private static final Path FULL = Path.of("/dev/full");
  private static final String PROFILE =
      "{\"genotypes\":{\"CYP2C19\":\"*2/*2\"},\"drugs\":[\"clopidogrel\"]}\n";

  @TempDir Path directory;

  private Path patient;

  @BeforeEach
  void writePatient() throws IOException {
    patient = Files.writeString(directory.resolve("patient.vcf"), Run.patient());
  }

  /** JUnit warns of links that lead out of the directory. */
  @AfterEach
  void removeLinks() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      for (Path link : all.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  /** Takes some bytes and then fails. */
  private static final class Failing extends OutputStream {
    private final String message;
    private int left;

    Failing(String message, int left) {
      this.message = message;
      this.left = left;
    }

    @Override
    public void write(int value) throws IOException {
      if (left-- <= 0) {
        throw new IOException(message);
      }
    }
  }

  private static Run into(OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] input = PROFILE.repeat(30).getBytes(StandardCharsets.UTF_8);
    int exit = PgxCommand.run(args, new ByteArrayInputStream(input), out, err);
    return new Run(exit, "", err.toString(StandardCharsets.UTF_8));
  }

  private static void assertUnwritable(String place, Run run) {
    List<String> coded =
        run.problems().stream().filter(line -> !line.matches("\\w+ [\\w ]+")).toList();
    assertEquals(1, coded.size(), run.err());
    assertTrue(
        coded.get(0).startsWith("PGX-603: output cannot be written (" + place + "). Make room "),
        run.err());
    assertEquals(2, run.exit());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".vcf"))
          .sorted()
          .toList();
    }
  }

  /** A name in the directory that leads to a device without room. */
  private Path full(String name) throws IOException {
    assumeTrue(Files.exists(FULL), "there is no device without room");
    return Files.createSymbolicLink(directory.resolve(name), FULL);
  }

  private String[] words(String command) {
    return command.replace("VCF", patient.toString()).split(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call --vcf VCF",
        "assess --example --drugs all",
        "assess --profiles -",
        "verify",
        "--help"
      })
  void aFullDeviceBehindTheStandardOutput(String command) {
    assertUnwritable(
        "standard output", into(new Failing("No space left on device", 100), words(command)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call --vcf VCF",
        "assess --example --drugs all",
        "assess --profiles -",
        "verify",
        "--help"
      })
  void aReaderOfTheStandardOutputThatHasGone(String command) {
    Run run = into(new Failing("Broken pipe", 100), words(command));
    assertEquals("", run.err());
    assertEquals(0, run.exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call --vcf VCF --out",
        "call --vcf VCF --evidence",
        "assess --example --drugs all --html",
        "assess --example --out"
      })
  void aFileOnAFullDevice(String command) throws IOException {
    Path full = full("full");
    assertUnwritable(full.toString(), Run.of(words(command + " " + full)));
    assertTrue(Files.isSymbolicLink(full));
    assertEquals(List.of(), files());
  }

  @ParameterizedTest
  @ValueSource(strings = {"calls.tsv", "recommendations.tsv", "summary.tsv"})
  void aCohortOfWhichOneTableHasNoRoomLeavesNone(String table) throws IOException {
    Path full = full(table);
    assertUnwritable(full.toString(), Run.of(words("cohort --force --vcf VCF --out " + directory)));
    assertEquals(List.of(), files());
  }

  @Test
  void aCohortGoesOnWhenNobodyLooks() throws IOException {
    String[] args = words("cohort --drugs clopidogrel --vcf VCF --out " + directory);
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    OutputStream out = OutputStream.nullOutputStream();
    assertEquals(0, PgxCommand.run(args, in, out, new Failing("Broken pipe", 0)));
    assertEquals(List.of("calls.tsv", "recommendations.tsv", "summary.tsv"), files());
  }

  @Test
  void problemsThatNobodyCanReadStillChangeTheExitCode() throws IOException {
    String bad = Run.patient().replaceFirst("0\\|0\n", "7|0\n");
    Path file = Files.writeString(directory.resolve("bad.vcf"), bad);
    for (String vcf : List.of(file.toString(), "nofile")) {
      for (String message : List.of("Broken pipe", "No space left on device")) {
        String[] args = {"call", "--vcf", vcf};
        OutputStream out = OutputStream.nullOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
        assertEquals(2, PgxCommand.run(args, in, out, new Failing(message, 0)));
      }
    }
  }

  @Test
  void aLinkStaysAndItsFileIsReplaced() throws IOException {
    Path file = Files.writeString(directory.resolve("there.tsv"), "before");
    Path link = Files.createSymbolicLink(directory.resolve("link.tsv"), file);
    assertEquals(0, Run.of(words("call --vcf VCF --out " + link)).exit());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.readString(file).startsWith("sample\t"));
    assertEquals(List.of("there.tsv"), files());
  }

  @Test
  void whatIsNoFileIsWrittenAndStaysWhatItIs() throws IOException {
    Path nothing = Path.of("/dev/null");
    assumeTrue(Files.exists(nothing), "there is no device that takes everything");
    Path link = Files.createSymbolicLink(directory.resolve("nothing"), nothing);
    assertEquals(0, Run.of(words("call --vcf VCF --out " + link)).exit());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.isRegularFile(nothing));
  }
}
