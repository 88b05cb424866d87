package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
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
    AlleleDefinitions definitions = file.read(new AllelesFile());
    covers(file, definitions.gene());
    return definitions;
  }

  static FunctionTable functions(KnowledgeFile file, Map<String, String> subAlleles) {
    FunctionTable table = file.read(new FunctionsFile(subAlleles));
    covers(file, table.gene());
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
    FrequenciesFile counted = file.read(new FrequenciesFile.Reader());
    covers(file, counted.gene());
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
    List<DecisionTable> tables = file.read(new GuidelineFile());
    Set<String> drugs = new HashSet<>();
    for (DecisionTable table : tables) {
      drugs.add(table.drug());
    }
    covers(file, drugs);
    speaks(file, tables.get(0).authority());
    List<DecisionTable> placed = new ArrayList<>();
    for (DecisionTable table : tables) {
      placed.add(in(file.pack(), table));
    }
    return placed;
  }

  private static DecisionTable in(KnowledgePack pack, DecisionTable table) {
    DecisionTable placed = table.from(table.guideline().orElseThrow().in(pack.id()));
    if (pack.isEvidence()) {
      return placed.evidence();
    }
    return pack.isByIndication() ? placed.byIndication() : placed;
  }

  /** The messages of a language, the later files preceding the earlier. */
  static Map<String, String> words(List<KnowledgeFile> files) {
    Map<String, String> messages = new HashMap<>();
    for (KnowledgeFile file : files) {
      WordsFile words = file.read(new WordsFile());
      covers(file, Set.of(words.language()));
      messages.putAll(words.messages());
    }
    return messages;
  }

  /** The drugs of all lists; those that only have rules are known by name. */
  static DrugCatalog drugs(Set<String> names, List<KnowledgeFile> files) {
    List<Drug> drugs = new ArrayList<>();
    for (String name : names) {
      drugs.add(Drug.of(name));
    }
    for (KnowledgeFile file : files) {
      drugs.addAll(file.read(new DrugsFile()));
    }
    return DrugCatalog.of(drugs);
  }

  static Map<Gene, GenesFile.Listed> genes(List<KnowledgeFile> files) {
    Map<Gene, GenesFile.Listed> genes = new HashMap<>();
    for (KnowledgeFile file : files) {
      for (GenesFile.Listed listed : file.read(new GenesFile())) {
        genes.put(listed.gene(), listed);
      }
    }
    return genes;
  }

  /** What each drug does; of one authority's lists the later counts. */
  static Map<String, List<Modulator>> modulators(List<KnowledgeFile> files) {
    Map<String, List<Modulator>> byDrug = new HashMap<>();
    for (KnowledgeFile file : lastOfAuthorities(files)) {
      for (Modulator modulator : file.read(new ModulatorsFile())) {
        add(byDrug, modulator.drug(), modulator);
      }
    }
    return unmodifiable(byDrug);
  }

  /** The policies by gene; of two with one id the later counts. */
  static Map<Gene, List<Phenoconversion>> phenoconversions(List<KnowledgeFile> files) {
    Map<String, Phenoconversion> byId = new TreeMap<>();
    for (KnowledgeFile file : files) {
      for (Phenoconversion one : file.read(new PhenoconversionFile())) {
        byId.put(one.id(), one);
      }
    }
    Map<Gene, List<Phenoconversion>> byGene = new HashMap<>();
    for (Phenoconversion one : byId.values()) {
      add(byGene, one.gene(), one);
    }
    return unmodifiable(byGene);
  }

  /** How measurements give phenotypes; of two for one gene the later counts. */
  static List<MeasuredPhenotype> measured(List<KnowledgeFile> files) {
    Map<Gene, MeasuredPhenotype> byGene = new TreeMap<>();
    for (KnowledgeFile file : files) {
      MeasuredPhenotype table = file.read(new MeasuredFile());
      covers(file, table.gene());
      byGene.put(table.gene(), table);
    }
    return List.copyOf(byGene.values());
  }

  /** What equations give from measurements; of two of one name the later counts. */
  static List<ComputedMeasurement> computed(List<KnowledgeFile> files) {
    Map<String, ComputedMeasurement> byName = new TreeMap<>();
    for (KnowledgeFile file : files) {
      for (ComputedMeasurement one : file.read(new ComputedFile())) {
        byName.put(one.name(), one);
      }
    }
    return List.copyOf(byName.values());
  }

  /** What labels name, by drug; of one authority's lists the later counts. */
  static Map<String, List<LabelMention>> labelling(List<KnowledgeFile> files) {
    Map<String, List<LabelMention>> byDrug = new HashMap<>();
    for (KnowledgeFile file : lastOfAuthorities(files)) {
      for (LabelMention mention : file.read(new LabellingFile())) {
        speaks(file, mention.authority());
        add(byDrug, mention.drug(), mention);
      }
    }
    return unmodifiable(byDrug);
  }

  /** The priorities by gene; of two for one gene the later counts. */
  static Map<Gene, PriorityTable> priorities(List<KnowledgeFile> files) {
    Map<Gene, PriorityTable> byGene = new TreeMap<>();
    for (KnowledgeFile file : files) {
      for (PriorityTable one : file.read(new PrioritiesFile())) {
        byGene.put(one.gene(), one);
      }
    }
    return byGene;
  }

  /** How findings are named and derived, the later files adding to the earlier. */
  static Findings findings(List<KnowledgeFile> files) {
    BiomarkerNames.Builder names = BiomarkerNames.builder();
    List<DerivedFinding> derived = new ArrayList<>();
    for (KnowledgeFile file : files) {
      derived.addAll(file.read(new FindingsFile(names)));
    }
    return new Findings(names.build(), List.copyOf(derived));
  }

  /** What the files of a kind say together. */
  record Findings(BiomarkerNames names, List<DerivedFinding> derived) {}

  /** Of one authority's files the later. */
  private static Collection<KnowledgeFile> lastOfAuthorities(List<KnowledgeFile> files) {
    Map<Authority, KnowledgeFile> byAuthority = new LinkedHashMap<>();
    for (KnowledgeFile file : files) {
      byAuthority.put(file.pack().authority(), file);
    }
    return byAuthority.values();
  }

  private static <K, T> void add(Map<K, List<T>> lists, K key, T item) {
    List<T> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(item);
  }

  private static <K, T> Map<K, List<T>> unmodifiable(Map<K, List<T>> lists) {
    for (Map.Entry<K, List<T>> one : lists.entrySet()) {
      one.setValue(List.copyOf(one.getValue()));
    }
    return lists;
  }

  private static void covers(KnowledgeFile file, Gene gene) {
    covers(file, Set.of(gene.symbol()));
  }

  private static void covers(KnowledgeFile file, Set<String> found) {
    if (!found.containsAll(file.covers()) || !file.covers().containsAll(found)) {
      throw file.unlike("List in the manifest what the file covers", found.toString());
    }
  }

  private static void speaks(KnowledgeFile file, Authority authority) {
    if (!authority.equals(file.pack().authority())) {
      throw file.unlike("Let one authority speak in a pack", authority.name());
    }
  }
}
