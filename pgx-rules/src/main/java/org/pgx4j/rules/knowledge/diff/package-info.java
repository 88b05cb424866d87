/**
 * What changes from one state of knowledge to another: rules, alleles, functions, lists, and the
 * results of given profiles.
 *
 * <p>Start at {@link org.pgx4j.rules.knowledge.diff.KnowledgeDiff}. All types are immutable and
 * thread-safe.
 */
@NullMarked
package org.pgx4j.rules.knowledge.diff;

import org.jspecify.annotations.NullMarked;
