package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.Truth;

/** Puts measured phenotypes in front of those that genotypes predict. */
final class MeasuredGenes {
  static final String SOURCE = "measured";

  private final Knowledge knowledge;
  private final Consumer<Problem> problems;

  MeasuredGenes(Knowledge knowledge, Consumer<Problem> problems) {
    this.knowledge = knowledge;
    this.problems = problems;
  }

  /** The genes that a measurement of the profile decides, added to or put over those given. */
  void add(Map<Gene, ResolvedGene> genes, ResolvedProfile profile) {
    for (MeasuredPhenotype table : knowledge.measuredPhenotypes()) {
      FunctionTable functions = knowledge.functions(table.gene()).orElse(null);
      if (functions != null && !profile.measurements(table.measurement()).isEmpty()) {
        judge(table, functions, genes, ReadingView.of(profile));
      }
    }
  }

  /**
   * One gene by another authority's functions; null when neither a measurement nor the genotype
   * says anything of it.
   */
  @Nullable ResolvedGene by(
      FunctionTable functions, @Nullable ResolvedGene predicted, ResolvedProfile profile) {
    Map<Gene, ResolvedGene> gene = new TreeMap<>();
    if (predicted != null) {
      gene.put(predicted.gene(), predicted);
    }
    for (MeasuredPhenotype table : knowledge.measuredPhenotypes()) {
      if (table.gene().equals(functions.gene())
          && !profile.measurements(table.measurement()).isEmpty()) {
        judge(table, functions, gene, ReadingView.of(profile));
      }
    }
    return gene.get(functions.gene());
  }

  private void judge(
      MeasuredPhenotype table,
      FunctionTable functions,
      Map<Gene, ResolvedGene> genes,
      ReadingView view) {
    for (MeasuredPhenotype.Row row : table.rows()) {
      if (row.when().test(view) == Truth.TRUE) {
        genes.merge(
            table.gene(),
            measured(functions, row.phenotype()),
            (predicted, measured) -> over(predicted, measured));
        return;
      }
    }
    if (table.rows().isEmpty()) {
      genes.computeIfPresent(
          table.gene(), (gene, known) -> beside(known, functions.possibleResults()));
      unused(table, "Load a pack with its cut-offs: the loaded knowledge has none");
      return;
    }
    TreeSet<String> needed = new TreeSet<>();
    for (MeasuredPhenotype.Row row : table.rows()) {
      Explanation why = row.when().explain(view);
      why.whatIsMissing().stream().map(Missing::toString).forEach(needed::add);
      if (why.truth() == Truth.UNKNOWN) {
        Phenotype possible = new Phenotype(table.gene(), row.phenotype());
        genes.computeIfPresent(
            table.gene(), (gene, known) -> beside(known, functions.expand(possible)));
      }
    }
    unused(table, "Give what its cut-offs need: " + String.join(", ", needed));
  }

  private void unused(MeasuredPhenotype table, String remedy) {
    problems.accept(
        Problem.of(
            ProblemCode.UNUSED_MEASUREMENT,
            Place.of("profile").atField(table.measurement()),
            remedy));
  }

  /** What a measurement that does not decide leaves possible is shown beside the prediction. */
  private static ResolvedGene beside(ResolvedGene known, List<GeneResult> possible) {
    List<Reading> readings = new ArrayList<>(known.readings());
    for (GeneResult result : possible) {
      if (readings.stream().noneMatch(one -> one.result().equals(result))) {
        readings.add(Reading.deciding(null, result, Double.NaN, true).asAlternative());
      }
    }
    return known.with(readings);
  }

  private static ResolvedGene measured(FunctionTable functions, String term) {
    Gene gene = functions.gene();
    List<Reading> readings = new ArrayList<>();
    if (functions.termOf(term).isPresent()) {
      functions
          .expand(new Phenotype(gene, term))
          .forEach(one -> readings.add(Reading.deciding(null, one, Double.NaN, true)));
    } else {
      readings.add(GeneResolver.withoutResult(functions));
    }
    return new ResolvedGene(
        gene, ResolvedGene.status(readings), SOURCE, readings, null, gene.symbol());
  }

  /** The measured readings decide; those of the genotype that differ are shown as alternatives. */
  private static ResolvedGene over(ResolvedGene predicted, ResolvedGene measured) {
    List<Reading> readings = new ArrayList<>(measured.readings());
    for (Reading reading : predicted.readings(Reading.Role.DECIDING)) {
      boolean differs = readings.stream().noneMatch(one -> one.result().equals(reading.result()));
      if (differs) {
        readings.add(reading.asAlternative());
      }
    }
    return new ResolvedGene(
        measured.gene(),
        measured.status(),
        SOURCE,
        readings,
        predicted.call().orElse(null),
        measured.gene().symbol());
  }
}
