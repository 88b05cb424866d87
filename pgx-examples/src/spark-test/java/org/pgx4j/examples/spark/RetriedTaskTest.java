package org.pgx4j.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task that fails half-way is done again: nothing is lost and nothing is there twice. */
class RetriedTaskTest {
  private static final int SAMPLES = 12;
  private static final Probe FIRST_ATTEMPT_FAILS =
      (partition, attempt, rows) -> {
        if (attempt == 0 && rows == 2) {
          throw new IllegalStateException("on purpose");
        }
      };

  @TempDir private Path folder = Path.of("");

  private final SparkSession spark = TestSpark.local();
  private final MadeUpCohort cohort = new MadeUpCohort(SAMPLES, false);
  private String vcf = "";

  @BeforeEach
  void write() throws IOException {
    vcf = cohort.indexed(folder.resolve("whole.vcf.gz")).toString();
  }

  private TextTables expected() throws IOException {
    return TextTables.ofCommand(folder.resolve("local"), "--vcf", vcf, "--missing", "reference");
  }

  @Test
  void ofFiles() throws IOException {
    CohortJob job = new CohortJob(spark, TestSpark.settings(), FIRST_ATTEMPT_FAILS);
    List<String> files =
        List.of(
            cohort.part(folder.resolve("a.vcf"), 0, 5).toString(),
            cohort.part(folder.resolve("b.vcf"), 5, SAMPLES).toString());

    job.writeTables(
        job.ofFiles(files), SparkCohort.groups(spark, null), folder.resolve("out").toString());

    assertEquals(expected(), TextTables.ofFolder(spark, folder.resolve("out")));
  }

  @Test
  void ofRangesAndOfBlocks() throws IOException {
    CohortJob job = new CohortJob(spark, TestSpark.settings(), FIRST_ATTEMPT_FAILS);
    String matrix = folder.resolve("matrix").toString();

    job.writeMatrix(List.of(vcf), 5, matrix);
    job.writeTables(
        job.ofMatrix(matrix), SparkCohort.groups(spark, null), folder.resolve("out").toString());

    assertEquals(expected(), TextTables.ofFolder(spark, folder.resolve("out")));
  }

  @Test
  void oneThatFailsEveryTimeLeavesNoTables() {
    Probe always =
        (partition, attempt, rows) -> {
          throw new IllegalStateException("on purpose");
        };
    CohortJob job = new CohortJob(spark, TestSpark.settings(), always);
    String out = folder.resolve("out").toString();

    assertThrows(
        SparkException.class,
        () -> job.writeTables(job.ofFiles(List.of(vcf)), SparkCohort.groups(spark, null), out));

    assertFalse(Files.exists(Path.of(out)));
    assertFalse(Files.exists(Path.of(out + ".part")));
  }
}
