package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pgx4j.rules.knowledge.Coverage.Pair;

/**
 * Everything that ClinPGx's index lists for an authority is covered, or named as missing with a
 * reason.
 */
class CoverageTest {
  private static final Map<String, String> SOURCES =
      Map.of(
          "CPIC Guideline Annotation", "CPIC",
          "DPWG Guideline Annotation", "DPWG",
          "FDA PGx Association", "FDA association",
          "FDA Label Annotation", "FDA label");

  private static Set<Pair> listed() throws IOException {
    Path index =
        Repository.sources().resolve("recommendations/clinpgx_2025-11_drug_guideline_index.tsv");
    Assumptions.assumeTrue(Files.isRegularFile(index), "no sources here");
    Set<Pair> pairs = new TreeSet<>();
    for (String line : Files.readAllLines(index).subList(1, Files.readAllLines(index).size())) {
      String[] cells = line.split("\t", -1);
      String drug = Coverage.canonical(cells[1].toLowerCase(Locale.ROOT));
      String[] parts = cells[2].split(cells[2].contains(" - ") ? " - " : " and (?=[A-Z0-9])", -1);
      for (String gene : parts[parts.length - 1].split(", | and/or ", -1)) {
        pairs.add(new Pair(SOURCES.get(cells[0]), drug, gene));
      }
    }
    return pairs;
  }

  @Test
  void whatTheIndexListsIsCoveredOrNamedAsMissing() throws IOException {
    Set<Pair> unexplained = new TreeSet<>();
    for (Pair pair : listed()) {
      if (!Coverage.covers(pair) && !Coverage.misses().containsKey(pair)) {
        unexplained.add(pair);
      }
    }
    assertEquals(Set.of(), unexplained);
  }

  @Test
  void whatIsNamedAsMissingIsListed() throws IOException {
    Set<Pair> listed = listed();
    Set<Pair> invented = new TreeSet<>(Coverage.misses().keySet());
    invented.removeAll(listed);
    assertEquals(Set.of(), invented);
    assertTrue(listed.size() > 400, listed.size() + " pairs");
  }
}
