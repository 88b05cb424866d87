package org.pgx4j.core.recommendation;

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

  @Override
  public String toString() {
    return id;
  }
}
