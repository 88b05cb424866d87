package org.pgx4j.core.recommendation;

/**
 * How strongly an authority recommends, in its own words; scales of two authorities are never
 * compared.
 *
 * @param text the authority's words, for example {@code Strong}
 */
public record Strength(String text) {
  @Override
  public String toString() {
    return text;
  }
}
