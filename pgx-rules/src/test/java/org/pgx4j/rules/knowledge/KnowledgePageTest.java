package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KnowledgePageTest {
  @Test
  void thePageSaysWhatThePacksHold() throws IOException {
    Path page = Repository.root().resolve("docs/knowledge.md");
    String now = KnowledgePage.text();
    if (Boolean.getBoolean("pgx.knowledge.write")) {
      Files.writeString(page, now);
    }
    assertEquals(
        Files.readString(page),
        now,
        "The packs changed. Write the page anew and commit it:\n"
            + "./mvnw test -Dpgx.knowledge.write=true -Dtest=KnowledgePageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false\n");
  }
}
