package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the pairs of alleles that explain an observation.
 *
 * <p>A pair (a, b) fits when both accept every homozygous position, and when for each group of
 * heterozygous positions one of the two orders of the strands puts accepted bases on a and on b.
 * Groups are independent of each other, so no order of several groups is ever spelled out. A pair's
 * score counts the read positions of which the two definitions speak; a position at which an
 * allele's carriers vary counts only when its strand is not reference.
 */
final class PairSearch {
  private final CompiledAlleles alleles;
  private final Observation read;
  private final long[] always;
  private final long[][] onFirst;
  private final long[][] onSecond;
  private final int[] fixedScore;
  private final boolean[] speaks;

  PairSearch(CompiledAlleles alleles, Observation read) {
    this.alleles = alleles;
    this.read = read;
    always = alleles.all();
    onFirst = new long[read.groups()][];
    onSecond = new long[read.groups()][];
    for (int g = 0; g < read.groups(); g++) {
      onFirst[g] = alleles.all();
      onSecond[g] = alleles.all();
    }
    for (int p = 0; p < read.positions(); p++) {
      if (read.isRead(p)) {
        int g = read.group(p);
        if (g < 0) {
          and(always, alleles.accepting(p, read.first(p)));
        } else {
          and(onFirst[g], alleles.accepting(p, read.first(p)));
          and(onSecond[g], alleles.accepting(p, read.second(p)));
        }
      }
    }
    fixedScore = new int[alleles.alleles()];
    speaks = new boolean[alleles.alleles()];
    for (int a = 0; a < fixedScore.length; a++) {
      scoreAlone(a);
    }
  }

  private static void and(long[] target, long[] other) {
    for (int w = 0; w < target.length; w++) {
      target[w] &= other[w];
    }
  }

  private void scoreAlone(int a) {
    int score = 0;
    for (int p : alleles.spoken(a)) {
      score += read.isRead(p) ? 1 : 0;
    }
    speaks[a] = score > 0;
    for (int p : alleles.varying(a)) {
      score -= read.isRead(p) ? 1 : 0;
    }
    fixedScore[a] = score;
  }

  /**
   * All fitting pairs of alleles that speak of at least one position read, in the definitions'
   * order.
   */
  List<Fit> fits() {
    List<Fit> fits = new ArrayList<>();
    for (int a = 0; a < alleles.alleles(); a++) {
      if (!speaks[a] || !has(always, a)) {
        continue;
      }
      if (read.isHaploid()) {
        fits.add(new Fit(a, a, fixedScore[a] + varyingScore(a, a, false)));
        continue;
      }
      long[] partners = partners(a);
      for (int b = a; b < alleles.alleles(); b++) {
        if (speaks[b] && has(partners, b)) {
          fits.add(new Fit(a, b, fixedScore[a] + fixedScore[b] + varyingScore(a, b, true)));
        }
      }
    }
    return fits;
  }

  /**
   * The alleles that stand in at least one fitting pair, also those of whose positions none was
   * read.
   */
  BitSet allelesInAnyPair() {
    BitSet fitting = new BitSet();
    for (int a = 0; a < alleles.alleles(); a++) {
      if (has(always, a) && (read.isHaploid() || hasAny(partners(a)))) {
        fitting.set(a);
      }
    }
    return fitting;
  }

  private long[] partners(int a) {
    long[] partners = always.clone();
    for (int g = 0; g < onFirst.length; g++) {
      boolean first = has(onFirst[g], a);
      boolean second = has(onSecond[g], a);
      for (int w = 0; w < partners.length; w++) {
        partners[w] &= (first ? onSecond[g][w] : 0) | (second ? onFirst[g][w] : 0);
      }
    }
    return partners;
  }

  /** What varying positions add: the better of the orders that fit, group by group. */
  private int varyingScore(int a, int b, boolean both) {
    if (alleles.varying(a).length == 0 && (!both || alleles.varying(b).length == 0)) {
      return 0;
    }
    int score = onFixedStrands(a) + (both ? onFixedStrands(b) : 0);
    for (int g = 0; g < onFirst.length; g++) {
      int straight =
          has(onFirst[g], a) && has(onSecond[g], b)
              ? onStrand(a, g, true) + onStrand(b, g, false)
              : -1;
      int crossed =
          has(onSecond[g], a) && has(onFirst[g], b)
              ? onStrand(a, g, false) + onStrand(b, g, true)
              : -1;
      score += Math.max(straight, crossed);
    }
    return score;
  }

  private int onFixedStrands(int a) {
    int score = 0;
    for (int p : alleles.varying(a)) {
      score += read.isRead(p) && read.group(p) < 0 && read.first(p) != 0 ? 1 : 0;
    }
    return score;
  }

  private int onStrand(int a, int group, boolean first) {
    int score = 0;
    for (int p : alleles.varying(a)) {
      if (read.isRead(p) && read.group(p) == group) {
        score += (first ? read.first(p) : read.second(p)) != 0 ? 1 : 0;
      }
    }
    return score;
  }

  private static boolean hasAny(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(long[] bits, int index) {
    return (bits[index >> 6] & 1L << index) != 0;
  }
}
