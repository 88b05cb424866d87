package org.pgx4j.rules.knowledge;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;

/** What files say of genes; each is read once, when its gene is first asked for. */
final class GeneKnowledge {
  private final PackIndex index;
  private final Definitions definitions = new Definitions();
  private final Functions functions = new Functions();
  private final Map<Gene, Map<BiogeographicGroup, AlleleFrequencies>> frequencies =
      new ConcurrentHashMap<>();

  GeneKnowledge(PackIndex index) {
    this.index = index;
  }

  private final class Definitions extends Once<Gene, AlleleDefinitions> {
    @Override
    public AlleleDefinitions apply(Gene gene) {
      return Loader.alleles(Objects.requireNonNull(index.alleles().get(gene)));
    }
  }

  private final class Functions extends Once<KnowledgeFile, FunctionTable> {
    @Override
    public FunctionTable apply(KnowledgeFile file) {
      AlleleDefinitions defined = definitionsOrNull(Gene.of(file.covers().get(0)));
      return Loader.functions(file, defined == null ? Map.of() : defined.subAlleles());
    }
  }

  Optional<AlleleDefinitions> definitions(Gene gene) {
    return Optional.ofNullable(definitionsOrNull(gene));
  }

  private @Nullable AlleleDefinitions definitionsOrNull(Gene gene) {
    return index.alleles().containsKey(gene) ? definitions.get(gene) : null;
  }

  Optional<AlleleFrequencies> frequencies(Gene gene, BiogeographicGroup group) {
    return index.frequencies().containsKey(gene)
        ? Optional.ofNullable(frequencies.computeIfAbsent(gene, this::counted).get(group))
        : Optional.empty();
  }

  private Map<BiogeographicGroup, AlleleFrequencies> counted(Gene gene) {
    Set<String> names = definitions(gene).map(AlleleDefinitions::reportedNames).orElse(Set.of());
    return Loader.frequencies(Objects.requireNonNull(index.frequencies().get(gene)), names);
  }

  Optional<FunctionTable> functions(Gene gene, Authority authority) {
    KnowledgeFile file = filesOf(gene).get(authority);
    return file == null ? Optional.empty() : Optional.of(functions.get(file));
  }

  /** Those of the authority that comes first. */
  Optional<FunctionTable> functions(Gene gene) {
    for (KnowledgeFile file : filesOf(gene).values()) {
      return Optional.of(functions.get(file));
    }
    return Optional.empty();
  }

  private Map<Authority, KnowledgeFile> filesOf(Gene gene) {
    return index.functions().getOrDefault(gene, Map.of());
  }
}
