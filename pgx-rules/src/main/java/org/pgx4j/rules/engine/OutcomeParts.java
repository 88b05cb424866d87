package org.pgx4j.rules.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;

/**
 * What all outcomes have. The explanation is made when it is asked for: it is the same each time.
 */
abstract class OutcomeParts {
  final OutcomeWords words;
  private final String drug;
  private final @Nullable Authority authority;
  private final @Nullable Population population;
  private final String ruleId;
  private final boolean evidence;
  private final @Nullable Guideline guideline;
  private final Map<String, String> because;
  private final List<ResolvedGene> genes;
  private final List<Missing> missing;
  private final List<Alternative> alternatives;
  private final List<Warning> warnings;
  private final Supplier<Explanation> explanation;
  private final Supplier<List<Change>> changes;

  OutcomeParts(Builder parts) {
    words = parts.words;
    drug = parts.drug;
    authority = parts.authority;
    population = parts.population;
    ruleId = parts.ruleId;
    evidence = parts.evidence;
    guideline = parts.guideline;
    because = Collections.unmodifiableMap(new TreeMap<>(parts.because));
    genes = List.copyOf(parts.genes);
    missing = List.copyOf(parts.missing);
    alternatives = List.copyOf(parts.alternatives);
    warnings = List.copyOf(parts.warnings);
    explanation = parts.explanation;
    changes = parts.changes;
  }

  public String drug() {
    return drug;
  }

  public Optional<Authority> authority() {
    return Optional.ofNullable(authority);
  }

  public Optional<Population> population() {
    return Optional.ofNullable(population);
  }

  public String ruleId() {
    return ruleId;
  }

  public boolean isEvidence() {
    return evidence;
  }

  public Optional<Guideline> guideline() {
    return Optional.ofNullable(guideline);
  }

  public Map<String, String> because() {
    return because;
  }

  public List<ResolvedGene> genes() {
    return genes;
  }

  public List<Missing> missing() {
    return missing;
  }

  public List<Alternative> alternatives() {
    return alternatives;
  }

  public List<Warning> warnings() {
    return warnings;
  }

  public Explanation explanation() {
    return explanation.get();
  }

  public List<Change> changes() {
    return changes.get();
  }

  /** Drug, authority and type; what it rests on is a person's. */
  @Override
  public String toString() {
    return getClass().getSimpleName()
        + "["
        + drug
        + ", "
        + (authority == null ? "no authority" : authority)
        + "]";
  }

  /** Collects the parts. */
  static final class Builder {
    final OutcomeWords words;
    final String drug;
    @Nullable Authority authority;
    @Nullable Population population;
    String ruleId = "";
    boolean evidence;
    @Nullable Guideline guideline;
    Map<String, String> because = Map.of();
    List<ResolvedGene> genes = List.of();
    List<Missing> missing = List.of();
    List<Alternative> alternatives = List.of();
    List<Warning> warnings = List.of();
    Supplier<Explanation> explanation;
    Supplier<List<Change>> changes = List::of;

    Builder(OutcomeWords words, String drug, Supplier<Explanation> explanation) {
      this.words = words;
      this.drug = drug;
      this.explanation = explanation;
    }

    /** Sets what is known of an answer from the rule alone. */
    Builder rule(Rule rule) {
      authority = rule.authority();
      population = rule.population();
      ruleId = rule.id();
      evidence = rule.isEvidence();
      guideline = rule.guideline().orElse(null);
      return this;
    }
  }
}
