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
 */
public record Alternative(
    Gene gene, Reading reading, Decision decision, boolean changesRecommendation) {
  /**
   * Whether it fits less well and yet keeps the answer open: it would change the recommendation and
   * is more likely than one in a hundred.
   */
  public boolean isDecisive() {
    return changesRecommendation && reading.isLikelyAlternative();
  }

  /** The reading's probability, when known. */
  public OptionalDouble probability() {
    return reading.probability();
  }

  @Override
  public String toString() {
    return "Alternative[" + gene + ", changes " + changesRecommendation + "]";
  }
}
