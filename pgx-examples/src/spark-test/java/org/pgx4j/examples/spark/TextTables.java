package org.pgx4j.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pgx4j.examples.cli.PgxCommand;

/** Tables as the lines that {@code cohort} writes, sorted; each line as often as it is there. */
record TextTables(List<String> calls, List<String> recommendations, List<String> summary) {

  /** What the command writes in this process. */
  static TextTables ofCommand(Path folder, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("cohort", "--out", folder.toString()));
    args.addAll(List.of(options));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PgxCommand.run(
        args.toArray(String[]::new),
        new ByteArrayInputStream(new byte[0]),
        new ByteArrayOutputStream(),
        err);
    if (!Files.exists(folder.resolve("calls.tsv"))) {
      throw new IllegalStateException(err.toString(StandardCharsets.UTF_8));
    }
    return new TextTables(
        lines(folder.resolve("calls.tsv")),
        lines(folder.resolve("recommendations.tsv")),
        lines(folder.resolve("summary.tsv")));
  }

  private static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).sorted().toList();
    }
  }

  /** What a job wrote. */
  static TextTables ofFolder(SparkSession spark, Path folder) {
    return new TextTables(
        lines(spark, folder, "calls", TextTables::call),
        lines(spark, folder, "recommendations", TextTables::recommendation),
        lines(spark, folder, "summary", TextTables::count));
  }

  private interface Line {
    String of(Row row);
  }

  private static List<String> lines(SparkSession spark, Path folder, String table, Line line) {
    return spark.read().parquet(folder.resolve(table).toString()).collectAsList().stream()
        .map(line::of)
        .sorted()
        .toList();
  }

  private static String call(Row row) {
    List<String> cells = cells(row, row.length() - 1);
    cells.add(String.join("|", row.<String>getList(row.length() - 1)));
    return String.join("\t", cells);
  }

  private static String recommendation(Row row) {
    List<String> cells = cells(row, row.length() - 2);
    cells.add(String.join("|", row.<String>getList(row.length() - 2)));
    return String.join("\t", cells);
  }

  private static String count(Row row) {
    List<String> cells = cells(row, row.length());
    cells.add(String.format(Locale.ROOT, "%.4f", (double) row.getLong(4) / row.getLong(5)));
    return String.join("\t", cells);
  }

  private static List<String> cells(Row row, int count) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
    }
    return cells;
  }
}
