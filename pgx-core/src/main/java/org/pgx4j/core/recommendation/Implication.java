package org.pgx4j.core.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * What a result means for the drug, as a key of the message catalogue.
 *
 * @param key the message key
 */
public record Implication(String key) {
  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Implication that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
