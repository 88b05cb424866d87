package org.pgx4j.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on Spark writes what the command cohort writes, for every sample. */
class SparkEqualsCohortTest {
  private static final int SAMPLES = 30;

  @TempDir private Path folder = Path.of("");

  private final SparkSession spark = TestSpark.local();
  private final CohortJob job = new CohortJob(spark, TestSpark.settings(), Probe.NONE);

  private Dataset<Row> groups(@Nullable Path file) {
    return SparkCohort.groups(spark, file == null ? null : file.toString());
  }

  private static void assertSame(TextTables expected, TextTables actual) {
    assertFalse(expected.calls().isEmpty());
    assertFalse(expected.recommendations().isEmpty());
    assertEquals(expected.calls(), actual.calls());
    assertEquals(expected.recommendations(), actual.recommendations());
    assertEquals(expected.summary(), actual.summary());
  }

  @Test
  void filesOfTheirOwnSamplesAreTheCohortTogether() throws IOException {
    MadeUpCohort cohort = new MadeUpCohort(SAMPLES, false);
    Path whole = cohort.part(folder.resolve("whole.vcf"), 0, SAMPLES);
    TextTables expected =
        TextTables.ofCommand(
            folder.resolve("local"), "--vcf", whole.toString(), "--missing", "reference");
    List<String> files =
        List.of(
            cohort.part(folder.resolve("a.vcf"), 0, 7).toString(),
            cohort.part(folder.resolve("b.vcf"), 7, 8).toString(),
            cohort.part(folder.resolve("c.vcf"), 8, SAMPLES).toString());

    job.writeTables(job.ofFiles(files), groups(null), folder.resolve("out").toString());

    assertSame(expected, TextTables.ofFolder(spark, folder.resolve("out")));
  }

  @Test
  void rangesOfAnIndexAndBlocksOfSamplesAreTheCohort() throws IOException {
    MadeUpCohort cohort = new MadeUpCohort(SAMPLES, false);
    Path whole = cohort.indexed(folder.resolve("whole.vcf.gz"));
    Path groups = Files.writeString(folder.resolve("groups.tsv"), "S1\tone\nS2\tone\nS9\tnine\n");
    TextTables expected =
        TextTables.ofCommand(
            folder.resolve("local"),
            "--vcf",
            whole.toString(),
            "--missing",
            "reference",
            "--groups",
            groups.toString());
    String matrix = folder.resolve("matrix").toString();

    job.writeMatrix(List.of(whole.toString()), 8, matrix);
    job.writeTables(job.ofMatrix(matrix), groups(groups), folder.resolve("out").toString());

    assertSame(expected, TextTables.ofFolder(spark, folder.resolve("out")));
  }

  @Test
  void realGenomesByFileAndByRangeAreTheCohort() throws IOException {
    String vcf = shared("1kgp.dev-half.pgx-positions.grch38.vcf.gz").toString();
    Path populations = shared("1kgp.dev-half.populations.tsv");
    TextTables expected =
        TextTables.ofCommand(
            folder.resolve("local"),
            "--vcf",
            vcf,
            "--missing",
            "reference",
            "--groups",
            populations.toString());
    String matrix = folder.resolve("matrix").toString();

    job.writeTables(
        job.ofFiles(List.of(vcf)), groups(populations), folder.resolve("by-file").toString());
    job.writeMatrix(List.of(vcf), 500, matrix);
    job.writeTables(
        job.ofMatrix(matrix), groups(populations), folder.resolve("by-range").toString());

    assertSame(expected, TextTables.ofFolder(spark, folder.resolve("by-file")));
    assertSame(expected, TextTables.ofFolder(spark, folder.resolve("by-range")));
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
