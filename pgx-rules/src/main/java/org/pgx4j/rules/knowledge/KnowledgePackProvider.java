package org.pgx4j.rules.knowledge;

import java.util.Collection;

/**
 * Brings knowledge packs, for applications that look for plug-ins on request; never asked by {@code
 * Pgx.standard()}.
 */
public interface KnowledgePackProvider {

  /** The packs, the weakest first. */
  Collection<KnowledgePack> packs();
}
