package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.engine.ComputedMeasurement;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.DerivedFinding;
import org.pgx4j.rules.engine.MeasuredPhenotype;
import org.pgx4j.rules.engine.PriorityTable;

/** Reads files and checks that each speaks of what its manifest says. */
final class Loader {
  private Loader() {}

  static AlleleDefinitions alleles(KnowledgeFile file) {
    AlleleDefinitions definitions = file.read(AllelesFile::read);
    covers(file, Set.of(definitions.gene().symbol()));
    return definitions;
  }

  static FunctionTable functions(KnowledgeFile file, Map<String, String> subAlleles) {
    FunctionTable table = file.read(json -> FunctionsFile.read(json, subAlleles));
    covers(file, Set.of(table.gene().symbol()));
    speaks(file, table.authority());
    return table;
  }

  /**
   * How common alleles are, by group.
   *
   * @param defined the names that could have been counted
   */
  static Map<BiogeographicGroup, AlleleFrequencies> frequencies(
      KnowledgeFile file, Set<String> defined) {
    FrequenciesFile counted = file.read(FrequenciesFile::read);
    covers(file, Set.of(counted.gene().symbol()));
    speaks(file, counted.authority());
    Map<String, Integer> everywhere = new HashMap<>();
    for (Map<String, Integer> counts : counted.counts().values()) {
      counts.forEach((name, count) -> everywhere.merge(name, count, Integer::sum));
    }
    Set<String> names = new HashSet<>(defined);
    names.addAll(everywhere.keySet());
    Map<BiogeographicGroup, AlleleFrequencies> byGroup = new EnumMap<>(BiogeographicGroup.class);
    counted
        .counts()
        .forEach(
            (group, counts) -> {
              Map<String, Integer> others = new HashMap<>(everywhere);
              counts.forEach((name, count) -> others.merge(name, -count, Integer::sum));
              byGroup.put(
                  group, AlleleFrequencies.of(counted.gene(), counts, others, names.size()));
            });
    return byGroup;
  }

  static List<DecisionTable> guideline(KnowledgeFile file) {
    List<DecisionTable> tables = file.read(GuidelineFile::read);
    Set<String> drugs = new HashSet<>();
    tables.forEach(table -> drugs.add(table.drug()));
    covers(file, drugs);
    speaks(file, tables.get(0).authority());
    KnowledgePack pack = file.pack();
    return tables.stream()
        .map(table -> table.from(table.guideline().orElseThrow().in(pack.id())))
        .map(table -> pack.isByIndication() ? table.byIndication() : table)
        .map(table -> pack.isEvidence() ? table.evidence() : table)
        .toList();
  }

  /** The messages of a language, the later files preceding the earlier. */
  static Map<String, String> words(List<KnowledgeFile> files) {
    Map<String, String> messages = new HashMap<>();
    for (KnowledgeFile file : files) {
      WordsFile words = file.read(WordsFile::read);
      covers(file, Set.of(words.language()));
      messages.putAll(words.messages());
    }
    return messages;
  }

  /** The drugs of all lists; those that only have rules are known by name. */
  static DrugCatalog drugs(Set<String> names, List<KnowledgeFile> files) {
    List<Drug> drugs = new ArrayList<>();
    names.forEach(name -> drugs.add(Drug.of(name)));
    files.forEach(file -> drugs.addAll(file.read(DrugsFile::read)));
    return DrugCatalog.of(drugs);
  }

  static Map<Gene, GenesFile.Listed> genes(List<KnowledgeFile> files) {
    Map<Gene, GenesFile.Listed> genes = new HashMap<>();
    for (KnowledgeFile file : files) {
      file.read(GenesFile::read).forEach(listed -> genes.put(listed.gene(), listed));
    }
    return genes;
  }

