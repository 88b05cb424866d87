package org.pgx4j.rules.intake;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Tells of genotypes on X that the stated sex cannot have. */
final class SexCheck {
  private SexCheck() {}

  private static Place place(GeneCalls gene, SiteCalls site, Place column) {
    return site.line() > 0
        ? column.atLine(site.line())
        : column.atField(
            gene.definitions().chromosome() + ":" + site.position() + " " + column.field());
  }

  /**
   * Reports one problem a gene.
   *
   * @param column the sample's place, without its name
   */
  static void tell(VariantCalls sample, FileCalls calls, Place column, Consumer<Problem> problems) {
    for (GeneCalls gene : sample.genes().values()) {
      OptionalInt conflict = gene.sexConflict();
      if (conflict.isPresent()) {
        Gene symbol = gene.definitions().gene();
        SiteCalls site = calls.site(symbol, conflict.getAsInt());
        problems.accept(
            Problem.of(
                ProblemCode.SEX_CONFLICT,
                site == null ? column : place(gene, site, column),
                symbol + " is not called; check the sample's sex and its genotypes on X"));
      }
    }
  }
}
