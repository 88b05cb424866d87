package org.pgx4j.rules.engine;

import org.pgx4j.rules.condition.Missing;

/**
 * Something not known, one thing that it may turn out to be, and what would follow.
 *
 * @param missing what is not known
 * @param value what it may turn out to be, as text; empty when that cannot be listed
 * @param decision what would follow; open when it cannot be told
 */
public record Change(Missing missing, String value, Decision decision) {
  /** What is missing; what follows is a person's. */
  @Override
  public String toString() {
    return "Change[" + missing + "]";
  }
}
