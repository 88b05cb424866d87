package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;

/** What all outcomes have. */
abstract class OutcomeParts {
  final OutcomeWords words;
  private final Origin origin;
  private final Basis basis;

  OutcomeParts(OutcomeWords words, Origin origin, Basis basis) {
    this.words = words;
    this.origin = origin;
    this.basis = basis;
  }

  public String drug() {
    return origin.drug();
  }

  public Optional<Authority> authority() {
    return Optional.ofNullable(origin.authority());
  }

  public Optional<Population> population() {
    return Optional.ofNullable(origin.population());
  }

  public String ruleId() {
    return origin.ruleId();
  }

  public boolean isEvidence() {
    return origin.evidence();
  }

  public Optional<Guideline> guideline() {
    return Optional.ofNullable(origin.guideline());
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
    String authority = authority().map(Authority::toString).orElse("no authority");
    return getClass().getSimpleName() + "[" + drug() + ", " + authority + "]";
  }
}
