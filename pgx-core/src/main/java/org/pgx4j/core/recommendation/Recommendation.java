package org.pgx4j.core.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Citation;

/** What one authority says to do about one drug in one population, as data with its sources. */
public final class Recommendation {
  private static final List<Action> NOTHING = List.of(Action.of(ActionKind.NO_RECOMMENDATION));
  private static final Strength UNSTATED = new Strength("");

  private final Drug drug;
  private final Authority authority;
  private final Population population;
  private final Strength strength;
  private final List<Action> actions;
  private final List<Implication> implications;
  private final List<String> notes;
  private final List<Citation> citations;

  /** Worked out when first asked for, the same on any thread; 0 = not yet. */
  private int hash;

  private Recommendation(Builder builder) {
    drug = builder.drug;
    authority = builder.authority;
    population = builder.population;
    strength = builder.strength;
    actions = List.copyOf(builder.actions);
    implications = List.copyOf(builder.implications);
    notes = List.copyOf(builder.notes);
    citations = List.copyOf(builder.citations);
  }

  /** A new builder. */
  public static Builder builder(Drug drug, Authority authority) {
    return new Builder(drug, authority);
  }

  /** The drug. */
  public Drug drug() {
    return drug;
  }

  /** The authority. */
  public Authority authority() {
    return authority;
  }

  /** The people it is meant for. */
  public Population population() {
    return population;
  }

  /** The strength in the authority's own words. */
  public Strength strength() {
    return strength;
  }

  /** What to do, the most important first; never empty. */
  public List<Action> actions() {
    return actions;
  }

  /** What the results mean for the drug. */
  public List<Implication> implications() {
    return implications;
  }

  /** Further remarks, as message keys. */
  public List<String> notes() {
    return notes;
  }

  /** The sources. */
  public List<Citation> citations() {
    return citations;
  }

  /** This recommendation with an action put first. */
  public Recommendation withFirst(Action action) {
    List<Action> all = new ArrayList<>(actions.size() + 1);
    all.add(action);
    all.addAll(actions);
    return with(all, notes);
  }

  /** This recommendation with other actions and notes. */
  public Recommendation with(List<Action> otherActions, List<String> otherNotes) {
    return builder(drug, authority)
        .population(population)
        .strength(strength)
        .actions(otherActions)
        .implications(implications)
        .notes(otherNotes)
        .citations(citations)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recommendation that
        && drug.equals(that.drug)
        && authority.equals(that.authority)
        && population.equals(that.population)
        && strength.equals(that.strength)
        && actions.equals(that.actions)
        && implications.equals(that.implications)
        && notes.equals(that.notes)
        && citations.equals(that.citations);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Objects.hash(drug, authority, population, strength, actions);
      hash = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return drug + " " + authority + " " + population + " " + strength + " " + actions;
  }

  /** Collects a recommendation's parts. Not thread-safe. */
  public static final class Builder {
    private final Drug drug;
    private final Authority authority;
    private Population population = Population.GENERAL;
    private Strength strength = UNSTATED;
    private List<Action> actions = NOTHING;
    private List<Implication> implications = List.of();
    private List<String> notes = List.of();
    private List<Citation> citations = List.of();

    private Builder(Drug drug, Authority authority) {
      this.drug = drug;
      this.authority = authority;
    }

    /** Sets the population. */
    public Builder population(Population value) {
      population = value;
      return this;
    }

    /** Sets the strength. */
    public Builder strength(Strength value) {
      strength = value;
      return this;
    }

    /**
     * Sets the actions; without them the recommendation is {@link ActionKind#NO_RECOMMENDATION}.
     */
    public Builder actions(List<Action> value) {
      actions = value.isEmpty() ? actions : value;
      return this;
    }

    /** Sets what the results mean for the drug. */
    public Builder implications(List<Implication> value) {
      implications = value;
      return this;
    }

    /** Sets further remarks, message keys. */
    public Builder notes(List<String> value) {
      notes = value;
      return this;
    }

    /** Sets the sources. */
    public Builder citations(List<Citation> value) {
      citations = value;
      return this;
    }

    /** The recommendation. */
    public Recommendation build() {
      return new Recommendation(this);
    }
  }
}
