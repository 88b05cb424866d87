package org.pgx4j.examples.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.examples.cli.PgxCommand;

/** The tables of the command cohort in Parquet say what they say as text. */
class CohortParquetTest {
  @TempDir private Path folder = Path.of("");

  private static void cohort(String... options) {
    List<String> args = new ArrayList<>(List.of("cohort"));
    args.addAll(List.of(options));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        PgxCommand.run(
            args.toArray(String[]::new),
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            err);
    assertEquals(0, exit, () -> err.toString(StandardCharsets.UTF_8));
  }

  private List<String> frequencies(Path populations) throws IOException, SQLException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream printed = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      CohortParquet.run(folder, populations, printed);
    }
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).sorted().toList();
  }

  private long count(String file) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duck.createStatement();
        ResultSet rows =
            sql.executeQuery("SELECT count(*) FROM read_parquet('" + folder.resolve(file) + "')")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private long lines(String file) throws IOException {
    try (var lines = Files.lines(folder.resolve(file))) {
      return lines.count() - 1;
    }
  }

  @Test
  void oneSampleIsInItsPopulation() throws IOException, SQLException {
    Path vcf =
        Files.writeString(
            folder.resolve("one.vcf"),
            """
            ##fileformat=VCFv4.2
            ##reference=GRCh38
            #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	ONE
            chr4	88131171	rs2231142	G	T	.	PASS	.	GT	1/1
            """);
    Path populations =
        Files.writeString(folder.resolve("populations.tsv"), "sample\tsuper_pop\nONE\tAFR\n");
    cohort("--vcf", vcf.toString(), "--out", folder.toString(), "--missing", "reference");

    List<String> frequencies = frequencies(populations);

    assertTrue(frequencies.contains("ABCG2\tAFR\tPoor Function\t1\t1"), frequencies::toString);
    assertEquals(lines("calls.tsv"), count("calls.parquet"));
    assertEquals(lines("recommendations.tsv"), count("recommendations.parquet"));
  }

  @Test
  void realGenomesHaveTheFrequenciesOfTheSummary() throws IOException, SQLException {
    Path populations = shared("1kgp.dev-half.populations.tsv");
    Path groups = folder.resolve("groups.tsv");
    try (var lines = Files.lines(populations)) {
      Files.write(
          groups,
          lines.map(line -> line.split("\t", -1)).map(row -> row[0] + '\t' + row[2]).toList());
    }
    cohort(
        "--vcf",
        shared("1kgp.dev-half.pgx-positions.grch38.vcf.gz").toString(),
        "--out",
        folder.toString(),
        "--missing",
        "reference",
        "--groups",
        groups.toString());

    List<String> frequencies = frequencies(populations);

    try (var lines = Files.lines(folder.resolve("summary.tsv"))) {
      assertEquals(
          lines
              .map(line -> line.split("\t", -1))
              .filter(row -> row[0].equals("phenotype") && !row[1].equals("all"))
              .map(row -> String.join("\t", row[2], row[1], sorted(row[3]), row[4], row[5]))
              .sorted()
              .toList(),
          frequencies);
    }
    assertEquals(lines("calls.tsv"), count("calls.parquet"));
  }

  private static String sorted(String phenotypes) {
    return Arrays.stream(phenotypes.split("; ")).sorted().collect(Collectors.joining("; "));
  }

  private static Path shared(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path file = root.resolve("../shared/data").resolve(name).normalize();
    Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
    return file;
  }
}
