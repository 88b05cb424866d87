package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Haplotype;

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
      for (StrandNames.Name one : first) {
        add(one, second, scores);
      }
    }
    List<Candidate> candidates = new ArrayList<>(scores.size());
    for (Map.Entry<Genotype, Integer> score : scores.entrySet()) {
      candidates.add(Candidate.of(score.getKey(), 1, score.getValue()));
    }
    candidates.sort(new ByName());
    return candidates;
  }

  private static final class ByName implements Comparator<Candidate> {
    @Override
    public int compare(Candidate one, Candidate other) {
      List<Haplotype> left = one.genotype().haplotypes();
      List<Haplotype> right = other.genotype().haplotypes();
      int byFirst = left.get(0).compareTo(right.get(0));
      return byFirst != 0
          ? byFirst
          : left.get(left.size() - 1).compareTo(right.get(right.size() - 1));
    }
  }

  private void add(
      StrandNames.Name one, List<StrandNames.Name> others, Map<Genotype, Integer> scores) {
    if (read.isHaploid()) {
      keepBest(scores, new Haploid(one.haplotype()), one.score());
    }
    for (StrandNames.Name other : others) {
      Genotype genotype = Diplotype.of(one.haplotype(), other.haplotype());
      keepBest(scores, genotype, one.score() + other.score());
    }
  }

  private static void keepBest(Map<Genotype, Integer> scores, Genotype genotype, int score) {
    Integer known = scores.get(genotype);
    if (known == null || known < score) {
      scores.put(genotype, score);
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
