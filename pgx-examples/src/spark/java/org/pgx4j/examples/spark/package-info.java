/**
 * Calling and assessing on a cluster with Apache Spark; built in the profile {@code spark} only.
 *
 * <p>Start at {@link org.pgx4j.examples.spark.SparkCohort}. No engine is sent anywhere: each JVM
 * makes its own once and checks that it has the driver's knowledge, by the packs' hashes.
 */
@NullMarked
package org.pgx4j.examples.spark;

import org.jspecify.annotations.NullMarked;
