package org.pgx4j.core.translation;

import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;

/**
 * Says what genotypes of one gene mean where a table of functions cannot: a plug-in point.
 *
 * <p>Implementations are immutable, deterministic and thread-safe, and answer with {@link
 * GeneResult#builder}.
 */
public interface Translator {

  /** The gene. */
  Gene gene();

  /**
   * What a genotype means.
   *
   * @param genotype the genotype
   * @param table the authority's functions, which can answer too: {@link FunctionTable#translate}
   */
  GeneResult translate(Genotype genotype, FunctionTable table);

  /** Whether a name is one of the gene's; what is not is a problem and means nothing. */
  default boolean knows(Haplotype haplotype, FunctionTable table) {
    return table.knows(haplotype);
  }
}
