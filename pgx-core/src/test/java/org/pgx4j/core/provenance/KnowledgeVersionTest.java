package org.pgx4j.core.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KnowledgeVersionTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  private static KnowledgeVersion version(String id, String version, String sha256) {
    return KnowledgeVersion.of(id, version, "2026-11-24", "CC0-1.0", sha256);
  }

  @Test
  void itPrintsIdVersionAndTheFirstDigitsOfTheHash() {
    assertEquals("cpic 7 (0123456789ab)", version("cpic", "7", HASH).toString());
  }

  @Test
  void itKeepsAllItsParts() {
    KnowledgeVersion version = version("cpic", "7", HASH);
    assertEquals("cpic", version.id());
    assertEquals("7", version.version());
    assertEquals("2026-11-24", version.date());
    assertEquals("CC0-1.0", version.licence());
    assertEquals(HASH, version.sha256());
  }

  @Test
  void theOrderIsByIdThenVersionAndAgreesWithEquals() {
    KnowledgeVersion version = version("cpic", "7", HASH);
    assertTrue(version.compareTo(version("dpwg", "1", HASH)) < 0);
    assertTrue(version.compareTo(version("cpic", "8", HASH)) < 0);
    assertEquals(0, version.compareTo(version("cpic", "7", HASH)));
    KnowledgeVersion otherHash = version("cpic", "7", HASH.replace('0', '1'));
    assertNotEquals(version, otherHash);
    assertNotEquals(0, version.compareTo(otherHash));
  }
}
