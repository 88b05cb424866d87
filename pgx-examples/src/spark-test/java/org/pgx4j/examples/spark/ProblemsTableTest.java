package org.pgx4j.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;

/** What cannot be read is listed, and takes nothing else with it. */
class ProblemsTableTest {
  private static final int SAMPLES = 6;

  @TempDir private Path folder = Path.of("");

  private final SparkSession spark = TestSpark.local();
  private final CohortJob job = new CohortJob(spark, TestSpark.settings(), Probe.NONE);
  private final MadeUpCohort cohort = new MadeUpCohort(SAMPLES, true);

  private List<Row> problems() {
    return spark
        .read()
        .parquet(folder.resolve("out/problems").toString())
        .orderBy("input")
        .collectAsList();
  }

  @Test
  void aBadGenotypeAndABrokenFileAreListedAndAllElseIsThere() throws IOException {
    Path whole = cohort.part(folder.resolve("whole.vcf"), 0, SAMPLES);
    TextTables expected =
        TextTables.ofCommand(
            folder.resolve("local"), "--vcf", whole.toString(), "--missing", "reference");
    Path broken = Files.writeString(folder.resolve("z-broken.vcf"), "##fileformat=VCFv4.2\nx\n");

    job.writeTables(
        job.ofFiles(
            List.of(broken.toString(), whole.toString(), folder.resolve("none.vcf").toString())),
        SparkCohort.groups(spark, null),
        folder.resolve("out").toString());

    assertEquals(expected, TextTables.ofFolder(spark, folder.resolve("out")));
    List<Row> problems = problems();
    assertEquals(
        List.of("none.vcf", "whole.vcf", "z-broken.vcf"),
        problems.stream().map(row -> row.getString(0)).toList());
    assertEquals(ProblemCode.UNREADABLE_INPUT.code(), problems.get(0).getString(1));
    assertEquals(ProblemCode.GENOTYPE_INDEX.code(), problems.get(1).getString(1));
  }

  @Test
  void aBadGenotypeOfAMatrixIsListedByItsPosition() throws IOException {
    Path whole = cohort.indexed(folder.resolve("whole.vcf.gz"));
    TextTables expected =
        TextTables.ofCommand(
            folder.resolve("local"), "--vcf", whole.toString(), "--missing", "reference");
    String matrix = folder.resolve("matrix").toString();

    job.writeMatrix(List.of(whole.toString()), 4, matrix);
    job.writeTables(
        job.ofMatrix(matrix), SparkCohort.groups(spark, null), folder.resolve("out").toString());

    assertEquals(expected, TextTables.ofFolder(spark, folder.resolve("out")));
    assertEquals(1, problems().size());
    String place = problems().get(0).getString(3);
    assertTrue(place.startsWith("block 1 chr"), place);
  }

  @Test
  void filesOfDifferentSamplesAreNoPartsOfOneMatrix() {
    List<String> files =
        List.of(
            cohort.part(folder.resolve("a.vcf"), 0, 2).toString(),
            cohort.part(folder.resolve("b.vcf"), 2, SAMPLES).toString());

    PgxException refusal =
        assertThrows(
            PgxException.class,
            () -> job.writeMatrix(files, 4, folder.resolve("matrix").toString()));

    assertEquals(ProblemCode.UNKNOWN_SAMPLE, refusal.problem().code());
  }

  @Test
  void anExecutorWithOtherKnowledgeAnswersNothing() {
    Settings other = new Settings("another pack", "", true, false);

    assertThrows(IllegalStateException.class, () -> Engine.of(other));
  }
}
