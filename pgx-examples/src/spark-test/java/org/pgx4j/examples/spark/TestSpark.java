package org.pgx4j.examples.spark;

import org.apache.spark.sql.SparkSession;

/** One local session for all tests: two threads, and a task may fail three times. */
final class TestSpark {
  private TestSpark() {}

  static SparkSession local() {
    return of("local[2,4]").getOrCreate();
  }

  static SparkSession.Builder of(String master) {
    return SparkSession.builder()
        .master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
        .config("spark.sql.shuffle.partitions", "2");
  }

  static Settings settings() {
    return new Settings(Engine.ofDriver().packs(), "", true, false);
  }
}
