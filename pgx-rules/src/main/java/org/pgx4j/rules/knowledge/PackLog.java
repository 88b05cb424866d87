package org.pgx4j.rules.knowledge;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of packs; SLF4J is started by the first line, not by the first pack. */
final class PackLog {
  /** Whether the silent logger was chosen by name: SLF4J loads thirty classes to say nothing. */
  private static final boolean SILENT =
      "org.slf4j.nop.NOPServiceProvider"
          .equals(System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY));

  private PackLog() {}

  static void reading(String place) {
    if (!SILENT) {
      Started.LOG.debug("reading {}", place);
    }
  }

  static void replaced(KnowledgeFile by, List<KnowledgeFile> before) {
    if (!SILENT) {
      Started.LOG.warn("{} replaces {}", by, before);
    }
  }

  /** Holds the logger, which is made when it is first written to. */
  private static final class Started {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgePack.class);
  }
}
