package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
  private final Map<Gene, AlleleDefinitions> alleles = new ConcurrentHashMap<>();
  private final Map<Gene, Map<BiogeographicGroup, AlleleFrequencies>> frequencies =
      new ConcurrentHashMap<>();
  private final Map<KnowledgeFile, FunctionTable> functions = new ConcurrentHashMap<>();
  private final Map<String, Words> words = new ConcurrentHashMap<>();
  private final Lazy<Set<String>> drugsByIndication;
  private final Lazy<KnowledgeLists> lists;

  private KnowledgeBase(List<KnowledgePack> packs) {
    this.packs = List.copyOf(packs);
    this.index = new PackIndex(packs);
    this.guidelines = new Guidelines(index);
    this.drugsByIndication = new Lazy<>(() -> Collections.unmodifiableSet(index.byIndication()));
    this.lists = new Lazy<>(() -> new KnowledgeLists(index));
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
    KnowledgeFile file = index.alleles().get(gene);
    return file == null
        ? Optional.empty()
        : Optional.of(alleles.computeIfAbsent(gene, one -> Loader.alleles(file)));
  }

  @Override
  public Optional<AlleleFrequencies> frequencies(Gene gene, BiogeographicGroup group) {
    KnowledgeFile file = index.frequencies().get(gene);
    return file == null
        ? Optional.empty()
        : Optional.ofNullable(
            frequencies
                .computeIfAbsent(
                    gene,
                    one ->
                        Loader.frequencies(
                            file,
                            definitions(one)
                                .map(AlleleDefinitions::reportedNames)
                                .orElse(Set.of())))
                .get(group));
  }

  /** The genes whose alleles were counted in populations, in order. */
  public Set<Gene> countedGenes() {
    return Collections.unmodifiableSet(index.frequencies().keySet());
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene, Authority authority) {
    return Optional.ofNullable(filesOf(gene).get(authority)).map(file -> table(gene, file));
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene) {
    return filesOf(gene).values().stream().findFirst().map(file -> table(gene, file));
  }

  private Map<Authority, KnowledgeFile> filesOf(Gene gene) {
    return index.functions().getOrDefault(gene, Map.of());
  }

  private FunctionTable table(Gene gene, KnowledgeFile file) {
    Map<String, String> subAlleles =
        definitions(gene).map(AlleleDefinitions::subAlleles).orElse(Map.of());
    return functions.computeIfAbsent(file, one -> Loader.functions(one, subAlleles));
  }

  /** A gene's HGNC identifier, {@code HGNC:2621}. */
  public Optional<String> hgncId(Gene gene) {
    return Optional.ofNullable(lists.get().identities().get(gene)).map(GenesFile.Listed::hgnc);
  }

  /** The chromosome of a gene, {@code chr10}. */
  public Optional<String> chromosome(Gene gene) {
    return Optional.ofNullable(lists.get().identities().get(gene))
        .map(GenesFile.Listed::chromosome);
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
    return drugsByIndication.get();
  }

  @Override
  public List<Rule> rules(String drug) {
    return guidelines.rules(drug);
  }

  @Override
  public DrugCatalog drugs() {
    return lists.get().drugs();
  }

  @Override
  public List<Modulator> modulators(String drug) {
    return lists.get().modulators().getOrDefault(drug, List.of());
  }

  @Override
  public List<Phenoconversion> phenoconversions(Gene gene) {
    return lists.get().phenoconversions().getOrDefault(gene, List.of());
  }

  @Override
  public List<MeasuredPhenotype> measuredPhenotypes() {
    return lists.get().measured();
  }

  @Override
  public List<ComputedMeasurement> computedMeasurements() {
    return lists.get().computed();
  }

  @Override
  public List<LabelMention> labelling(String drug) {
    return lists.get().labelling().getOrDefault(drug, List.of());
  }

  /** The drugs whose labels name a biomarker, in order. */
  public Set<String> labelledDrugs() {
    return Collections.unmodifiableSet(new TreeSet<>(lists.get().labelling().keySet()));
  }

  @Override
  public Optional<PriorityTable> priorities(Gene gene) {
    return Optional.ofNullable(lists.get().priorities().get(gene));
  }

  /** The drugs that change an enzyme or transporter, in order. */
  public Set<String> modulatingDrugs() {
    return Collections.unmodifiableSet(new TreeSet<>(lists.get().modulators().keySet()));
  }

  @Override
  public BiomarkerNames biomarkerNames() {
    return lists.get().findings().names();
  }

  @Override
  public List<DerivedFinding> derivedFindings() {
    return lists.get().findings().derived();
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
    return words.computeIfAbsent(
        language,
        tag ->
            Words.of(
                tag, messages(tag, false), messages(Words.ENGLISH, false), ofIndications(tag)));
  }

  /** The messages of packs by indication, which are read when a key can only be theirs. */
  private Function<String, Optional<String>> ofIndications(String language) {
    Lazy<Words> later =
        new Lazy<>(
            () -> Words.of(language, messages(language, true), messages(Words.ENGLISH, true)));
    Set<String> groups = new HashSet<>(Set.of("population"));
    packs.stream().filter(KnowledgePack::isByIndication).forEach(pack -> groups.add(pack.id()));
    return key ->
        groups.contains(key.substring(0, Math.max(key.indexOf('.'), 0)))
            ? later.get().find(key)
            : Optional.empty();
  }

  /** The messages by key that packs, by indication or not, have in a language itself. */
  private Map<String, String> messages(String language, boolean byIndication) {
    return Loader.words(
        index.words().getOrDefault(language, List.of()).stream()
            .filter(file -> file.pack().isByIndication() == byIndication)
            .toList());
  }

  @Override
  public String toString() {
    return "KnowledgeBase" + versions();
  }
}
