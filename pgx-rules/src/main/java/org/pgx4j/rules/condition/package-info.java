/**
 * The language in which rules ask about a person: a closed tree of conditions that is data, judged
 * TRUE, FALSE or UNKNOWN.
 *
 * <p>Start at {@link org.pgx4j.rules.condition.Condition}. All types are immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.rules.condition;

import org.jspecify.annotations.NullMarked;
