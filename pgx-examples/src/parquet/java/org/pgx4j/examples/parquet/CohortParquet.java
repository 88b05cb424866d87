package org.pgx4j.examples.parquet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Turns the tables of the command {@code cohort} into Parquet with DuckDB, and asks them how
 * frequent each phenotype of each gene is in each population.
 *
 * <pre>
 * CohortParquet DIR POPULATIONS
 * </pre>
 *
 * <p>DIR has {@code calls.tsv} and {@code recommendations.tsv}, and gets a {@code .parquet} beside
 * each. POPULATIONS is a table with the columns {@code sample} and {@code super_pop}.
 */
public final class CohortParquet {
  private static final String CALLS =
      """
      SELECT sample, gene, status, rank::TINYINT AS rank, diplotype, score::INTEGER AS score,
             probability::DOUBLE AS probability, phenotype, activity_score,
             missing_positions::INTEGER AS missing_positions,
             coalesce(string_split(not_excluded, '|'), []) AS not_excluded
      FROM %s""";
  private static final String RECOMMENDATIONS =
      """
      SELECT sample, drug, authority, outcome, coalesce(string_split(kinds, '|'), []) AS kinds
      FROM %s""";

  /** Genotypes that fit equally well and mean different things are named together. */
  private static final String FREQUENCIES =
      """
      WITH meaning AS (
        SELECT sample, gene,
               array_to_string(
                   list_sort(list(DISTINCT coalesce(phenotype, diplotype, 'not called'))), '; ')
                 AS phenotype
        FROM %s WHERE rank IS NULL OR rank = 1 GROUP BY sample, gene)
      SELECT gene, super_pop AS population, phenotype, count(*) AS people,
             sum(count(*)) OVER (PARTITION BY gene, super_pop) AS of
      FROM meaning JOIN %s USING (sample)
      GROUP BY gene, super_pop, phenotype
      ORDER BY gene, super_pop, people DESC, phenotype""";

  private CohortParquet() {}

  /** Runs the example. */
  public static void main(String... args) throws IOException, SQLException {
    if (args.length != 2) {
      System.err.println("usage: CohortParquet DIR POPULATIONS");
      System.exit(args.length == 1 && args[0].equals("--help") ? 0 : 2);
    }
    try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
      run(Path.of(args[0]), Path.of(args[1]), out);
    }
  }

  /** Writes the Parquet files and prints the frequencies, tab-separated. */
  static void run(Path folder, Path populations, PrintStream out) throws IOException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement()) {
      sql.execute("SET autoinstall_known_extensions = false");
      Path calls = write(sql, CALLS, folder.resolve("calls.tsv"));
      write(sql, RECOMMENDATIONS, folder.resolve("recommendations.tsv"));
      out.print("gene\tpopulation\tphenotype\tpeople\tof\n");
      try (ResultSet rows =
          sql.executeQuery(
              FREQUENCIES.formatted("read_parquet(" + text(calls) + ')', table(populations)))) {
        while (rows.next()) {
          out.print(
              String.join(
                  "\t",
                  rows.getString("gene"),
                  rows.getString("population"),
                  rows.getString("phenotype"),
                  rows.getString("people"),
                  rows.getString("of") + '\n'));
        }
      }
    }
  }

  private static Path write(Statement sql, String select, Path tsv)
      throws IOException, SQLException {
    String name = String.valueOf(tsv.getFileName()).replace(".tsv", ".parquet");
    Path target = tsv.resolveSibling(name);
    Path part = tsv.resolveSibling(name + ".part");
    sql.execute(
        "COPY ("
            + select.formatted(table(tsv))
            + ") TO "
            + text(part)
            + " (FORMAT parquet, COMPRESSION zstd)");
    return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A table of texts; an empty cell is null, and nothing is quoted. */
  private static String table(Path tsv) {
    return "read_csv("
        + text(tsv)
        + ", delim = '\\t', header = true, quote = '', escape = '', nullstr = '',"
        + " all_varchar = true)";
  }

  private static String text(Path path) {
    return '\'' + path.toString().replace("'", "''") + '\'';
  }
}
