package org.pgx4j.rules.engine;

import java.util.Collection;

/**
 * Brings rules written in Java. For a drug and authority of which it has rules, they replace those
 * of the knowledge packs.
 */
public interface RuleProvider extends Extension {

  /** The rules, the same each time. */
  Collection<Rule> rules();
}
