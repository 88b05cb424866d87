package org.pgx4j.rules.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.PatientView;

/** A profile seen with one reading a gene. */
final class ReadingView implements PatientView {
  private final ResolvedProfile profile;
  private final Map<Gene, Reading> chosen;

  private ReadingView(ResolvedProfile profile, Map<Gene, Reading> chosen) {
    this.profile = profile;
    this.chosen = chosen;
  }

  static ReadingView of(ResolvedProfile profile, Map<Gene, Reading> chosen) {
    return new ReadingView(profile, chosen);
  }

  /** This view with another reading of one gene. */
  ReadingView with(Gene gene, Reading reading) {
    Map<Gene, Reading> changed = new HashMap<>(chosen);
    changed.put(gene, reading);
    return new ReadingView(profile, changed);
  }

  private @Nullable GeneResult trusted(Gene gene) {
    Reading reading = chosen.get(gene);
    return reading == null || !reading.isTrusted() ? null : reading.result();
  }

  @Override
  public boolean isKnown(Gene gene) {
    return trusted(gene) != null;
  }

  @Override
  public boolean isTested(Gene gene, Collection<StarAllele> asked) {
    Reading reading = chosen.get(gene);
    if (reading == null) {
      return profile.gene(gene).filter(ResolvedGene::showsUndocumented).isPresent();
    }
    if (asked.isEmpty()) {
      return true;
    }
    GeneResult result = reading.result();
    return asked.stream()
        .anyMatch(allele -> result.presence(allele).isPresent() || result.open().contains(allele));
  }

  @Override
  public Optional<Boolean> isLookedFor(Gene gene, Collection<StarAllele> alleles) {
    return profile.gene(gene).flatMap(one -> one.isLookedFor(alleles));
  }

  @Override
  public Optional<Phenotype> phenotype(Gene gene) {
    GeneResult result = trusted(gene);
    return result == null ? Optional.empty() : result.phenotype();
  }

  @Override
  public Optional<ActivityScore> score(Gene gene) {
    GeneResult result = trusted(gene);
    return result == null ? Optional.empty() : result.score();
  }

  @Override
  public Optional<Boolean> presence(StarAllele allele) {
    GeneResult result = trusted(allele.gene());
    return result == null ? Optional.empty() : result.presence(allele);
  }

  @Override
  public Optional<Genotype> genotype(Gene gene) {
    Reading reading = chosen.get(gene);
    return reading == null || !reading.isTrusted() ? Optional.empty() : reading.genotype();
  }

  @Override
  public List<Measurement> measurements(String name) {
    return profile.measurements(name);
  }

  @Override
  public List<Measurement> measurements(String name, String unit) {
    return profile.measurements(name, unit);
  }

  @Override
  public List<Finding> findings(String name) {
    return profile.findings(name);
  }

  @Override
  public Optional<Fact> fact(String name) {
    return profile.facts().find(name);
  }

  @Override
  public boolean isTaking(String drug) {
    return profile.taking().contains(drug);
  }

  @Override
  public List<String> takingOf(String group) {
    return profile.takingOf(group);
  }

  @Override
  public List<Modulator> modulators() {
    return profile.modulators();
  }
}
