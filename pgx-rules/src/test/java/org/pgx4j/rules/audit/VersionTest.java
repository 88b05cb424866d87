package org.pgx4j.rules.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.pgx4j.rules.engine.RuleEngine;

class VersionTest {
  @Test
  void theVersionInRecordsIsTheProjects() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    String pom = Files.readString(folder.resolve("pom.xml"));
    assertTrue(pom.contains(">" + RuleEngine.VERSION + "<"), RuleEngine.VERSION);
  }
}
