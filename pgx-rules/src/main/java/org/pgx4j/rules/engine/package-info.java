/**
 * From a profile and rules to explained outcomes.
 *
 * <p>Start at {@link org.pgx4j.rules.engine.RuleEngine}; what comes out is an {@link
 * org.pgx4j.rules.engine.Assessment}. All types are immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.rules.engine;

import org.jspecify.annotations.NullMarked;
