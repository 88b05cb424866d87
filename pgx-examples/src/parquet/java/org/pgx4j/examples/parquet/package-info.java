/**
 * Tables of the command {@code cohort} as Parquet, and questions to them in SQL; built in the
 * profile {@code parquet} only.
 *
 * <p>Start at {@link org.pgx4j.examples.parquet.CohortParquet}.
 */
@NullMarked
package org.pgx4j.examples.parquet;

import org.jspecify.annotations.NullMarked;
