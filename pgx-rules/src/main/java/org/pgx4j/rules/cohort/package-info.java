/**
 * Many samples at once: what is read alike is called and assessed once and shared.
 *
 * <p>Start at {@link org.pgx4j.rules.cohort.Cohort}. A cohort is immutable and thread-safe; a run
 * over one file is not, and uses as many threads as it was told. Imports core, intake, engine and
 * knowledge.
 */
@NullMarked
package org.pgx4j.rules.cohort;

import org.jspecify.annotations.NullMarked;
