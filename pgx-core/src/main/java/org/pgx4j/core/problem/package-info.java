/**
 * What can be wrong with an input, as a value: a stable code, a place, a remedy.
 *
 * <p>Start at {@link org.pgx4j.core.problem.Problem}. All types are immutable and thread-safe; this
 * package imports no other.
 */
@NullMarked
package org.pgx4j.core.problem;

import org.jspecify.annotations.NullMarked;
