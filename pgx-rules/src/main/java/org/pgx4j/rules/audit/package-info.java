/**
 * Records of assessments that can be replayed. Start with {@link
 * org.pgx4j.rules.audit.AuditRecord}. A record holds a person's data: whoever keeps it protects it.
 * Immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.rules.audit;

import org.jspecify.annotations.NullMarked;
