package org.pgx4j.rules.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.StarAllele;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.translation.Modulator;

/** A patient of whom only what a test states is known. */
public final class FakePatient implements PatientView {
  private final Set<Gene> known = new HashSet<>();
  private final Set<Gene> tested = new HashSet<>();
  private final Map<Gene, Phenotype> phenotypes = new HashMap<>();
  private final Map<Gene, ActivityScore> scores = new HashMap<>();
  private final Map<StarAllele, Boolean> presences = new HashMap<>();
  private final Map<Gene, Genotype> genotypes = new HashMap<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Fact> facts = new HashMap<>();
  private final Set<String> taking = new HashSet<>();
  private final List<Modulator> modulators = new ArrayList<>();

  private Optional<Boolean> lookedFor = Optional.empty();

  private FakePatient() {}

  /** Somebody of whom nothing is known. */
  public static FakePatient unknown() {
    return new FakePatient();
  }

  /** A gene with a result that has neither phenotype nor score. */
  public FakePatient known(Gene gene) {
    known.add(gene);
    return tested(gene);
  }

  /** A gene with a result that is not trusted. */
  public FakePatient tested(Gene gene) {
    tested.add(gene);
    return this;
  }

  /** A phenotype. */
  public FakePatient phenotype(Gene gene, String term) {
    phenotypes.put(gene, new Phenotype(gene, term));
    return known(gene);
  }

  /** A score. */
  public FakePatient score(Gene gene, String score) {
    scores.put(gene, ActivityScore.parse(score));
    return known(gene);
  }

  /** An allele carried or lookedFor. */
  public FakePatient presence(StarAllele allele, boolean carried) {
    presences.put(allele, carried);
    return known(allele.gene());
  }

  /** A genotype. */
  public FakePatient genotype(Gene gene, String text) {
    genotypes.put(gene, Genotype.parse(gene, text));
    return known(gene);
  }

  /** A measurement. */
  public FakePatient measurement(String text) {
    measurements.add(Measurement.parse(text));
    return this;
  }

  /** A finding. */
  public FakePatient finding(String text) {
    findings.add(Finding.parse(text));
    return this;
  }

  /** A fact. */
  public FakePatient fact(String name, String value) {
    facts.put(name, Fact.of(name, value));
    return this;
  }

  /** A drug taken. */
  public FakePatient taking(String drug, Modulator... effects) {
    taking.add(drug);
    modulators.addAll(List.of(effects));
    return this;
  }

  @Override
  public boolean isKnown(Gene gene) {
    return known.contains(gene);
  }

  @Override
  public boolean isTested(Gene gene, Collection<StarAllele> asked) {
    return tested.contains(gene);
  }

  /** The genotype is called, and the alleles asked for were looked for or not. */
  public FakePatient lookedFor(boolean value) {
    lookedFor = Optional.of(value);
    return this;
  }

  @Override
  public Optional<Boolean> isLookedFor(Gene gene, Collection<StarAllele> alleles) {
    return lookedFor;
  }

  @Override
  public Optional<Phenotype> phenotype(Gene gene) {
    return Optional.ofNullable(phenotypes.get(gene));
  }

  @Override
  public Optional<ActivityScore> score(Gene gene) {
    return Optional.ofNullable(scores.get(gene));
  }

  @Override
  public Optional<Boolean> presence(StarAllele allele) {
    return Optional.ofNullable(presences.get(allele));
  }

  @Override
  public Optional<Genotype> genotype(Gene gene) {
    return Optional.ofNullable(genotypes.get(gene));
  }

  @Override
  public List<Measurement> measurements(String name) {
    return measurements.stream().filter(one -> one.name().equals(name)).toList();
  }

  @Override
  public List<Finding> findings(String name) {
    return findings.stream().filter(one -> one.name().equals(name) && !one.isUnknown()).toList();
  }

  @Override
  public Optional<Fact> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  @Override
  public boolean isTaking(String drug) {
    return taking.contains(drug);
  }

  /** Drugs of this patient are named by their code. */
  @Override
  public List<String> takingOf(String group) {
    return taking.stream().filter(drug -> drug.startsWith(group)).sorted().toList();
  }

  @Override
  public List<Modulator> modulators() {
    return modulators;
  }
}
