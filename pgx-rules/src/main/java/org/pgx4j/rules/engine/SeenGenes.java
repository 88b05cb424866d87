package org.pgx4j.rules.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile's genes as rules that ask alike see them.
 *
 * @param genes those of which something is known, by symbol
 * @param views every combination of their deciding readings
 * @param isPlain whether one reading decides each gene and none has another
 * @param rows what is known of the results, where there is one combination; null = nothing is kept
 */
record SeenGenes(
    List<ResolvedGene> genes, List<ReadingView> views, boolean isPlain, @Nullable KnownRows rows) {
  /**
   * Genes seen by a profile.
   *
   * @param seen the genes asked, each null when nothing is known of it
   */
  static SeenGenes of(ResolvedProfile profile, AskedGenes asked, @Nullable ResolvedGene[] seen) {
    int count = 0;
    boolean plain = true;
    for (ResolvedGene gene : seen) {
      if (gene != null) {
        count++;
        plain &= gene.isPlain();
      }
    }
    List<ReadingView> views =
        plain
            ? List.of(Combinations.ofPlain(profile, asked, seen))
            : Combinations.of(profile, asked, seen);
    return new SeenGenes(
        known(seen, count), views, plain, views.size() == 1 ? asked.rows(views.get(0)) : null);
  }

  private static List<ResolvedGene> known(@Nullable ResolvedGene[] seen, int count) {
    ResolvedGene[] known = new ResolvedGene[count];
    int at = 0;
    for (ResolvedGene gene : seen) {
      if (gene != null) {
        known[at++] = gene;
      }
    }
    return List.of(known);
  }
}
