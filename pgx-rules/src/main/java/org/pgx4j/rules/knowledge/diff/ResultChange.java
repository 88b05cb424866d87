package org.pgx4j.rules.knowledge.diff;

/**
 * An answer about one profile that is another now. It is a person's: it prints the drug and the
 * authority only.
 */
public final class ResultChange {
  private final String profile;
  private final String drug;
  private final String authority;
  private final String population;
  private final String before;
  private final String after;

  ResultChange(String profile, Key key, String before, String after) {
    this.profile = profile;
    this.drug = key.drug();
    this.authority = key.authority();
    this.population = key.population();
    this.before = before;
    this.after = after;
  }

  /** Which answer: one a drug, authority and population. */
  record Key(String drug, String authority, String population) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int side = drug.compareTo(other.drug);
      side = side != 0 ? side : authority.compareTo(other.authority);
      return side != 0 ? side : population.compareTo(other.population);
    }

    @Override
    public String toString() {
      return (drug + " " + authority + " " + population).strip();
    }
  }

  /** The caller's name of the profile. */
  public String profile() {
    return profile;
  }

  /** The drug. */
  public String drug() {
    return drug;
  }

  /** The authority; empty when none covers the drug. */
  public String authority() {
    return authority;
  }

  /** The population; empty when no population fits. */
  public String population() {
    return population;
  }

  /** Outcome, strength and summary before; empty when there was no answer. */
  public String before() {
    return before;
  }

  /** Outcome, strength and summary after; empty when there is no answer any more. */
  public String after() {
    return after;
  }

  @Override
  public String toString() {
    return "ResultChange[" + drug + ", " + authority + "]";
  }
}
