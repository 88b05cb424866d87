package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Comparator;
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
  private final AlleleDefinitions definitions;
  private final Observation read;

  Ranking(AlleleDefinitions definitions, Observation read) {
    this.definitions = definitions;
    this.read = read;
  }

  private record Named(Genotype genotype, int score) {
    /** Total order: of two fits with one score the names decide, haplotype by haplotype. */
    static final Comparator<Named> ORDER =
        Comparator.comparingInt(Named::score)
            .reversed()
            .thenComparing(named -> named.genotype.haplotypes().get(0))
            .thenComparing(
                named -> named.genotype.haplotypes().get(named.genotype.haplotypes().size() - 1));
  }

  List<Candidate> rank(List<Fit> fits) {
    Haplotype[] names = new Haplotype[definitions.alleles().size()];
    Map<Genotype, Named> best = new LinkedHashMap<>();
    for (Fit fit : fits) {
      Haplotype first = name(names, fit.first());
      Genotype genotype =
          read.isHaploid() ? new Haploid(first) : Diplotype.of(first, name(names, fit.second()));
      best.merge(
          genotype, new Named(genotype, fit.score()), (x, y) -> x.score() >= y.score() ? x : y);
    }
    List<Named> ordered = best.values().stream().sorted(Named.ORDER).toList();
    return withRanks(ordered, preferred(ordered));
  }

  private Haplotype name(Haplotype[] names, int allele) {
    Haplotype known = names[allele];
    if (known == null) {
      String own = definitions.alleles().get(allele).name();
      String reported = definitions.subAlleles().getOrDefault(own, own);
      known = Haplotype.parse(definitions.gene(), reported);
      names[allele] = known;
    }
    return known;
  }

  /** What a priority rule picks; empty where none applies, so that the best score decides. */
  private Set<Genotype> preferred(List<Named> ordered) {
    if (definitions.priorities().isEmpty() || read.isEffectivelyPhased() || ordered.size() < 2) {
      return Set.of();
    }
    Map<String, Genotype> written = new LinkedHashMap<>();
    ordered.forEach(named -> written.put(named.genotype().toString(), named.genotype()));
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
