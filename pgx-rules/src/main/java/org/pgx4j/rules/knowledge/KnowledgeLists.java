package org.pgx4j.rules.knowledge;

import java.util.List;
import java.util.Map;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.engine.ComputedMeasurement;
import org.pgx4j.rules.engine.MeasuredPhenotype;
import org.pgx4j.rules.engine.PriorityTable;

/** What the files of several packs say together, each read when it is first needed. */
final class KnowledgeLists {
  private final Lazy<DrugCatalog> drugs;
  private final Lazy<Map<Gene, GenesFile.Listed>> identities;
  private final Lazy<Map<String, List<Modulator>>> modulators;
  private final Lazy<Map<Gene, List<Phenoconversion>>> phenoconversions;
  private final Lazy<List<MeasuredPhenotype>> measured;
  private final Lazy<List<ComputedMeasurement>> computed;
  private final Lazy<Loader.Findings> findings;
  private final Lazy<Map<String, List<LabelMention>>> labelling;
  private final Lazy<Map<Gene, PriorityTable>> priorities;

  KnowledgeLists(PackIndex index) {
    drugs =
        new Lazy<>(() -> Loader.drugs(index.guidelines().keySet(), index.lists(FileKind.DRUGS)));
    identities = new Lazy<>(() -> Loader.genes(index.lists(FileKind.GENES)));
    modulators = new Lazy<>(() -> Loader.modulators(index.lists(FileKind.MODULATORS)));
    phenoconversions =
        new Lazy<>(() -> Loader.phenoconversions(index.lists(FileKind.PHENOCONVERSION)));
    measured = new Lazy<>(() -> Loader.measured(index.lists(FileKind.MEASURED)));
    computed = new Lazy<>(() -> Loader.computed(index.lists(FileKind.COMPUTED)));
    findings = new Lazy<>(() -> Loader.findings(index.lists(FileKind.FINDINGS)));
    labelling = new Lazy<>(() -> Loader.labelling(index.lists(FileKind.LABELLING)));
    priorities = new Lazy<>(() -> Loader.priorities(index.lists(FileKind.PRIORITIES)));
  }

  DrugCatalog drugs() {
    return drugs.get();
  }

  Map<Gene, GenesFile.Listed> identities() {
    return identities.get();
  }

  Map<String, List<Modulator>> modulators() {
    return modulators.get();
  }

  Map<Gene, List<Phenoconversion>> phenoconversions() {
    return phenoconversions.get();
  }

  List<MeasuredPhenotype> measured() {
    return measured.get();
  }

  List<ComputedMeasurement> computed() {
    return computed.get();
  }

  Loader.Findings findings() {
    return findings.get();
  }

  Map<String, List<LabelMention>> labelling() {
    return labelling.get();
  }

  Map<Gene, PriorityTable> priorities() {
    return priorities.get();
  }
}
