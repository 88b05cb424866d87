/**
 * Knowledge as data: packs, their readers, and what the engine asks of them.
 *
 * <p>Start at {@link org.pgx4j.rules.knowledge.KnowledgeBase}. Files are read one by one when they
 * are first needed, by streaming; all types are immutable from outside and thread-safe.
 */
@NullMarked
package org.pgx4j.rules.knowledge;

import org.jspecify.annotations.NullMarked;
