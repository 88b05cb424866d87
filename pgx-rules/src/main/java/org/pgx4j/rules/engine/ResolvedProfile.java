package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.ClinicalFacts;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.Modulator;

/**
 * A profile interpreted with knowledge: every gene's readings, every drug by its canonical name.
 * Immutable and thread-safe; made once, it can be asked about any number of drugs.
 */
public final class ResolvedProfile {
  private final String id;
  private final List<ResolvedGene> genes;
  private final Quantities quantities;
  private final Map<String, List<Finding>> findings;
  private final ClinicalFacts facts;

  /** Names and texts, one after the other. */
  private final String[] factsInLowerCase;

  private final Set<String> taking;
  private final List<Drug> medicines;
  private final List<Modulator> modulators;
  private final Map<Gene, List<Modulator>> modulatorsByGene;
  private final List<Problem> problems;
  private final Extensions extensions;
  private final @Nullable Perspectives perspectives;

  /** {@code genes}: by symbol. */
  ResolvedProfile(
      String id,
      Collection<ResolvedGene> genes,
      Quantities quantities,
      Collection<Finding> findings,
      ClinicalFacts facts,
      Collection<Drug> taking,
      List<Modulator> modulators,
      List<Problem> problems,
      Extensions extensions) {
    this.id = id;
    this.genes = List.copyOf(genes);
    this.quantities = quantities;
    this.findings = grouped(findings);
    this.facts = facts;
    this.factsInLowerCase = new String[2 * facts.all().size()];
    int at = 0;
    for (Fact fact : facts.all()) {
      factsInLowerCase[at++] = fact.name();
      factsInLowerCase[at++] = fact.text().toLowerCase(Locale.ROOT);
    }
    this.medicines = taking.isEmpty() ? List.of() : List.copyOf(new TreeSet<>(taking));
    this.taking = medicines.isEmpty() ? Set.of() : new TreeSet<>();
    for (Drug drug : medicines) {
      this.taking.add(drug.name());
    }
    this.modulators = List.copyOf(modulators);
    this.modulatorsByGene = this.modulators.isEmpty() ? Map.of() : new HashMap<>();
    for (Modulator modulator : this.modulators) {
      for (Gene gene : modulator.genes()) {
        modulatorsByGene.computeIfAbsent(gene, one -> new ArrayList<>()).add(modulator);
      }
    }
    this.problems = List.copyOf(problems);
    this.extensions = extensions;
    this.perspectives = null;
  }

  private static Map<String, List<Finding>> grouped(Collection<Finding> findings) {
    if (findings.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Finding>> byName = new HashMap<>();
    for (Finding finding : findings) {
      if (!finding.isUnknown()) {
        List<Finding> ofName = byName.get(finding.name());
        if (ofName == null) {
          ofName = new ArrayList<>(1);
          byName.put(finding.name(), ofName);
        }
        ofName.add(finding);
      }
    }
    return byName;
  }

  private ResolvedProfile(ResolvedProfile from, Perspectives perspectives) {
    this.id = from.id;
    this.genes = from.genes;
    this.quantities = from.quantities;
    this.findings = from.findings;
    this.facts = from.facts;
    this.factsInLowerCase = from.factsInLowerCase;
    this.taking = from.taking;
    this.medicines = from.medicines;
    this.modulators = from.modulators;
    this.modulatorsByGene = from.modulatorsByGene;
    this.problems = from.problems;
    this.extensions = from.extensions;
    this.perspectives = perspectives;
  }

  /** This profile with how rules of each authority see its genes. */
  ResolvedProfile with(Perspectives seen) {
    return new ResolvedProfile(this, seen);
  }

  /** How rules see the genes, once the profile is resolved. */
  Perspectives perspectives() {
    return Objects.requireNonNull(perspectives);
  }

  /** What was said of the person. */
  public PatientProfile said() {
    return perspectives().said();
  }

  /** The caller's identifier; empty when not given. */
  public String id() {
    return id;
  }

  /** The genes with a statement or a call, by symbol. */
  public Collection<ResolvedGene> genes() {
    return genes;
  }

  /** One gene. */
  public Optional<ResolvedGene> gene(Gene gene) {
    return Optional.ofNullable(find(gene));
  }

  @Nullable ResolvedGene find(Gene gene) {
    int from = 0;
    int to = genes.size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      ResolvedGene found = genes.get(middle);
      int side = found.gene().compareTo(gene);
      if (side == 0) {
        return found;
      }
      from = side < 0 ? middle + 1 : from;
      to = side < 0 ? to : middle - 1;
    }
    return null;
  }

  /** A gene as the drugs taken leave it; the same as {@link #gene} where they change nothing. */
  public Optional<ResolvedGene> clinical(Gene gene) {
    ResolvedGene plain = find(gene);
    return plain == null ? Optional.empty() : Optional.of(perspectives().clinical(plain));
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
    List<String> ofGroup = new ArrayList<>(0);
    for (Drug drug : medicines) {
      if (drug.isOf(group)) {
        ofGroup.add(drug.name());
      }
    }
    return Collections.unmodifiableList(ofGroup);
  }

  /** What was measured, under the names that rules use, by name. */
  public List<Measurement> measurements() {
    return quantities.stated();
  }

  /**
   * What equations give from what was measured, the equation standing as the assay. A stated
   * measurement or clinical fact of the same quantity decides in front of it.
   */
  public List<Measurement> computed() {
    return List.copyOf(quantities.computed());
  }

  Quantities quantities() {
    return quantities;
  }

  /** What was found, stated or following from it, under the names that rules use, by name. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (List<Finding> ofName : new TreeMap<>(findings).values()) {
      all.addAll(ofName);
    }
    return Collections.unmodifiableList(all);
  }

  List<Measurement> measurements(String name) {
    return quantities.of(name);
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

  /** The measurements that stand for a clinical fact not stated, in a unit. */
  List<Measurement> measurementsFor(String fact, String unit) {
    String name = quantities.nameOf(fact);
    return name.isEmpty() ? List.of() : measurements(name, unit);
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

  Optional<String> factInLowerCase(String name) {
    for (int i = 0; i < factsInLowerCase.length; i += 2) {
      if (factsInLowerCase[i].equals(name)) {
        return Optional.of(factsInLowerCase[i + 1]);
      }
    }
    return Optional.empty();
  }

  List<Modulator> modulators() {
    return modulators;
  }

  /** What the drugs taken do to one gene's product. */
  List<Modulator> modulators(Gene gene) {
    return modulatorsByGene.getOrDefault(gene, List.of());
  }

  @Override
  public String toString() {
    return "ResolvedProfile[" + genes.size() + " genes, " + taking.size() + " drugs]";
  }
}
