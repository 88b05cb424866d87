package org.pgx4j.core.calling;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;

/**
 * Finds genotypes by naming each strand of every order of an observation's strands.
 *
 * <p>The work is bounded: {@value #MAX_FREE_GROUPS} groups of positions may be turned freely, and
 * {@value #MAX_GENOTYPES} pairs of names are tried. Beyond either nothing is found, and the search
 * says so.
 */
final class StrandSearch {
  /** Groups of heterozygous positions that are turned against the first: 2^10 orders. */
  static final int MAX_FREE_GROUPS = 10;

  /** Pairs of names, over all orders. */
  static final int MAX_GENOTYPES = 4096;

  /** The note of a search that stopped at its bound. */
  static final String BEYOND_BOUND = "too-many-orders";

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate c) -> c.genotype().haplotypes().get(0))
          .thenComparing(c -> c.genotype().haplotypes().get(c.genotype().haplotypes().size() - 1));

  private final Observation read;
  private final StrandNames names;
  private boolean beyondBound;
  private int tried;

  StrandSearch(Observation read, StrandNames names) {
    this.read = read;
    this.names = names;
  }

  /** Every genotype, all of rank 1, by name; none beyond the bound. */
  List<Candidate> candidates() {
    List<Strands> orders = Strands.all(read, MAX_FREE_GROUPS);
    beyondBound = orders.isEmpty();
    Map<Genotype, Integer> scores = new LinkedHashMap<>();
    for (Strands order : orders) {
      List<StrandNames.Name> first = names.of(order, true);
      List<StrandNames.Name> second = read.isHaploid() ? List.of() : names.of(order, false);
      tried += first.size() * Math.max(second.size(), 1);
      if (tried > MAX_GENOTYPES) {
        beyondBound = true;
        return List.of();
      }
      first.forEach(one -> add(one, second, scores));
    }
    return scores.entrySet().stream()
        .map(entry -> Candidate.of(entry.getKey(), 1, entry.getValue()))
        .sorted(ORDER)
        .toList();
  }

  private void add(
      StrandNames.Name one, List<StrandNames.Name> others, Map<Genotype, Integer> scores) {
    if (read.isHaploid()) {
      scores.merge(new Haploid(one.haplotype()), one.score(), Math::max);
    }
    for (StrandNames.Name other : others) {
      Genotype genotype = Diplotype.of(one.haplotype(), other.haplotype());
      scores.merge(genotype, one.score() + other.score(), Math::max);
    }
  }

  /** Whether the search stopped at its bound. */
  boolean isBeyondBound() {
    return beyondBound;
  }

  /** The pairs of names tried, those that passed the bound included. */
  int tried() {
    return tried;
  }
}
