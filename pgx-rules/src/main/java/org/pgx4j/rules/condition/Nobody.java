package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.translation.Modulator;

/** A person of whom nothing is known. */
enum Nobody implements PatientView {
  INSTANCE;

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
