package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Haplotype;

/**
 * Names the fits and puts them in order: by score, then by name; priority rules of the definitions
 * first.
 */
final class Ranking {
  /** Bits of an allele's place in the order of names. */
  private static final int PLACE = 20;

  private static final long PAIR = (1L << (2 * PLACE)) - 1;
  private static final int WORST = (1 << 22) - 1;

  private final AlleleDefinitions definitions;
  private final AlleleNames names;
  private final Observation read;

  Ranking(AlleleDefinitions definitions, AlleleNames names, Observation read) {
    this.definitions = definitions;
    this.names = names;
    this.read = read;
  }

  private record Named(Genotype genotype, int score) {}

  /** A fit by its place: the better score first, then the places of its alleles' names. */
  private record Placed(long key, Fit fit) implements Comparable<Placed> {
    @Override
    public int compareTo(Placed other) {
      return Long.compare(key, other.key);
    }
  }

  List<Candidate> rank(List<Fit> fits) {
    if (fits.size() == 1) {
      Fit only = fits.get(0);
      return List.of(Candidate.of(genotype(only.first(), only.second()), 1, only.score()));
    }
    List<Named> ordered = ordered(fits);
    return withRanks(ordered, preferred(ordered));
  }

  /**
   * Total order: of two fits with one score the names decide, haplotype by haplotype; of those that
   * are reported alike the best stands.
   */
  private List<Named> ordered(List<Fit> fits) {
    int[] order = names.order();
    List<Placed> sorted = new ArrayList<>(fits.size());
    for (Fit fit : fits) {
      int one = order[fit.first()];
      int other = order[fit.second()];
      long pair = ((long) Math.min(one, other) << PLACE) | Math.max(one, other);
      sorted.add(new Placed(((long) (WORST - fit.score()) << (2 * PLACE)) | pair, fit));
    }
    Collections.sort(sorted);
    boolean renames = !definitions.subAlleles().isEmpty();
    Set<Long> pairs = new HashSet<>();
    List<Named> ordered = new ArrayList<>(sorted.size());
    for (Placed placed : sorted) {
      if (!renames || pairs.add(placed.key() & PAIR)) {
        Fit fit = placed.fit();
        ordered.add(new Named(genotype(fit.first(), fit.second()), fit.score()));
      }
    }
    return ordered;
  }

  private Genotype genotype(int first, int second) {
    Haplotype one = names.haplotype(first);
    return read.isHaploid() ? new Haploid(one) : Diplotype.of(one, names.haplotype(second));
  }

  /** What a priority rule picks; empty where none applies, so that the best score decides. */
  private Set<Genotype> preferred(List<Named> ordered) {
    if (definitions.priorities().isEmpty() || read.isEffectivelyPhased() || ordered.size() < 2) {
      return Set.of();
    }
    Map<String, Genotype> written = new LinkedHashMap<>();
    for (Named named : ordered) {
      written.put(named.genotype().toString(), named.genotype());
    }
    for (AlleleDefinitions.UnphasedPriority priority : definitions.priorities()) {
      Genotype pick = written.get(priority.pick());
      if (pick != null && written.keySet().containsAll(priority.among())) {
        return Set.of(pick);
      }
    }
    return new HashSet<>(written.values());
  }

  private static List<Candidate> withRanks(List<Named> ordered, Set<Genotype> preferred) {
    List<Candidate> candidates = new ArrayList<>(ordered.size());
    for (Named named : ordered) {
      if (preferred.contains(named.genotype())) {
        candidates.add(Candidate.of(named.genotype(), 1, named.score()));
      }
    }
    int rank = candidates.isEmpty() ? 0 : 1;
    int score = -1;
    for (Named named : ordered) {
      if (!preferred.contains(named.genotype())) {
        rank += named.score() == score ? 0 : 1;
        score = named.score();
        candidates.add(Candidate.of(named.genotype(), rank, score));
      }
    }
    return candidates;
  }
}
