/**
 * What to do: recommendations as structured actions; wording is rendered elsewhere.
 *
 * <p>Start at {@link org.pgx4j.core.recommendation.Recommendation}. All types are immutable and
 * thread-safe.
 */
@NullMarked
package org.pgx4j.core.recommendation;

import org.jspecify.annotations.NullMarked;
