package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.translation.GeneResult;

/**
 * Every combination of the deciding readings of several genes; readings that mean the same count
 * once.
 */
final class Combinations {
  private static final int LIMIT = 4096;

  private Combinations() {}

  /**
   * What a reading means to a rule; one that asks for genotypes tells two of the same result apart.
   */
  record Meaning(GeneResult result, boolean trusted, Optional<Genotype> genotype) {
    static Meaning of(Reading reading, boolean byGenotype) {
      return new Meaning(
          reading.result(),
          reading.isTrusted(),
          byGenotype && reading.isTrusted() ? reading.genotype() : Optional.empty());
    }
  }

  static List<ReadingView> of(
      ResolvedProfile profile, List<ResolvedGene> genes, boolean byGenotype) {
    List<Map<Gene, Reading>> chosen = List.of(Map.of());
    for (ResolvedGene gene : genes) {
      Map<Meaning, Reading> distinct = new LinkedHashMap<>();
      gene.readings(Reading.Role.DECIDING)
          .forEach(reading -> distinct.putIfAbsent(Meaning.of(reading, byGenotype), reading));
      if (distinct.isEmpty()) {
        continue;
      }
      if ((long) chosen.size() * distinct.size() > LIMIT) {
        throw new PgxException(
            Problem.of(
                ProblemCode.TOO_MANY_COMBINATIONS,
                Place.of("profile").atField(gene.gene().symbol()),
                "More than "
                    + LIMIT
                    + " combinations of genotypes fit; give phased or more complete data"));
      }
      List<Map<Gene, Reading>> longer = new ArrayList<>(chosen.size() * distinct.size());
      for (Map<Gene, Reading> one : chosen) {
        for (Reading reading : distinct.values()) {
          Map<Gene, Reading> with = new HashMap<>(one);
          with.put(gene.gene(), reading);
          longer.add(with);
        }
      }
      chosen = longer;
    }
    return chosen.stream().map(choice -> ReadingView.of(profile, choice)).toList();
  }
}
