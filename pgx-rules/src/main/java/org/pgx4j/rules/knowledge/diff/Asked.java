package org.pgx4j.rules.knowledge.diff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;

/** What a condition asks, in words: its explanation for somebody of whom nothing is known. */
final class Asked implements PatientView {
  private static final Asked NOBODY = new Asked();

  private Asked() {}

  static PatientView ofNobody() {
    return NOBODY;
  }

  static String of(Condition condition) {
    return of(condition.explain(NOBODY));
  }

  static String of(Explanation explanation) {
    return explanation.children().isEmpty()
        ? explanation.node()
        : explanation.node()
            + explanation.children().stream()
                .map(Asked::of)
                .collect(Collectors.joining("; ", " (", ")"));
  }

  @Override
  public boolean isKnown(Gene gene) {
    return false;
  }

  @Override
  public boolean isTested(Gene gene, Collection<StarAllele> asked) {
    return false;
  }

  @Override
  public Optional<Phenotype> phenotype(Gene gene) {
    return Optional.empty();
  }

  @Override
  public Optional<ActivityScore> score(Gene gene) {
    return Optional.empty();
  }

  @Override
  public Optional<Boolean> presence(StarAllele allele) {
    return Optional.empty();
  }

  @Override
  public Optional<Genotype> genotype(Gene gene) {
    return Optional.empty();
  }

  @Override
  public List<Measurement> measurements(String name) {
    return List.of();
  }

  @Override
  public List<Finding> findings(String name) {
    return List.of();
  }

  @Override
  public Optional<Fact> fact(String name) {
    return Optional.empty();
  }

  @Override
  public boolean isTaking(String drug) {
    return false;
  }

  @Override
  public List<Modulator> modulators() {
    return List.of();
  }
}
