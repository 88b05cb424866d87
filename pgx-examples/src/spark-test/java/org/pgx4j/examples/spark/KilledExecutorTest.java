package org.pgx4j.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executors are processes here: one dies in the middle of a task, another is so slow that a second
 * attempt of its task runs beside the first, and both end. The tables are the same.
 */
class KilledExecutorTest {
  private static final int SAMPLES = 12;

  @TempDir private Path folder = Path.of("");

  private @Nullable SmallCluster cluster;
  private @Nullable SparkSession spark;
  private List<String> files = List.of();
  private TextTables expected = new TextTables(List.of(), List.of(), List.of());

  @BeforeEach
  void start() throws IOException {
    String home = System.getenv("SPARK_HOME");
    Assumptions.assumeTrue(home != null, "SPARK_HOME is not set");
    Files.createDirectories(Path.of(home).resolve("jars"));
    MadeUpCohort cohort = new MadeUpCohort(SAMPLES, false);
    Path whole = cohort.part(folder.resolve("whole.vcf"), 0, SAMPLES);
    expected =
        TextTables.ofCommand(
            folder.resolve("local"), "--vcf", whole.toString(), "--missing", "reference");
    files =
        List.of(
            cohort.part(folder.resolve("a.vcf"), 0, 4).toString(),
            cohort.part(folder.resolve("b.vcf"), 4, 8).toString(),
            cohort.part(folder.resolve("c.vcf"), 8, SAMPLES).toString());
    TestSpark.local().stop();
    cluster = new SmallCluster(folder.resolve("work"));
    spark =
        TestSpark.of(cluster.url())
            .config("spark.cores.max", "2")
            .config("spark.executor.memory", "512m")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.speculation", "true")
            .config("spark.speculation.interval", "100ms")
            .config("spark.speculation.quantile", "0.3")
            .config("spark.speculation.multiplier", "1.1")
            .config("spark.speculation.minTaskRuntime", "100ms")
            .getOrCreate();
  }

  @AfterEach
  void stop() {
    if (spark != null) {
      spark.stop();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void theTablesAreWholeAfterADeathAndASpeculativeAttempt() throws IOException {
    String marks = Files.createDirectory(folder.resolve("marks")).toString();
    Probe probe =
        (partition, attempt, rows) -> {
          if (rows == 0) {
            mark(marks, partition + "-" + attempt);
          }
          if (partition == 1 && attempt == 0 && rows == 2) {
            Runtime.getRuntime().halt(137);
          }
          if (partition == 2 && attempt == 0 && rows == 3) {
            awaitMark(marks, "2-1");
          }
        };
    SparkSession running = Objects.requireNonNull(spark);
    CohortJob job = new CohortJob(running, TestSpark.settings(), probe);

    job.writeTables(
        job.ofFiles(files), SparkCohort.groups(running, null), folder.resolve("out").toString());

    assertEquals(expected, TextTables.ofFolder(running, folder.resolve("out")));
    assertTrue(Files.exists(Path.of(marks, "1-1")), "there was no attempt after the death");
    assertTrue(Files.exists(Path.of(marks, "2-1")), "there was no attempt beside the slow one");
  }

  private static void mark(String folder, String name) {
    try {
      Files.createFile(Path.of(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitMark(String folder, String name) {
    try {
      for (int i = 0; i < 600 && !Files.exists(Path.of(folder, name)); i++) {
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
