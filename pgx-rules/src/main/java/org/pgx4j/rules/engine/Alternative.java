package org.pgx4j.rules.engine;

import java.util.OptionalDouble;
import org.pgx4j.core.genotype.Gene;

/**
 * Another reading of one gene, and what would follow from it.
 *
 * @param gene the gene
 * @param reading the reading
 * @param decision what would follow
 * @param changesRecommendation whether that differs from what the deciding readings give
 * @param isDecisive whether it fits less well and yet keeps the answer open: it would change the
 *     recommendation, and all that lead to the same other advice are together more likely than one
 *     in a hundred
 */
public record Alternative(
    Gene gene,
    Reading reading,
    Decision decision,
    boolean changesRecommendation,
    boolean isDecisive) {

  /** The reading's probability, when known. */
  public OptionalDouble probability() {
    return reading.probability();
  }

  /** This alternative, keeping the answer open. */
  Alternative decisive() {
    return new Alternative(gene, reading, decision, changesRecommendation, true);
  }

  @Override
  public String toString() {
    return "Alternative[" + gene + ", changes " + changesRecommendation + "]";
  }
}
