package org.pgx4j.rules.knowledge.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** An imagined person, put together of what is known about one gene, fact, finding or drug each. */
final class Situation implements PatientView {
  private final List<String> texts = new ArrayList<>();
  private final Map<Gene, Tested> genes = new HashMap<>();
  private final Map<String, Fact> facts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();
  private final Set<String> taking = new HashSet<>();
  private final Set<String> classes = new TreeSet<>();
  private final List<Modulator> modulators = new ArrayList<>();
  private boolean unknown;
  private boolean unassigned;

  private record Tested(@Nullable GeneResult result, @Nullable Genotype genotype) {}

  /** A person of whom nothing is said. */
  static Situation empty() {
    return new Situation();
  }

  private static Situation of(String text) {
    Situation situation = new Situation();
    situation.texts.add(text);
    return situation;
  }

  /** Something that a row may ask for and that is not known. */
  static Situation unknown(String text) {
    Situation situation = of(text);
    situation.unknown = true;
    return situation;
  }

  /** This, of which rows cannot tell what it means. */
  Situation asUnknown() {
    unknown = true;
    return this;
  }

  /** A gene that was tested without a result that may be relied on. */
  static Situation unusable(Gene gene) {
    Situation situation = unknown(gene + " tested without a usable result");
    situation.genes.put(gene, new Tested(null, null));
    return situation;
  }

  static Situation of(GeneResult result, @Nullable Genotype genotype) {
    List<String> parts = new ArrayList<>();
    if (genotype != null) {
      parts.add(genotype.toString());
    }
    result.phenotype().ifPresent(phenotype -> parts.add(phenotype.term()));
    parts.add("score " + result.score().map(ActivityScore::toString).orElse("n/a"));
    result.presences().forEach(presence -> parts.add(presence.toString()));
    Situation situation = of(result.gene() + " " + String.join(" ", parts));
    situation.genes.put(result.gene(), new Tested(result, genotype));
    situation.unassigned = result.phenotype().filter(Phenotype::isIndeterminate).isPresent();
    return situation;
  }

  static Situation of(Fact fact) {
    Situation situation = of(fact.name() + "=" + fact.text());
    situation.facts.put(fact.name(), fact);
    return situation;
  }

  static Situation of(Finding finding) {
    Situation situation = of(finding.toString());
    situation.findings.add(finding);
    return situation;
  }

  static Situation of(Measurement measurement) {
    Situation situation = of(measurement.toString());
    situation.measurements.add(measurement);
    return situation;
  }

  static Situation takes(String drug) {
    Situation situation = of("taking " + drug);
    situation.taking.add(drug);
    return situation;
  }

  static Situation takesOf(String group) {
    Situation situation = of("taking a drug of " + group);
    situation.classes.add(group);
    return situation;
  }

  static Situation takes(Modulator modulator) {
    Situation situation =
        of("taking a " + modulator.strength() + " " + modulator.enzyme() + " modulator");
    situation.modulators.add(modulator);
    return situation;
  }

  /** Both together. */
  Situation and(Situation other) {
    Situation both = new Situation();
    for (Situation one : List.of(this, other)) {
      both.texts.addAll(one.texts);
      both.genes.putAll(one.genes);
      both.facts.putAll(one.facts);
      both.findings.addAll(one.findings);
      both.measurements.addAll(one.measurements);
      both.taking.addAll(one.taking);
      both.classes.addAll(one.classes);
      both.modulators.addAll(one.modulators);
      both.unknown |= one.unknown;
      both.unassigned |= one.unassigned;
    }
    return both;
  }

  /** Whether something that a row may ask for is not known. */
  boolean isOpen() {
    return unknown;
  }

  /** Whether the authority assigns nothing to a result; it may then say nothing of it either. */
  boolean isUnassigned() {
    return unassigned;
  }

  private @Nullable GeneResult result(Gene gene) {
    Tested tested = genes.get(gene);
    return tested == null ? null : tested.result();
  }

  @Override
  public boolean isKnown(Gene gene) {
    return result(gene) != null;
  }

  @Override
  public boolean isTested(Gene gene, Collection<StarAllele> asked) {
    return genes.containsKey(gene);
  }

  @Override
  public Optional<Phenotype> phenotype(Gene gene) {
    return Optional.ofNullable(result(gene)).flatMap(GeneResult::phenotype);
  }

  @Override
  public Optional<ActivityScore> score(Gene gene) {
    return Optional.ofNullable(result(gene)).flatMap(GeneResult::score);
  }

  @Override
  public Optional<Boolean> presence(StarAllele allele) {
    return Optional.ofNullable(result(allele.gene())).flatMap(found -> found.presence(allele));
  }

  @Override
  public Optional<Genotype> genotype(Gene gene) {
    return Optional.ofNullable(genes.get(gene)).map(Tested::genotype);
  }

  @Override
  public List<Measurement> measurements(String name) {
    return measurements.stream().filter(one -> one.name().equals(name)).toList();
  }

  @Override
  public List<Finding> findings(String name) {
    return findings.stream().filter(one -> one.name().equals(name)).toList();
  }

  @Override
  public Optional<Fact> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  @Override
  public boolean isTaking(String drug) {
    return taking.contains(drug);
  }

  @Override
  public List<String> takingOf(String group) {
    return classes.stream().filter(one -> one.startsWith(group)).toList();
  }

  @Override
  public List<Modulator> modulators() {
    return modulators;
  }

  @Override
  public String toString() {
    return String.join(", ", texts);
  }
}
