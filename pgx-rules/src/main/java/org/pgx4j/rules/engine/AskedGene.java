package org.pgx4j.rules.engine;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;

/**
 * A gene that a rule depends on, with the functions that the rule's authority judges it by: looked
 * up when a profile first has the gene.
 */
final class AskedGene {
  private final Gene gene;
  private final Authority authority;
  private volatile @Nullable Functions functions;

  AskedGene(Gene gene, Authority authority) {
    this.gene = gene;
    this.authority = authority;
  }

  Gene gene() {
    return gene;
  }

  /** Null when nobody says anything of the gene's alleles. */
  @Nullable Functions functions(GeneFunctions known) {
    Functions by = functions;
    if (by == null) {
      by = known.of(gene, authority);
      functions = by;
    }
    return by;
  }
}
