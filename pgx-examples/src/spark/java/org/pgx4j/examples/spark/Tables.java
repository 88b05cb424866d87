package org.pgx4j.examples.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pgx4j.rules.cohort.CohortSummary;

/** The tables that are written, made of persons ({@link Schemas#PERSON}). */
final class Tables {
  private final Dataset<Row> problems;
  private final Dataset<Row> persons;

  Tables(Dataset<Row> persons) {
    this.problems = persons;
    this.persons = persons.filter(col("sample").isNotNull());
  }

  /** The columns that {@code cohort} writes to {@code calls.tsv}. */
  Dataset<Row> calls() {
    return persons
        .select(col("sample"), explode(col("calls")).as("call"))
        .select("sample", "call.*");
  }

  /** The columns of {@code recommendations.tsv}, and whether there is something to do. */
  Dataset<Row> recommendations() {
    return persons
        .select(col("sample"), explode(col("recommendations")).as("outcome"))
        .select("sample", "outcome.*");
  }

  /** What is wrong with which input. */
  Dataset<Row> problems() {
    return problems
        .select(col("input"), explode(col("problems")).as("problem"))
        .select("input", "problem.*");
  }

  /**
   * The counts of {@code summary.tsv}.
   *
   * @param groups the columns {@code sample} and {@code group}
   */
  Dataset<Row> summary(Dataset<Row> groups) {
    Column own = coalesce(col("group"), lit(CohortSummary.ALL));
    Dataset<Row> grouped =
        persons
            .join(broadcast(groups), persons.col("sample").equalTo(groups.col("sample")), "left")
            .withColumn("group", explode(array_distinct(array(lit(CohortSummary.ALL), own))))
            .select(col("group"), col("meanings"), col("actionable").as("drugs"));
    Dataset<Row> of = grouped.groupBy("group").agg(count(lit(1)).as("of"));
    Dataset<Row> phenotypes =
        grouped
            .select(col("group"), explode(col("meanings")).as("one"))
            .select(
                lit(CohortSummary.Table.PHENOTYPE.toString()).as("table"),
                col("group"),
                col("one.gene").as("subject"),
                col("one.phenotype").as("value"));
    Dataset<Row> numbers =
        grouped.select(
            lit(CohortSummary.Table.ACTIONABLE_DRUGS.toString()).as("table"),
            col("group"),
            lit("").as("subject"),
            size(col("drugs")).cast("string").as("value"));
    Dataset<Row> drugs =
        grouped.select(
            lit(CohortSummary.Table.ACTIONABLE.toString()).as("table"),
            col("group"),
            explode(col("drugs")).as("subject"),
            lit("").as("value"));
    return phenotypes
        .unionAll(numbers)
        .unionAll(drugs)
        .groupBy("table", "group", "subject", "value")
        .agg(count(lit(1)).as("people"))
        .join(of, "group")
        .select("table", "group", "subject", "value", "people", "of");
  }
}
