package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user runs it. */
class PgxJarIT {
  @TempDir Path directory;

  private Path patient;

  @BeforeEach
  void writePatient() throws IOException {
    patient = Files.writeString(directory.resolve("patient.vcf"), Run.patient());
  }

  private Process start(List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(System.getProperty("pgx.jar"));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectError(directory.resolve("err").toFile());
    return builder.start();
  }

  private String err() throws IOException {
    return Files.readString(directory.resolve("err"));
  }

  private static String out(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void callPrintsTheTable() throws Exception {
    Process process = start(List.of(), "call", "--vcf", patient.toString());
    String out = out(process);
    assertEquals(0, process.waitFor());
    assertEquals("", err());
    assertEquals(Run.of("call", "--vcf", patient.toString()).out(), out);
  }

  @Test
  void aClassArchiveChangesNothingButTheStart() throws Exception {
    Path archive = directory.resolve("pgx.jsa");
    Process writing =
        start(List.of("-XX:ArchiveClassesAtExit=" + archive), "call", "--vcf", patient.toString());
    out(writing);
    assertEquals(0, writing.waitFor());
    List<String> options =
        List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    Process process = start(options, "call", "--vcf", patient.toString());
    String out = out(process);
    assertEquals(0, process.waitFor(), err());
    assertEquals(Run.of("call", "--vcf", patient.toString()).out(), out);
  }

  @Test
  void charsetAndLocaleOfThePlatformChangeNothing() throws Exception {
    List<String> options =
        List.of("-Dfile.encoding=US-ASCII", "-Duser.language=tr", "-Duser.country=TR");
    Process process = start(options, "assess", "--genotypes", "CYP2D6=AS:>=3.0", "--lang", "pt-BR");
    String out = out(process);
    assertEquals(0, process.waitFor(), err());
    assertTrue(out.contains("≥3.0"), out);
    assertEquals(Run.of("assess", "--genotypes", "CYP2D6=AS:>=3.0", "--lang", "pt-BR").out(), out);
  }

  @Test
  void aReaderThatGoesAwayIsNoProblem() throws Exception {
    StringBuilder cohort = new StringBuilder();
    String more = "\t0|0".repeat(400);
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      names.append("\tS").append(i);
    }
    Run.patient()
        .lines()
        .forEach(
            line ->
                cohort
                    .append(line)
                    .append(line.startsWith("#CHROM") ? names : line.startsWith("#") ? "" : more)
                    .append('\n'));
    Path large = Files.writeString(directory.resolve("cohort.vcf"), cohort);
    Process process = start(List.of(), "call", "--vcf", large.toString());
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), 64)) {
      assertTrue(reader.readLine().startsWith("sample\tgene\t"));
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals("", err());
    assertEquals(0, process.exitValue());
  }

  @Test
  void unreadableInputExitsWithTwo() throws Exception {
    Process process = start(List.of(), "call", "--vcf", directory.toString());
    assertEquals("", out(process));
    assertEquals(2, process.waitFor());
    assertTrue(err().startsWith("PGX-301: "), err());
    assertEquals(1, err().lines().count());
  }
}
