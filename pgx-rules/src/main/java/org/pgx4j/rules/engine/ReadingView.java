package org.pgx4j.rules.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;

/** A profile seen with one reading a gene; rules depend on few genes, so they are searched. */
final class ReadingView implements PatientView {
  private static final Gene[] NO_GENES = {};
  private static final @Nullable Reading[] NO_READINGS = {};

  private final ResolvedProfile profile;
  private final Gene[] genes;
  private final @Nullable Reading[] readings;

  private ReadingView(ResolvedProfile profile, Gene[] genes, @Nullable Reading[] readings) {
    this.profile = profile;
    this.genes = genes;
    this.readings = readings;
  }

  /** A view without any gene. */
  static ReadingView of(ResolvedProfile profile) {
    return new ReadingView(profile, NO_GENES, NO_READINGS);
  }

  /**
   * A view with one reading for each of the genes, null where nothing is known; the arrays become
   * the view's own.
   */
  static ReadingView of(ResolvedProfile profile, Gene[] genes, @Nullable Reading[] readings) {
    return new ReadingView(profile, genes, readings);
  }

  /** This view with another reading of one gene. */
  ReadingView with(Gene gene, Reading reading) {
    int at = indexOf(gene);
    if (at >= 0) {
      @Nullable Reading[] chosen = readings.clone();
      chosen[at] = reading;
      return new ReadingView(profile, genes, chosen);
    }
    Gene[] named = Arrays.copyOf(genes, genes.length + 1);
    @Nullable Reading[] chosen = Arrays.copyOf(readings, named.length);
    named[genes.length] = gene;
    chosen[genes.length] = reading;
    return new ReadingView(profile, named, chosen);
  }

  private int indexOf(Gene gene) {
    for (int i = 0; i < genes.length; i++) {
      if (genes[i].equals(gene)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Reading reading(Gene gene) {
    int at = indexOf(gene);
    return at < 0 ? null : readings[at];
  }

  private @Nullable GeneResult trusted(Gene gene) {
    return trusted(gene, 0);
  }

  /** A gene's result, if it may be relied on; {@code place}: where to look first. */
  @Nullable GeneResult trusted(Gene gene, int place) {
    int at = place < genes.length && genes[place].equals(gene) ? place : indexOf(gene);
    Reading reading = at < 0 ? null : readings[at];
    return reading == null || !reading.isTrusted() ? null : reading.result();
  }

  @Override
  public boolean isKnown(Gene gene) {
    return trusted(gene) != null;
  }

  @Override
  public boolean isTested(Gene gene, Collection<StarAllele> asked) {
    Reading reading = reading(gene);
    if (reading == null) {
      ResolvedGene one = profile.find(gene);
      return one != null && one.showsUndocumented();
    }
    if (asked.isEmpty()) {
      return true;
    }
    GeneResult result = reading.result();
    for (StarAllele allele : asked) {
      if (result.presence(allele).isPresent() || result.open().contains(allele)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Boolean> isLookedFor(Gene gene, Collection<StarAllele> alleles) {
    ResolvedGene one = profile.find(gene);
    return one == null ? Optional.empty() : one.isLookedFor(alleles);
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
    Reading reading = reading(gene);
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
  public List<Measurement> measurementsFor(String fact, String unit) {
    return profile.measurementsFor(fact, unit);
  }

  @Override
  public List<Explanation> computations(String name) {
    return profile.quantities().computations(name);
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
  public Optional<String> factInLowerCase(String name) {
    return profile.factInLowerCase(name);
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
