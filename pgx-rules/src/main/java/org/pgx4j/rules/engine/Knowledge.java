package org.pgx4j.rules.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.wording.Words;

/** What the engine asks knowledge for. Implementations are thread-safe and may load on demand. */
public interface Knowledge {

  /** What was loaded, by pack id. */
  List<KnowledgeVersion> versions();

  /** The genes of which alleles or functions are known. */
  Set<Gene> genes();

  /** The genes with allele definitions, in order. */
  Collection<Gene> definedGenes();

  /** A gene's allele definitions. */
  Optional<AlleleDefinitions> definitions(Gene gene);

  /**
   * How common a gene's alleles are in one population, for weighing calls; empty where they were
   * not counted.
   */
  default Optional<AlleleFrequencies> frequencies(Gene gene, BiogeographicGroup group) {
    return Optional.empty();
  }

  /** A gene's functions as an authority sees them. */
  Optional<FunctionTable> functions(Gene gene, Authority authority);

  /** A gene's functions as the first authority that has them sees them. */
  Optional<FunctionTable> functions(Gene gene);

  /** The functions that rules of an authority are judged by: its own, or the first authority's. */
  default Optional<FunctionTable> functionsFor(Gene gene, Authority authority) {
    Optional<FunctionTable> own = functions(gene, authority);
    return own.isPresent() ? own : functions(gene);
  }

  /** The authorities that give recommendations, in order. */
  Set<Authority> authorities();

  /** The names of the drugs that rules exist for, in order. */
  Set<String> drugsWithRules();

  /** Those of them of which only rules for stated indications speak. */
  default Set<String> drugsByIndication() {
    return Set.of();
  }

  /** The rules for a drug, by authority and population. */
  List<Rule> rules(String drug);

  /** The drugs known by name. */
  DrugCatalog drugs();

  /** What a drug does to enzymes and transporters. */
  List<Modulator> modulators(String drug);

  /** How drugs taken change a gene's results, policies by id. */
  default List<Phenoconversion> phenoconversions(Gene gene) {
    return List.of();
  }

  /** How measurements give phenotypes, by gene. */
  default List<MeasuredPhenotype> measuredPhenotypes() {
    return List.of();
  }

  /** Which measurements are computed from others, by name. */
  default List<ComputedMeasurement> computedMeasurements() {
    return List.of();
  }

  /** Which biomarkers the label of a drug names, by authority. */
  default List<LabelMention> labelling(String drug) {
    return List.of();
  }

  /** How much attention the results of a gene ask for in a health record. */
  default Optional<PriorityTable> priorities(Gene gene) {
    return Optional.empty();
  }

  /** How findings and measurements are named. */
  default BiomarkerNames biomarkerNames() {
    return BiomarkerNames.NONE;
  }

  /** What follows from findings and measurements; each sees what follows from those before it. */
  default List<DerivedFinding> derivedFindings() {
    return List.of();
  }

  /** The languages that messages exist in, English first. */
  List<String> languages();

  /**
   * The words of a language.
   *
   * @throws org.pgx4j.core.problem.PgxException {@code UNKNOWN_LANGUAGE}
   */
  Words words(String language);
}
