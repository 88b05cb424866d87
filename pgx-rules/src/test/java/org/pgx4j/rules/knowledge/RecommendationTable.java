package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The sources' table of recommendations; a test that needs it is skipped without. */
public final class RecommendationTable {
  private RecommendationTable() {}

  /** The rows of one source, cells by column, quotes of spreadsheets taken away. */
  public static List<Map<String, String>> rows(String source) throws IOException {
    Path table =
        Repository.sources()
            .resolve("recommendations")
            .resolve("cpic_dpwg_recommendations_2024-03-25.tsv");
    Assumptions.assumeTrue(Files.isRegularFile(table), "no sources here");
    List<String> lines = Files.readAllLines(table);
    String[] header = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], unquoted(cells[i]));
      }
      if (source.equals(row.get("source"))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }
}
