package org.pgx4j.rules.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;

/**
 * How one gene is judged. What a stated genotype of listed alleles means is worked out once, as far
 * as there is room.
 */
final class Functions {
  /** Genotypes kept for one gene. */
  private static final int ROOM = 512;

  private final FunctionTable table;
  private final boolean first;
  private final Optional<AlleleDefinitions> definitions;
  private final boolean reporting;
  private final Map<Genotype, ResolvedGene> stated = new ConcurrentHashMap<>();

  /**
   * Functions of a gene.
   *
   * @param first whether they are those of the gene's first authority, by which profiles are
   *     resolved
   * @param definitions the gene's alleles, where they are defined
   */
  Functions(FunctionTable table, boolean first, Optional<AlleleDefinitions> definitions) {
    this.table = table;
    this.first = first;
    this.definitions = definitions;
    this.reporting = definitions.isPresent() && !definitions.get().reported().isEmpty();
  }

  FunctionTable table() {
    return table;
  }

  boolean isFirst() {
    return first;
  }

  Optional<AlleleDefinitions> definitions() {
    return definitions;
  }

  /** Whether guidelines ask for single positions of the gene by themselves. */
  boolean isReporting() {
    return reporting;
  }

  /** A gene of which this genotype was stated and nothing else; null when it is not kept. */
  @Nullable ResolvedGene stated(Genotype genotype) {
    return stated.get(genotype);
  }

  /** Keeps what a genotype means; only names that the authority lists are ever kept. */
  void keep(Genotype genotype, ResolvedGene meaning) {
    if (table.lookup() != Lookup.PRESENCE && stated.size() < ROOM) {
      for (Haplotype haplotype : genotype.haplotypes()) {
        if (!table.alleles().contains(haplotype.toString())) {
          return;
        }
      }
      stated.putIfAbsent(genotype, meaning);
    }
  }
}
