package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  /**
   * Every combination, the last gene's readings changing first.
   *
   * @param seen the genes asked, each null when nothing is known of it
   */
  static List<ReadingView> of(
      ResolvedProfile profile, AskedGenes asked, @Nullable ResolvedGene[] seen) {
    List<List<Reading>> choices = new ArrayList<>(seen.length);
    int count = 1;
    for (ResolvedGene gene : seen) {
      List<Reading> distinct =
          gene == null
              ? List.of()
              : distinct(gene.readings(Reading.Role.DECIDING), asked.isByGenotype());
      choices.add(distinct);
      if (gene != null && !distinct.isEmpty()) {
        if ((long) count * distinct.size() > LIMIT) {
          throw tooMany(gene.gene());
        }
        count *= distinct.size();
      }
    }
    if (count == 1) {
      return List.of(view(profile, asked.named(), choices, 0));
    }
    List<ReadingView> views = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      views.add(view(profile, asked.named(), choices, i));
    }
    return Collections.unmodifiableList(views);
  }

  /** The only combination of genes of which each has one reading. */
  static ReadingView ofPlain(
      ResolvedProfile profile, AskedGenes asked, @Nullable ResolvedGene[] seen) {
    @Nullable Reading[] only = new Reading[seen.length];
    for (int i = 0; i < seen.length; i++) {
      ResolvedGene gene = seen[i];
      only[i] = gene == null ? null : gene.readings().get(0);
    }
    return ReadingView.of(profile, asked.named(), only);
  }

  private static List<Reading> distinct(List<Reading> deciding, boolean byGenotype) {
    if (deciding.size() < 2) {
      return deciding;
    }
    Map<Meaning, Reading> distinct = new LinkedHashMap<>();
    deciding.forEach(reading -> distinct.putIfAbsent(Meaning.of(reading, byGenotype), reading));
    return List.copyOf(distinct.values());
  }

  /** The combination of that number. */
  private static ReadingView view(
      ResolvedProfile profile, Gene[] genes, List<List<Reading>> choices, int number) {
    @Nullable Reading[] chosen = new Reading[genes.length];
    int rest = number;
    for (int i = genes.length - 1; i >= 0; i--) {
      List<Reading> readings = choices.get(i);
      if (!readings.isEmpty()) {
        chosen[i] = readings.get(rest % readings.size());
        rest /= readings.size();
      }
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
