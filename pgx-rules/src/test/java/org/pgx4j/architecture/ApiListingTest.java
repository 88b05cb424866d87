package org.pgx4j.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiListingTest {
  private static final String WRITE = "pgx.api.write";

  @ParameterizedTest
  @ValueSource(strings = {Libraries.CORE, Libraries.RULES})
  void theApiIsTheOneThatWasReviewed(String module) throws IOException {
    Path file = Libraries.root().resolve("docs/api").resolve(module + ".txt");
    List<String> now = ApiListing.of(module);
    if (Boolean.getBoolean(WRITE)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", now) + "\n");
    }
    List<String> reviewed = Files.exists(file) ? Files.readAllLines(file) : List.of();
    assertEquals(List.of(), difference(reviewed, now), advice(file));
  }

  @Test
  void bothModulesExportSomething() {
    assertFalse(Libraries.exports(Libraries.CORE).isEmpty());
    assertFalse(Libraries.exports(Libraries.RULES).isEmpty());
  }

  @Test
  void aChangeIsToldLineByLine() {
    assertEquals(List.of("- b", "+ c"), difference(List.of("a", "b"), List.of("a", "c")));
  }

  @Test
  void aMemberThatMovesToAnotherTypeIsTold() {
    assertEquals(
        List.of("- class A:   m", "+ class B:   m"),
        difference(List.of("class A", "  m", "class B"), List.of("class A", "class B", "  m")));
  }

  private static List<String> difference(List<String> before, List<String> now) {
    List<String> old = withTypes(before);
    List<String> young = withTypes(now);
    List<String> lines = new ArrayList<>();
    old.stream().filter(l -> !young.contains(l)).map(l -> "- " + l).forEach(lines::add);
    young.stream().filter(l -> !old.contains(l)).map(l -> "+ " + l).forEach(lines::add);
    return lines;
  }

  /** Puts each member's type before it, so that a member that moves is a difference. */
  private static List<String> withTypes(List<String> listing) {
    List<String> lines = new ArrayList<>();
    String type = "";
    for (String line : listing) {
      boolean member = line.startsWith(" ");
      type = member ? type : line;
      lines.add(member ? type + ": " + line : line);
    }
    return lines;
  }

  private static String advice(Path file) {
    return "The public API differs from "
        + file
        + ". If the change is meant, write the listing anew and commit it:\n"
        + "./mvnw -B test -Dpgx.api.write=true -Dtest=ApiListingTest"
        + " -Dsurefire.failIfNoSpecifiedTests=false\n";
  }
}
