package org.pgx4j.rules.intake;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Tells of genotypes on X that the stated sex cannot have. Not thread-safe. */
final class SexCheck {
  private final SampleReadings readings;
  private final FileCalls file;
  private final List<Integer> genes;
  private final OptionalInt[][] conflicts;

  SexCheck(SampleReadings readings, FileCalls file) {
    this.readings = readings;
    this.file = file;
    genes = bySymbol(readings.genes());
    conflicts = new OptionalInt[readings.genes().size()][];
    for (int gene : genes) {
      conflicts[gene] = new OptionalInt[readings.readings(gene)];
      for (int reading = 0; reading < conflicts[gene].length; reading++) {
        conflicts[gene][reading] =
            readings.sex(gene, reading) == Sex.UNKNOWN
                ? OptionalInt.empty()
                : readings.calls(gene, reading).sexConflict();
      }
    }
  }

  private static List<Integer> bySymbol(List<AlleleDefinitions> all) {
    Map<Gene, Integer> found = new TreeMap<>();
    for (int gene = 0; gene < all.size(); gene++) {
      if (all.get(gene).ploidy() == Ploidy.X_LINKED) {
        found.put(all.get(gene).gene(), gene);
      }
    }
    return List.copyOf(found.values());
  }

  private Gene symbol(int gene) {
    return readings.genes().get(gene).gene();
  }

  /**
   * Reports one problem a gene.
   *
   * @param sample the sample's index among the readings
   * @param column the sample's place, without its name
   */
  void tell(int sample, Place column, Consumer<Problem> problems) {
    for (int gene : genes) {
      OptionalInt conflict = conflicts[gene][readings.reading(gene, sample)];
      if (conflict.isPresent()) {
        SiteCalls site = file.site(gene, conflict.getAsInt());
        problems.accept(
            Problem.of(
                ProblemCode.SEX_CONFLICT,
                site == null ? column : place(gene, site, column),
                symbol(gene) + " is not called; check the sample's sex and its genotypes on X"));
      }
    }
  }

  private Place place(int gene, SiteCalls site, Place column) {
    return site.line() > 0
        ? column.atLine(site.line())
        : column.atField(
            readings.genes().get(gene).chromosome() + ":" + site.position() + " " + column.field());
  }
}
