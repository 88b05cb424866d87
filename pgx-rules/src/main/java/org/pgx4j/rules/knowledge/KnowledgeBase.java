package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.engine.ComputedMeasurement;
import org.pgx4j.rules.engine.DerivedFinding;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.MeasuredPhenotype;
import org.pgx4j.rules.engine.PriorityTable;
import org.pgx4j.rules.engine.Rule;
import org.pgx4j.rules.wording.Words;

/**
 * Knowledge packs, one behind the other: of two files for the same gene, or by the same authority
 * for the same drug, the later pack's counts, and a warning says so. A file is read when it is
 * first needed, once.
 */
public final class KnowledgeBase implements Knowledge {
  private final List<KnowledgePack> packs;
  private final PackIndex index;
  private final Guidelines guidelines;
  private final GeneKnowledge genes;
  private final Languages words;
  private final KnowledgeLists lists;
  private volatile @Nullable Set<String> drugsByIndication;

  private KnowledgeBase(List<KnowledgePack> packs) {
    this.packs = List.copyOf(packs);
    this.index = new PackIndex(packs);
    this.guidelines = new Guidelines(index);
    this.genes = new GeneKnowledge(index);
    this.words = new Languages(index, packs);
    this.lists = new KnowledgeLists(index);
  }

  /**
   * Packs, the later preceding the earlier.
   *
   * @throws PgxException {@code DUPLICATE_ID} when two packs, or two files of a pack, speak of one
   *     thing
   */
  public static KnowledgeBase of(List<KnowledgePack> packs) {
    return new KnowledgeBase(packs);
  }

  /** The bundled packs and nothing else. */
  public static KnowledgeBase standard() {
    return of(standardPacks());
  }

  /** The packs that the library brings along. */
  public static List<KnowledgePack> standardPacks() {
    return KnowledgePack.bundled();
  }

  /** The packs, in order of precedence, the weakest first. */
  public List<KnowledgePack> packs() {
    return packs;
  }

  @Override
  public List<KnowledgeVersion> versions() {
    Set<KnowledgeVersion> versions = new TreeSet<>();
    for (KnowledgePack pack : packs) {
      versions.add(pack.version());
    }
    return List.copyOf(versions);
  }

  @Override
  public Set<Gene> genes() {
    Set<Gene> genes = new TreeSet<>(index.alleles().keySet());
    genes.addAll(index.functions().keySet());
    return Collections.unmodifiableSet(genes);
  }

  @Override
  public Collection<Gene> definedGenes() {
    return List.copyOf(index.alleles().keySet());
  }

  @Override
  public Optional<AlleleDefinitions> definitions(Gene gene) {
    return genes.definitions(gene);
  }

  @Override
  public Optional<AlleleFrequencies> frequencies(Gene gene, BiogeographicGroup group) {
    return genes.frequencies(gene, group);
  }

  /** The genes whose alleles were counted in populations, in order. */
  public Set<Gene> countedGenes() {
    return Collections.unmodifiableSet(index.frequencies().keySet());
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene, Authority authority) {
    return genes.functions(gene, authority);
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene) {
    return genes.functions(gene);
  }

  /** A gene's HGNC identifier, {@code HGNC:2621}. */
  public Optional<String> hgncId(Gene gene) {
    return Optional.ofNullable(lists.identities().get(gene)).map(GenesFile.Listed::hgnc);
  }

  /** The chromosome of a gene, {@code chr10}. */
  public Optional<String> chromosome(Gene gene) {
    return Optional.ofNullable(lists.identities().get(gene)).map(GenesFile.Listed::chromosome);
  }

  @Override
  public Set<Authority> authorities() {
    return Collections.unmodifiableSet(index.authorities());
  }

  @Override
  public Set<String> drugsWithRules() {
    return Collections.unmodifiableSet(index.guidelines().keySet());
  }

  @Override
  public Set<String> drugsByIndication() {
    Set<String> known = drugsByIndication;
    if (known == null) {
      known = Collections.unmodifiableSet(index.byIndication());
      drugsByIndication = known;
    }
    return known;
  }

  @Override
  public List<Rule> rules(String drug) {
    return guidelines.rules(drug);
  }

  @Override
  public DrugCatalog drugs() {
    return lists.drugs();
  }

  @Override
  public List<Modulator> modulators(String drug) {
    return lists.modulators().getOrDefault(drug, List.of());
  }

  @Override
  public List<Phenoconversion> phenoconversions(Gene gene) {
    return lists.phenoconversions().getOrDefault(gene, List.of());
  }

  @Override
  public List<MeasuredPhenotype> measuredPhenotypes() {
    return lists.measured();
  }

  @Override
  public List<ComputedMeasurement> computedMeasurements() {
    return lists.computed();
  }

  @Override
  public List<LabelMention> labelling(String drug) {
    return lists.labelling().getOrDefault(drug, List.of());
  }

  /** The drugs whose labels name a biomarker, in order. */
  public Set<String> labelledDrugs() {
    return Collections.unmodifiableSet(new TreeSet<>(lists.labelling().keySet()));
  }

  @Override
  public Optional<PriorityTable> priorities(Gene gene) {
    return Optional.ofNullable(lists.priorities().get(gene));
  }

  /** The drugs that change an enzyme or transporter, in order. */
  public Set<String> modulatingDrugs() {
    return Collections.unmodifiableSet(new TreeSet<>(lists.modulators().keySet()));
  }

  @Override
  public BiomarkerNames biomarkerNames() {
    return lists.findings().names();
  }

  @Override
  public List<DerivedFinding> derivedFindings() {
    return lists.findings().derived();
  }

  @Override
  public List<String> languages() {
    List<String> languages = new ArrayList<>(index.words().keySet());
    if (languages.remove(Words.ENGLISH)) {
      languages.add(0, Words.ENGLISH);
    }
    return Collections.unmodifiableList(languages);
  }

  @Override
  public Words words(String language) {
    if (!index.words().containsKey(language)) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.UNKNOWN_LANGUAGE,
              "language",
              "Use one of: " + String.join(", ", languages()),
              language));
    }
    return words.get(language);
  }

  @Override
  public String toString() {
    return "KnowledgeBase" + versions();
  }
}
