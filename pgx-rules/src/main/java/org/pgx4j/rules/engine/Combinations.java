package org.pgx4j.rules.engine;

import java.util.ArrayList;
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
    if (genes.size() == 1 && genes.get(0).isPlain()) {
      return List.of(genes.get(0).view(profile));
    }
    List<Gene> known = new ArrayList<>(genes.size());
    List<List<Reading>> choices = new ArrayList<>(genes.size());
    int count = 1;
    for (ResolvedGene gene : genes) {
      List<Reading> distinct = distinct(gene.readings(Reading.Role.DECIDING), byGenotype);
      if (!distinct.isEmpty()) {
        if ((long) count * distinct.size() > LIMIT) {
          throw tooMany(gene.gene());
        }
        count *= distinct.size();
        known.add(gene.gene());
        choices.add(distinct);
      }
    }
    Gene[] named = known.toArray(Gene[]::new);
    if (count == 1) {
      return List.of(view(profile, named, choices, 0));
    }
    List<ReadingView> views = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      views.add(view(profile, named, choices, i));
    }
    return views;
  }

  private static List<Reading> distinct(List<Reading> deciding, boolean byGenotype) {
    if (deciding.size() < 2) {
      return deciding;
    }
    Map<Meaning, Reading> distinct = new LinkedHashMap<>();
    deciding.forEach(reading -> distinct.putIfAbsent(Meaning.of(reading, byGenotype), reading));
    return List.copyOf(distinct.values());
  }

  /** The combination of that number, the last gene's readings changing first. */
  private static ReadingView view(
      ResolvedProfile profile, Gene[] genes, List<List<Reading>> choices, int number) {
    Reading[] chosen = new Reading[genes.length];
    int rest = number;
    for (int i = genes.length - 1; i >= 0; i--) {
      List<Reading> readings = choices.get(i);
      chosen[i] = readings.get(rest % readings.size());
      rest /= readings.size();
    }
    return ReadingView.of(profile, genes, chosen);
  }

  private static PgxException tooMany(Gene gene) {
    return new PgxException(
        Problem.of(
            ProblemCode.TOO_MANY_COMBINATIONS,
            Place.of("profile").atField(gene.symbol()),
            "More than "
                + LIMIT
                + " combinations of genotypes fit; give phased or more complete data"));
  }
}
