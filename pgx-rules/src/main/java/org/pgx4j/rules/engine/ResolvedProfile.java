package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.ClinicalFacts;
import org.pgx4j.core.translation.Modulator;

/**
 * A profile interpreted with knowledge: every gene's readings, every drug by its canonical name.
 */
public final class ResolvedProfile {
  private final String id;
  private final Map<Gene, ResolvedGene> genes;
  private final Map<String, List<Measurement>> measurements = new HashMap<>();
  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final ClinicalFacts facts;
  private final Set<String> taking;
  private final List<Drug> medicines;
  private final List<Modulator> modulators;
  private final List<Problem> problems;
  private final Extensions extensions;
  private final Map<Gene, ResolvedGene> clinical;

  ResolvedProfile(
      String id,
      Map<Gene, ResolvedGene> genes,
      Collection<Measurement> measurements,
      Collection<Finding> findings,
      ClinicalFacts facts,
      Collection<Drug> taking,
      List<Modulator> modulators,
      List<Problem> problems,
      Extensions extensions) {
    this.id = id;
    this.genes = new TreeMap<>(genes);
    measurements.forEach(
        m -> this.measurements.computeIfAbsent(m.name(), name -> new ArrayList<>()).add(m));
    findings.stream()
        .filter(finding -> !finding.isUnknown())
        .forEach(f -> this.findings.computeIfAbsent(f.name(), name -> new ArrayList<>()).add(f));
    this.facts = facts;
    this.medicines = taking.stream().distinct().sorted().toList();
    this.taking = medicines.stream().map(Drug::name).collect(Collectors.toCollection(TreeSet::new));
    this.modulators = List.copyOf(modulators);
    this.problems = List.copyOf(problems);
    this.extensions = extensions;
    this.clinical = Map.of();
  }

  private ResolvedProfile(ResolvedProfile from, Map<Gene, ResolvedGene> clinical) {
    this.id = from.id;
    this.genes = from.genes;
    this.measurements.putAll(from.measurements);
    this.findings.putAll(from.findings);
    this.facts = from.facts;
    this.taking = from.taking;
    this.medicines = from.medicines;
    this.modulators = from.modulators;
    this.problems = from.problems;
    this.extensions = from.extensions;
    this.clinical = Map.copyOf(clinical);
  }

  /** This profile with the genes that the drugs taken change. */
  ResolvedProfile withClinical(Map<Gene, ResolvedGene> changed) {
    return changed.isEmpty() ? this : new ResolvedProfile(this, changed);
  }

  /** The caller's identifier; empty when not given. */
  public String id() {
    return id;
  }

  /** The genes with a statement or a call, by symbol. */
  public Collection<ResolvedGene> genes() {
    return Collections.unmodifiableCollection(genes.values());
  }

  /** One gene. */
  public Optional<ResolvedGene> gene(Gene gene) {
    return Optional.ofNullable(genes.get(gene));
  }

  /** A gene as the drugs taken leave it; the same as {@link #gene} where they change nothing. */
  public Optional<ResolvedGene> clinical(Gene gene) {
    return Optional.ofNullable(clinical.get(gene)).or(() -> gene(gene));
  }

  /** What could not be understood: unknown alleles, drugs, phenotypes; contradictions. */
  public List<Problem> problems() {
    return problems;
  }

  /** The drugs taken now, canonical names in order. */
  public Set<String> taking() {
    return Collections.unmodifiableSet(taking);
  }

  /** The drugs taken now of a group of the ATC, by name. */
  List<String> takingOf(String group) {
    return medicines.stream().filter(drug -> drug.isOf(group)).map(Drug::name).toList();
  }

  /** What was measured, under the names that rules use, by name. */
  public List<Measurement> measurements() {
    return measurements.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** What was found, stated or following from it, under the names that rules use, by name. */
  public List<Finding> findings() {
    return findings.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  List<Measurement> measurements(String name) {
    return measurements.getOrDefault(name, List.of());
  }

  /** The measurements of a name that can be expressed in a unit, in that unit. */
  List<Measurement> measurements(String name, String unit) {
    List<Measurement> all = measurements(name);
    for (Measurement one : all) {
      if (!one.unit().equals(unit)) {
        return all.stream().flatMap(each -> in(each, unit).stream()).toList();
      }
    }
    return all;
  }

  private Optional<Measurement> in(Measurement measurement, String unit) {
    return Units.convert(measurement, unit).or(() -> extensions.in(measurement, unit));
  }

  /** The findings of a name as rules see them: stated, or following from what was stated. */
  public List<Finding> findings(String name) {
    return findings.getOrDefault(name, List.of());
  }

  ClinicalFacts facts() {
    return facts;
  }

  List<Modulator> modulators() {
    return modulators;
  }

  @Override
  public String toString() {
    return "ResolvedProfile[" + genes.size() + " genes, " + taking.size() + " drugs]";
  }
}
