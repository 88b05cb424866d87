package org.pgx4j.core.recommendation;

/**
 * What a result means for the drug, as a key of the message catalogue.
 *
 * @param key the message key
 */
public record Implication(String key) {
  @Override
  public String toString() {
    return key;
  }
}
