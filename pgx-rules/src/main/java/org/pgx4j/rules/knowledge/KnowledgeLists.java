package org.pgx4j.rules.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.DrugCatalog;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.recommendation.LabelMention;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Phenoconversion;
import org.pgx4j.rules.engine.ComputedMeasurement;
import org.pgx4j.rules.engine.MeasuredPhenotype;
import org.pgx4j.rules.engine.PriorityTable;

/** What the files of several packs say together, each kind read when it is first needed. */
final class KnowledgeLists {
  private final PackIndex index;
  private final Merged<DrugCatalog> drugs = new Merged<>(FileKind.DRUGS);
  private final Merged<Map<Gene, GenesFile.Listed>> identities = new Merged<>(FileKind.GENES);
  private final Merged<Map<String, List<Modulator>>> modulators = new Merged<>(FileKind.MODULATORS);
  private final Merged<Map<Gene, List<Phenoconversion>>> phenoconversions =
      new Merged<>(FileKind.PHENOCONVERSION);
  private final Merged<List<MeasuredPhenotype>> measured = new Merged<>(FileKind.MEASURED);
  private final Merged<List<ComputedMeasurement>> computed = new Merged<>(FileKind.COMPUTED);
  private final Merged<Loader.Findings> findings = new Merged<>(FileKind.FINDINGS);
  private final Merged<Map<String, List<LabelMention>>> labelling =
      new Merged<>(FileKind.LABELLING);
  private final Merged<Map<Gene, PriorityTable>> priorities = new Merged<>(FileKind.PRIORITIES);

  KnowledgeLists(PackIndex index) {
    this.index = index;
  }

  /** What the files of a kind say together: of one type for each kind, as the fields say. */
  private final class Merged<T> {
    private final FileKind kind;
    private volatile @Nullable T value;

    private Merged(FileKind kind) {
      this.kind = kind;
    }

    @SuppressWarnings("unchecked")
    private T get() {
      T known = value;
      if (known == null) {
        synchronized (this) {
          known = value;
          if (known == null) {
            known = (T) merged(kind);
            value = known;
          }
        }
      }
      return known;
    }
  }

  private Object merged(FileKind kind) {
    List<KnowledgeFile> files = index.lists(kind);
    return switch (kind) {
      case DRUGS -> Loader.drugs(index.guidelines().keySet(), files);
      case GENES -> Loader.genes(files);
      case MODULATORS -> Loader.modulators(files);
      case PHENOCONVERSION -> Loader.phenoconversions(files);
      case MEASURED -> Loader.measured(files);
      case COMPUTED -> Loader.computed(files);
      case FINDINGS -> Loader.findings(files);
      case LABELLING -> Loader.labelling(files);
      case PRIORITIES -> Loader.priorities(files);
      case ALLELES, FUNCTIONS, GUIDELINE, WORDS, FREQUENCIES ->
          throw new IllegalArgumentException(kind.name());
    };
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
