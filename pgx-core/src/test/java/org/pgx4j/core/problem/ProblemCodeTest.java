package org.pgx4j.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {
  private static final Pattern CODE = Pattern.compile("PGX-\\d{3}");
  private static final List<String> CODES =
      Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();

  @Test
  void codesHaveTheFormOfACode() {
    CODES.forEach(code -> assertTrue(CODE.matcher(code).matches(), code));
  }

  @Test
  void codesAreUniqueAndInAscendingOrder() {
    assertEquals(CODES.stream().sorted().distinct().toList(), CODES);
  }

  @Test
  void titlesAreUniqueAndOneLineWithoutFullStop() {
    List<String> titles = Arrays.stream(ProblemCode.values()).map(ProblemCode::title).toList();
    assertEquals(titles.size(), titles.stream().distinct().count());
    titles.forEach(title -> assertTrue(title.matches("[A-Za-z0-9 -]+"), title));
  }

  @Test
  void everyCodeIsDocumentedInOrderWithItsTitleWhenAndRemedy() throws IOException {
    List<List<String>> rows =
        Files.readAllLines(repository().resolve("docs/problems.md")).stream()
            .filter(line -> line.startsWith("| PGX-"))
            .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
            .toList();
    assertEquals(CODES, rows.stream().map(row -> row.get(0)).toList());
    Map<String, String> titles =
        Arrays.stream(ProblemCode.values())
            .collect(Collectors.toMap(ProblemCode::code, ProblemCode::title));
    for (List<String> row : rows) {
      assertEquals(4, row.size(), row.toString());
      assertEquals(titles.get(row.get(0)), row.get(1));
      assertTrue(row.stream().noneMatch(String::isEmpty), row.toString());
    }
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no mvnw above the working directory");
    }
    return folder;
  }
}