  /** What each drug does; of one authority's lists the later counts. */
  static Map<String, List<Modulator>> modulators(List<KnowledgeFile> files) {
    Map<Authority, KnowledgeFile> byAuthority = new LinkedHashMap<>();
    files.forEach(file -> byAuthority.put(file.pack().authority(), file));
    Map<String, List<Modulator>> byDrug = new HashMap<>();
    for (KnowledgeFile file : byAuthority.values()) {
      for (Modulator modulator : file.read(ModulatorsFile::read)) {
        byDrug.computeIfAbsent(modulator.drug(), drug -> new ArrayList<>()).add(modulator);
      }
    }
    byDrug.replaceAll((drug, modulators) -> List.copyOf(modulators));
    return byDrug;
  }

  /** The policies by gene; of two with one id the later counts. */
  static Map<Gene, List<Phenoconversion>> phenoconversions(List<KnowledgeFile> files) {
    Map<String, Phenoconversion> byId = new TreeMap<>();
    files.forEach(
        file -> file.read(PhenoconversionFile::read).forEach(one -> byId.put(one.id(), one)));
    Map<Gene, List<Phenoconversion>> byGene = new HashMap<>();
    byId.values()
        .forEach(one -> byGene.computeIfAbsent(one.gene(), gene -> new ArrayList<>()).add(one));
    byGene.replaceAll((gene, policies) -> List.copyOf(policies));
    return byGene;
  }

  /** How measurements give phenotypes; of two for one gene the later counts. */
  static List<MeasuredPhenotype> measured(List<KnowledgeFile> files) {
    Map<Gene, MeasuredPhenotype> byGene = new TreeMap<>();
    for (KnowledgeFile file : files) {
      MeasuredPhenotype table = file.read(MeasuredFile::read);
      covers(file, Set.of(table.gene().symbol()));
      byGene.put(table.gene(), table);
    }
    return List.copyOf(byGene.values());
  }

  /** What equations give from measurements; of two of one name the later counts. */
  static List<ComputedMeasurement> computed(List<KnowledgeFile> files) {
    Map<String, ComputedMeasurement> byName = new TreeMap<>();
    files.forEach(
        file -> file.read(ComputedFile::read).forEach(one -> byName.put(one.name(), one)));
    return List.copyOf(byName.values());
  }

  /** What labels name, by drug; of one authority's lists the later counts. */
  static Map<String, List<LabelMention>> labelling(List<KnowledgeFile> files) {
    Map<Authority, KnowledgeFile> byAuthority = new LinkedHashMap<>();
    files.forEach(file -> byAuthority.put(file.pack().authority(), file));
    Map<String, List<LabelMention>> byDrug = new HashMap<>();
    for (KnowledgeFile file : byAuthority.values()) {
      for (LabelMention mention : file.read(LabellingFile::read)) {
        speaks(file, mention.authority());
        byDrug.computeIfAbsent(mention.drug(), drug -> new ArrayList<>()).add(mention);
      }
    }
    byDrug.replaceAll((drug, mentions) -> List.copyOf(mentions));
    return byDrug;
  }

  /** The priorities by gene; of two for one gene the later counts. */
  static Map<Gene, PriorityTable> priorities(List<KnowledgeFile> files) {
    Map<Gene, PriorityTable> byGene = new TreeMap<>();
    files.forEach(
        file -> file.read(PrioritiesFile::read).forEach(one -> byGene.put(one.gene(), one)));
    return byGene;
  }

  /** How findings are named and derived, the later files adding to the earlier. */
  static Findings findings(List<KnowledgeFile> files) {
    BiomarkerNames.Builder names = BiomarkerNames.builder();
    List<DerivedFinding> derived = new ArrayList<>();
    files.forEach(file -> derived.addAll(file.read(json -> FindingsFile.read(json, names))));
    return new Findings(names.build(), List.copyOf(derived));
  }

  /** What the files of a kind say together. */
  record Findings(BiomarkerNames names, List<DerivedFinding> derived) {}

  private static void covers(KnowledgeFile file, Set<String> found) {
    if (!found.equals(new HashSet<>(file.covers()))) {
      throw file.unlike("List in the manifest what the file covers", found.toString());
    }
  }

  private static void speaks(KnowledgeFile file, Authority authority) {
    if (!authority.equals(file.pack().authority())) {
      throw file.unlike("Let one authority speak in a pack", authority.name());
    }
  }
}
