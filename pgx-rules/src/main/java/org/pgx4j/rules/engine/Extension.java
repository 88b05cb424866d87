package org.pgx4j.rules.engine;

import org.pgx4j.core.provenance.KnowledgeVersion;

/**
 * Something that an application adds to the library: it says what it is, and assessments list it
 * beside the knowledge packs.
 *
 * <p>Implementations are immutable, deterministic and thread-safe.
 */
public interface Extension {

  /** What this is: an id that no other pack or extension has, a version, a date, a licence. */
  KnowledgeVersion version();
}
