package org.pgx4j.rules.engine;

import java.util.Collection;
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
  private final Origin origin;
  private final Basis basis;
  private volatile @Nullable String summary;

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

  /** What {@link #changes} names, without working out all that may follow. */
  Collection<Missing> decisive() {
    return basis.decisive();
  }

  /** Text and HTML say the same; it is put into words once. */
  public final String summary() {
    String known = summary;
    if (known == null) {
      known = findSummary();
      summary = known;
    }
    return known;
  }

  abstract String findSummary();

  /** Drug, authority and type; what it rests on is a person's. */
  @Override
  public String toString() {
    String authority = authority().map(Authority::toString).orElse("no authority");
    return getClass().getSimpleName() + "[" + drug() + ", " + authority + "]";
  }
}
