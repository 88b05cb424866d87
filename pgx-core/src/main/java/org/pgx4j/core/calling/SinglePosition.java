package org.pgx4j.core.calling;

import java.util.Map;

/**
 * A position that stands for a gene's whole genotype in recommendations when the gene has no call.
 *
 * @param position VCF position, one of the defining ones
 * @param alleles the allele's name by the base read there
 */
public record SinglePosition(int position, Map<String, String> alleles) {
  /** Copies the map. */
  public SinglePosition {
    alleles = Map.copyOf(alleles);
  }
}
