package org.pgx4j.core.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * The people a recommendation is meant for, as its guideline divides them.
 *
 * @param id a short identifier, {@code acs-pci}; {@code general} when the guideline does not divide
 */
public record Population(String id) implements Comparable<Population> {
  /** Everybody. */
  public static final Population GENERAL = new Population("general");

  @Override
  public int compareTo(Population other) {
    return id.compareTo(other.id);
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Population that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
