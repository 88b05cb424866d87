package org.pgx4j.rules.engine;

import java.util.List;
import org.pgx4j.rules.condition.Missing;

/**
 * Something that is not known about a person, and the drugs whose answer it could change.
 *
 * @param missing what it is
 * @param drugs the drugs, by name
 */
public record Untested(Missing missing, List<String> drugs) {
  /** Copies the list. */
  public Untested {
    drugs = List.copyOf(drugs);
  }
}
