/**
 * Who said so: authorities, citations and knowledge versions.
 *
 * <p>Start at {@link org.pgx4j.core.provenance.KnowledgeVersion}. All types are immutable and
 * thread-safe.
 */
@NullMarked
package org.pgx4j.core.provenance;

import org.jspecify.annotations.NullMarked;
