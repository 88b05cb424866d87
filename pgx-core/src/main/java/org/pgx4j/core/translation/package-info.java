/**
 * From a genotype to what it means: function, activity score, phenotype, presence.
 *
 * <p>Start at {@link org.pgx4j.core.translation.FunctionTable}. All types are immutable and
 * thread-safe.
 */
@NullMarked
package org.pgx4j.core.translation;

import org.jspecify.annotations.NullMarked;
