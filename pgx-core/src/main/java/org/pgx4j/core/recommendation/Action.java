package org.pgx4j.core.recommendation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** One thing to do, as data. What it is called in a language is for the message catalogue. */
public final class Action {
  private final ActionKind kind;
  private final String drug;
  private final @Nullable BigDecimal percentLow;
  private final @Nullable BigDecimal percentHigh;
  private final String percentOf;
  private final @Nullable Dose dose;
  private final String route;
  private final String interval;
  private final String monitor;
  private final String condition;
  private final String text;
  private final List<String> alternatives;
  private final List<String> partners;

  private Action(Builder builder) {
    kind = builder.kind;
    drug = builder.drug;
    percentLow = builder.percentLow;
    percentHigh = builder.percentHigh;
    percentOf = builder.percentOf;
    dose = builder.dose;
    route = builder.route;
    interval = builder.interval;
    monitor = builder.monitor;
    condition = builder.condition;
    text = builder.text;
    alternatives = List.copyOf(builder.alternatives);
    partners = List.copyOf(builder.partners);
  }

  /** A new builder for an action of that kind. */
  public static Builder builder(ActionKind kind) {
    return new Builder(kind);
  }

  /** An action that needs nothing but its kind. */
  public static Action of(ActionKind kind) {
    return builder(kind).build();
  }

  /** The kind. */
  public ActionKind kind() {
    return kind;
  }

  /**
   * The drug, when it is not the one asked about; for {@link ActionKind#TEST} the thing to test.
   */
  public Optional<String> drug() {
    return drug.isEmpty() ? Optional.empty() : Optional.of(drug);
  }

  /** The least percentage of the standard dose, or of {@link #percentOf}, to give. */
  public Optional<BigDecimal> percentLow() {
    return Optional.ofNullable(percentLow);
  }

  /** The largest percentage of the standard dose, or of {@link #percentOf}, to give. */
  public Optional<BigDecimal> percentHigh() {
    return Optional.ofNullable(percentHigh);
  }

  /**
   * What the percentage is of, as a message key; empty = the standard dose. Where that was
   * computed, {@link #dose} is the share already.
   */
  public String percentOf() {
    return percentOf;
  }

  /** The dose to give. */
  public Optional<Dose> dose() {
    return Optional.ofNullable(dose);
  }

  /** The route, empty when not restricted. */
  public String route() {
    return route;
  }

  /** The dosing interval, empty when not restricted. */
  public String interval() {
    return interval;
  }

  /** What to monitor, as a message key; empty for nothing. */
  public String monitor() {
    return monitor;
  }

  /** When this applies, as a message key; empty = always. */
  public String condition() {
    return condition;
  }

  /**
   * The authority's own words, as a message key; empty unless a site imported them. They precede
   * what would be said of the action otherwise.
   */
  public String text() {
    return text;
  }

  /** Drugs to use instead, as drug names or message keys. */
  public List<String> alternatives() {
    return alternatives;
  }

  /** The drugs that it is given with, by name; empty when it does not depend on others. */
  public List<String> partners() {
    return partners;
  }

  /** This action with a dose. */
  public Action withDose(Dose value) {
    return builder(kind)
        .drug(drug)
        .percent(percentLow, percentHigh)
        .percentOf(percentOf)
        .dose(value)
        .route(route)
        .interval(interval)
        .monitor(monitor)
        .condition(condition)
        .text(text)
        .alternatives(alternatives)
        .partners(partners)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Action that
        && kind == that.kind
        && drug.equals(that.drug)
        && Objects.equals(percentLow, that.percentLow)
        && Objects.equals(percentHigh, that.percentHigh)
        && percentOf.equals(that.percentOf)
        && Objects.equals(dose, that.dose)
        && route.equals(that.route)
        && interval.equals(that.interval)
        && monitor.equals(that.monitor)
        && condition.equals(that.condition)
        && text.equals(that.text)
        && alternatives.equals(that.alternatives)
        && partners.equals(that.partners);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        kind, drug, percentLow, percentHigh, dose, monitor, condition, alternatives, partners);
  }

  @Override
  public String toString() {
    String from = percentLow == null ? "" : percentLow.toPlainString();
    String to = percentHigh == null ? "" : percentHigh.toPlainString();
    return kind
        + (percentLow == null && percentHigh == null
            ? ""
            : " " + (from.equals(to) ? from : from + ".." + to) + " %")
        + (dose == null ? "" : " " + dose)
        + (alternatives.isEmpty() ? "" : " " + alternatives)
        + (partners.isEmpty() ? "" : " with " + partners);
  }

  /** Collects an action's parts. Not thread-safe. */
  public static final class Builder {
    private final ActionKind kind;
    private String drug = "";
    private @Nullable BigDecimal percentLow;
    private @Nullable BigDecimal percentHigh;
    private String percentOf = "";
    private @Nullable Dose dose;
    private String route = "";
    private String interval = "";
    private String monitor = "";
    private String condition = "";
    private String text = "";
    private List<String> alternatives = List.of();
    private List<String> partners = List.of();

    private Builder(ActionKind kind) {
      this.kind = kind;
    }

    /** Sets the drug when it is not the one asked about, or what to test. */
    public Builder drug(String name) {
      drug = name;
      return this;
    }

    /**
     * Sets the percentage of the standard dose to give.
     *
     * @throws PgxException {@code INVALID_VALUE} when negative or swapped
     */
    public Builder percent(@Nullable BigDecimal low, @Nullable BigDecimal high) {
      boolean negative = (low != null && low.signum() < 0) || (high != null && high.signum() < 0);
      if (negative || (low != null && high != null && low.compareTo(high) > 0)) {
        throw new PgxException(
            Problem.ofValue(
                ProblemCode.INVALID_VALUE, "percent", "Give 0 ≤ low ≤ high", low + ".." + high));
      }
      percentLow = low;
      percentHigh = high;
      return this;
    }

    /** Sets what the percentage is of, a message key; empty = the standard dose. */
    public Builder percentOf(String key) {
      percentOf = key;
      return this;
    }

    /** Sets the dose. */
    public Builder dose(Dose value) {
      dose = value;
      return this;
    }

    /** Sets the route. */
    public Builder route(String value) {
      route = value;
      return this;
    }

    /** Sets the dosing interval. */
    public Builder interval(String value) {
      interval = value;
      return this;
    }

    /** Sets what to monitor, a message key. */
    public Builder monitor(String key) {
      monitor = key;
      return this;
    }

    /** Sets when this applies, a message key. */
    public Builder condition(String key) {
      condition = key;
      return this;
    }

    /** Sets the authority's own words, a message key. */
    public Builder text(String key) {
      text = key;
      return this;
    }

    /** Sets the drugs to use instead. */
    public Builder alternatives(List<String> names) {
      alternatives = names;
      return this;
    }

    /** Sets the drugs that it is given with. */
    public Builder partners(List<String> names) {
      partners = names;
      return this;
    }

    /** The action. */
    public Action build() {
      return new Action(this);
    }
  }
}
