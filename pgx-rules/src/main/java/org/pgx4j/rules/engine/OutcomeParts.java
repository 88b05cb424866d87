package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;

/** What all outcomes have. */
abstract class OutcomeParts {
  final OutcomeWords words;
  private final String drug;
  private final @Nullable Authority authority;
  private final @Nullable Population population;
  private final String ruleId;
  private final boolean evidence;
  private final @Nullable Guideline guideline;
  private final Basis basis;

  /** The answer of a rule. */
  OutcomeParts(OutcomeWords words, Question question, Basis basis) {
    this.words = words;
    this.drug = question.drug();
    this.authority = question.authority();
    this.population = question.population();
    this.ruleId = question.ruleId();
    this.evidence = question.isEvidence();
    this.guideline = question.guideline();
    this.basis = basis;
  }

  /** An answer that comes from no rule. */
  OutcomeParts(OutcomeWords words, String drug, @Nullable Authority authority, Basis basis) {
    this.words = words;
    this.drug = drug;
    this.authority = authority;
    this.population = null;
    this.ruleId = "";
    this.evidence = false;
    this.guideline = null;
    this.basis = basis;
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
    return basis.because();
  }

  public List<ResolvedGene> genes() {
    return basis.genes();
  }

  public List<Missing> missing() {
    return basis.missing();
  }

  public List<Alternative> alternatives() {
    return basis.alternatives();
  }

  public List<Warning> warnings() {
    return basis.warnings();
  }

  public Explanation explanation() {
    return basis.explanation();
  }

  public List<Change> changes() {
    return basis.changes();
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
}
