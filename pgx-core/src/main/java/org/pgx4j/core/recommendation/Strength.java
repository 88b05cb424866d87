package org.pgx4j.core.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * How strongly an authority recommends, in its own words; scales of two authorities are never
 * compared.
 *
 * @param text the authority's words, for example {@code Strong}
 */
public record Strength(String text) {
  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Strength that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
