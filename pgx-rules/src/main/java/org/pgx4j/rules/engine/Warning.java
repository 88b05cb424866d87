package org.pgx4j.rules.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.rules.wording.Words;

/**
 * Something beside a recommendation that the reader must know.
 *
 * @param key the message's key
 * @param values the message's placeholders
 */
public record Warning(String key, Map<String, String> values) {
  /** Copies the map. */
  public Warning {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The warning as a sentence. */
  public String text(Words words) {
    return words.text(key, values);
  }

  /** The key; a drug that is taken is a person's. */
  @Override
  public String toString() {
    return "Warning[" + key + "]";
  }
}
