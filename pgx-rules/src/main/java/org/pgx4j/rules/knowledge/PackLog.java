package org.pgx4j.rules.knowledge;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of packs: SLF4J is started by the first line, not by the first pack. */
final class PackLog {
  private static final Logger LOG = LoggerFactory.getLogger(KnowledgePack.class);

  private PackLog() {}

  static void reading(String place) {
    LOG.debug("reading {}", place);
  }

  static void replaced(KnowledgeFile by, List<KnowledgeFile> before) {
    LOG.warn("{} replaces {}", by, before);
  }
}
