package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user runs it. */
class PgxJarIT {
  /** Of a start of call, on Java 17; later releases bring more of their classes along. */
  private static final int MOST_CLASSES = 400;

  @TempDir Path directory;

  private Path patient;

  @BeforeEach
  void writePatient() throws IOException {
    patient = Files.writeString(directory.resolve("patient.vcf"), Run.patient());
  }

  private Process start(List<String> options, String... args) throws IOException {
    return start(command(options, args), Redirect.PIPE);
  }

  private static List<String> command(List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-jar");
    command.add(System.getProperty("pgx.jar"));
    command.addAll(List.of(args));
    return command;
  }

  private Process start(List<String> command, Redirect out) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectOutput(out).redirectError(directory.resolve("err").toFile());
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

  /** Classes and lambdas that are loaded once are most of what a start costs. */
  @Test
  void aStartLoadsFewClassesAndLinksNoLambdaOfOurs() throws Exception {
    List<String> called = loadedBy("call", "--vcf", patient.toString());
    String page = directory.resolve("page.html").toString();
    List<String> assessed =
        loadedBy("assess", "--vcf", patient.toString(), "--drugs", "all", "--html", page);
    assertEquals(List.of(), called.stream().filter(PgxJarIT::isOurLambda).toList());
    assertEquals(List.of(), assessed.stream().filter(PgxJarIT::isOurLambda).toList());
    assertEquals(List.of(), called.stream().filter(line -> line.contains(".HelpText")).toList());
    assertTrue(called.size() <= MOST_CLASSES, called.size() + " classes");
  }

  /** The classes that a command loads and the JDK's archive does not have. */
  private List<String> loadedBy(String... args) throws Exception {
    Path log = directory.resolve("classes");
    Process process = start(List.of("-Xlog:class+load:file=" + log), args);
    out(process);
    assertEquals(0, process.waitFor(), err());
    List<String> classes = Files.readAllLines(log);
    List<String> loaded =
        classes.stream().filter(line -> !line.contains("source: shared objects file")).toList();
    assumeTrue(loaded.size() < classes.size(), "this JDK has no archive of its classes");
    return loaded;
  }

  private static boolean isOurLambda(String line) {
    return line.contains(" org.pgx4j.") && line.contains("$$Lambda");
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
  void aFullDeviceBehindTheStandardOutputIsOneProblem() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "there is no device without room");
    List<String> call = command(List.of(), "call", "--vcf", patient.toString());
    Process process = start(call, Redirect.to(full));
    assertEquals(2, process.waitFor());
    assertTrue(err().startsWith("PGX-603: output cannot be written (standard output). "), err());
    assertEquals(1, err().lines().count());
  }

  /** The shell's limit of a file's size stands for a disk without room. */
  @Test
  void tablesThatFindNoRoomLeaveNothing() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no shell that limits files");
    Path tables = directory.resolve("tables");
    List<String> limited =
        new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 8 && exec \"$@\"", "sh"));
    limited.addAll(
        command(
            List.of("-XX:-UsePerfData"),
            "cohort",
            "--all-candidates",
            "--all",
            "--vcf",
            patient.toString(),
            "--out",
            tables.toString()));
    Process process = start(limited, Redirect.PIPE);
    assertEquals("", out(process));
    assertEquals(2, process.waitFor());
    List<String> problems = err().lines().filter(line -> line.startsWith("PGX-603: ")).toList();
    assertEquals(1, problems.size(), err());
    assertTrue(err().endsWith(problems.get(0) + "\n"), err());
    try (Stream<Path> left = Files.list(tables)) {
      assertEquals(List.of(), left.toList());
    }
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
