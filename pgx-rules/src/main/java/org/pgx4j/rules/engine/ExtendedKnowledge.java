package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.core.translation.Translator;
import org.pgx4j.rules.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knowledge with an application's rules and translators in front of it. */
final class ExtendedKnowledge implements Knowledge {
  private static final Logger LOG = LoggerFactory.getLogger(ExtendedKnowledge.class);
  private static final Authority APPLICATION = Authority.of("application");

  private final Knowledge packs;
  private final Extensions extensions;
  private final Map<String, List<Rule>> added;
  private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();
  private final Map<FunctionTable, FunctionTable> translated = new ConcurrentHashMap<>();
  private final Map<Gene, FunctionTable> bare = new ConcurrentHashMap<>();
  private volatile @Nullable DrugCatalog drugs;

  ExtendedKnowledge(Knowledge packs, Extensions extensions) {
    this.packs = packs;
    this.extensions = extensions;
    this.added = extensions.rules().stream().collect(Collectors.groupingBy(Rule::drug));
  }

  @Override
  public List<KnowledgeVersion> versions() {
    List<KnowledgeVersion> versions = new ArrayList<>(packs.versions());
    versions.addAll(extensions.versions());
    versions.sort(null);
    return List.copyOf(versions);
  }

  @Override
  public Set<Gene> genes() {
    Set<Gene> genes = new TreeSet<>(packs.genes());
    genes.addAll(extensions.translators().keySet());
    return genes;
  }

  @Override
  public Collection<Gene> definedGenes() {
    return packs.definedGenes();
  }

  @Override
  public Optional<AlleleDefinitions> definitions(Gene gene) {
    return packs.definitions(gene);
  }

  @Override
  public Optional<AlleleFrequencies> frequencies(Gene gene, BiogeographicGroup group) {
    return packs.frequencies(gene, group);
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene, Authority authority) {
    return packs.functions(gene, authority).map(this::translated);
  }

  @Override
  public Optional<FunctionTable> functions(Gene gene) {
    Optional<FunctionTable> table = packs.functions(gene).map(this::translated);
    return table.isPresent() || !extensions.translators().containsKey(gene)
        ? table
        : Optional.of(bare.computeIfAbsent(gene, this::bare));
  }

  private FunctionTable translated(FunctionTable table) {
    Translator translator = extensions.translators().get(table.gene());
    return translator == null
        ? table
        : translated.computeIfAbsent(table, one -> one.with(translator));
  }

  /** A gene that only a translator knows. */
  private FunctionTable bare(Gene gene) {
    return translated(FunctionTable.builder(gene, APPLICATION).lookup(Lookup.GENOTYPE).build());
  }

  @Override
  public Set<Authority> authorities() {
    Set<Authority> authorities = new TreeSet<>(packs.authorities());
    extensions.rules().forEach(rule -> authorities.add(rule.authority()));
    return authorities;
  }

  @Override
  public Set<String> drugsWithRules() {
    Set<String> drugs = new TreeSet<>(packs.drugsWithRules());
    drugs.addAll(added.keySet());
    return drugs;
  }

  @Override
  public Set<String> drugsByIndication() {
    Set<String> drugs = new TreeSet<>(packs.drugsByIndication());
    drugs.removeAll(added.keySet());
    return drugs;
  }

  @Override
  public List<Rule> rules(String drug) {
    List<Rule> own = added.get(drug);
    return own == null ? packs.rules(drug) : rules.computeIfAbsent(drug, one -> merged(one, own));
  }

  private List<Rule> merged(String drug, List<Rule> own) {
    Set<Authority> replaced = own.stream().map(Rule::authority).collect(Collectors.toSet());
    List<Rule> all = new ArrayList<>(own);
    for (Rule rule : packs.rules(drug)) {
      if (replaced.contains(rule.authority())) {
        LOG.warn("{} of {} is replaced by the application's rules", rule.id(), rule.authority());
      } else {
        all.add(rule);
      }
    }
    return List.copyOf(all);
  }

  @Override
  public DrugCatalog drugs() {
    DrugCatalog known = drugs;
    if (known == null) {
      known = packs.drugs();
      List<Drug> unknown = new ArrayList<>();
      for (String name : added.keySet()) {
        if (known.find(name).isEmpty()) {
          unknown.add(Drug.of(name));
        }
      }
      known = unknown.isEmpty() ? known : known.with(unknown);
      drugs = known;
    }
    return known;
  }

  @Override
  public List<Modulator> modulators(String drug) {
    return packs.modulators(drug);
  }

  @Override
  public List<Phenoconversion> phenoconversions(Gene gene) {
    return packs.phenoconversions(gene);
  }

  @Override
  public List<MeasuredPhenotype> measuredPhenotypes() {
    return packs.measuredPhenotypes();
  }

  @Override
  public List<ComputedMeasurement> computedMeasurements() {
    return packs.computedMeasurements();
  }

  @Override
  public List<LabelMention> labelling(String drug) {
    return packs.labelling(drug);
  }

  @Override
  public Optional<PriorityTable> priorities(Gene gene) {
    return packs.priorities(gene);
  }

  @Override
  public BiomarkerNames biomarkerNames() {
    return packs.biomarkerNames();
  }

  @Override
  public List<DerivedFinding> derivedFindings() {
    return packs.derivedFindings();
  }

  @Override
  public List<String> languages() {
    return packs.languages();
  }

  @Override
  public Words words(String language) {
    return packs.words(language);
  }
}
