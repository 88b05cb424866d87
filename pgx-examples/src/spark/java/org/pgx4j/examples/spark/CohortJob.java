package org.pgx4j.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.intake.VcfReader;

/**
 * Calls and assesses cohorts and writes Parquet. What a task that failed had handed on is thrown
 * away: Spark's commit protocol lets one attempt of each task into a table, and a folder gets its
 * name when all its tables are there.
 */
final class CohortJob {
  private final SparkSession spark;
  private final Settings settings;
  private final Probe probe;

  CohortJob(SparkSession spark, Settings settings, Probe probe) {
    this.spark = spark;
    this.settings = settings;
    this.probe = probe;
  }

  /** Writes tables or a matrix into a folder. */
  interface Writer {
    void write(String folder) throws IOException;
  }

  /** Writes a folder under another name first, so that it is there whole or not at all. */
  void whole(String folder, Writer writer) throws IOException {
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(folder);
    org.apache.hadoop.fs.Path part = new org.apache.hadoop.fs.Path(folder + ".part");
    FileSystem files = target.getFileSystem(spark.sparkContext().hadoopConfiguration());
    if (files.exists(target)) {
      throw VcfLines.refused(ProblemCode.OUTPUT, folder, "", "Give a folder that does not exist");
    }
    files.delete(part, true);
    try {
      writer.write(part.toString());
      if (!files.rename(part, target)) {
        throw new IOException("cannot rename " + part);
      }
    } finally {
      files.delete(part, true);
    }
  }

  /** Files each of which has all genes of its own samples; a file a task. */
  JavaRDD<Row> ofFiles(List<String> files) {
    Broadcast<Settings> told = told();
    Probe watching = probe;
    return context()
        .parallelize(files, files.size())
        .flatMap(file -> new Watched(persons(Path.of(file), told.value()), watching));
  }

  private static Iterator<Row> persons(Path file, Settings settings) {
    Engine engine = Engine.of(settings);
    VcfReader reader = engine.reader(settings);
    return new Persons(engine, settings)
        .of(String.valueOf(file.getFileName()), problems -> reader.readings(file, problems));
  }

  /** The samples of a matrix; a block of samples a task. */
  JavaRDD<Row> ofMatrix(String folder) {
    return new GenotypeMatrix(spark, folder).persons(told(), probe);
  }

  /** Writes the matrix of files that are parts of one cohort; a range of a file a task. */
  void writeMatrix(List<String> files, int block, String folder) throws IOException {
    whole(folder, part -> new GenotypeMatrix(spark, part).write(files, settings, block, probe));
  }

  /**
   * Writes the folders {@code calls}, {@code recommendations}, {@code summary} and {@code
   * problems}. Samples are called and assessed once, and kept on the executors' disks between the
   * tables.
   *
   * @param groups the columns {@code sample} and {@code group}, for the summary
   */
  void writeTables(JavaRDD<Row> persons, Dataset<Row> groups, String folder) throws IOException {
    Dataset<Row> kept =
        spark.createDataFrame(persons, Schemas.PERSON).persist(StorageLevel.DISK_ONLY());
    try {
      Tables tables = new Tables(kept);
      whole(
          folder,
          part -> {
            tables.calls().write().parquet(part + "/calls");
            tables.recommendations().write().parquet(part + "/recommendations");
            tables.problems().coalesce(1).write().parquet(part + "/problems");
            tables.summary(groups).coalesce(1).write().parquet(part + "/summary");
          });
    } finally {
      kept.unpersist();
    }
  }

  private Broadcast<Settings> told() {
    return context().broadcast(settings);
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }
}
