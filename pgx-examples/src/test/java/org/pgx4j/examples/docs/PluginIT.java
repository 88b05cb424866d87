package org.pgx4j.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example plug-in, compiled and run against the built jars and what they must have, only. */
class PluginIT {
  private static final List<String> NEEDED =
      List.of("pgx-core-", "pgx-rules-", "guava-", "failureaccess-", "jackson-core-", "slf4j-api-");
  private static final List<String> EXPECTED =
      List.of(
          "House: Give exampline at 50 % of the standard dose. {EXMP1=*1/*2, Intermediate"
              + " Metabolizer}",
          "Ward: Avoid exampline. {}",
          "avoid, conflict",
          "called genes: [EXMP1]",
          "answers without the plug-in: 0");

  @TempDir Path directory;

  private Path classes;

  /** The entries of the test's class path that a program needs, and those named besides. */
  private static String needed(String... besides) {
    List<String> wanted = new ArrayList<>(NEEDED);
    wanted.addAll(List.of(besides));
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> wanted.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @BeforeEach
  void compile() throws Exception {
    classes = directory.resolve("classes");
    Path source = Repository.root().resolve("pgx-examples/src/plugin");
    List<String> command =
        new ArrayList<>(
            List.of(
                Repository.tool("javac"),
                "--release",
                "17",
                "-Xlint:all,-requires-automatic,-requires-transitive-automatic",
                "-d",
                classes.toString(),
                "--module-path",
                needed("jspecify-")));
    try (Stream<Path> files = Files.walk(source.resolve("java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(f -> command.add(f.toString()));
    }
    assertEquals("", Repository.run(command));
    copy(source.resolve("resources"));
  }

  private void copy(Path resources) throws IOException {
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = classes.resolve(resources.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static List<String> lines(String printed) {
    return printed.lines().filter(line -> !line.startsWith("SLF4J")).toList();
  }

  @Test
  void runsOnTheClassPath() throws Exception {
    String printed =
        Repository.run(
            List.of(
                Repository.tool("java"),
                "-cp",
                classes + File.pathSeparator + needed(),
                "org.example.pgx.Demo"));
    assertEquals(EXPECTED, lines(printed));
  }

  @Test
  void runsOnTheModulePath() throws Exception {
    String printed =
        Repository.run(
            List.of(
                Repository.tool("java"),
                "--module-path",
                classes + File.pathSeparator + needed(),
                "--module",
                "org.example.pgx/org.example.pgx.Demo"));
    assertEquals(EXPECTED, lines(printed));
  }
}
