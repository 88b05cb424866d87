/**
 * Proof that knowledge is whole: files are unchanged, references resolve, messages exist, and every
 * decision table answers every possible result exactly once.
 *
 * <p>Start at {@link org.pgx4j.rules.knowledge.check.KnowledgeCheck}. All types are stateless or
 * confined to one run.
 */
@NullMarked
package org.pgx4j.rules.knowledge.check;

import org.jspecify.annotations.NullMarked;
