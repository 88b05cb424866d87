package org.pgx4j.examples.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The checkout that the tests run in, and programs run in it. */
final class Repository {
  private Repository() {}

  static Path root() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    return root;
  }

  static Path jar() {
    return root().resolve("pgx-examples/target/pgx.jar");
  }

  /** A program of the JDK that runs this test. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Runs a program; what it printed, both streams together. */
  static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("pgx4j", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(root().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(empty().toFile()))
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("no end after three minutes: " + command);
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return text;
  }

  private static Path empty() throws IOException {
    Path empty = Files.createTempFile("pgx4j", ".in");
    empty.toFile().deleteOnExit();
    return empty;
  }
}
