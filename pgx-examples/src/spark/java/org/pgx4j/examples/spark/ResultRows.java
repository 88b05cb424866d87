package org.pgx4j.examples.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.rules.cohort.Meaning;
import org.pgx4j.rules.engine.Knowledge;
import org.pgx4j.rules.engine.Outcome;

/** Calls, outcomes and problems as rows of {@link Schemas}. */
final class ResultRows {
  private ResultRows() {}

  /** The rows of a call: one a candidate of rank 1, or one that says it was not called. */
  static List<Row> of(GenotypeCall call, Knowledge knowledge) {
    CallEvidence evidence = call.evidence();
    String[] open =
        evidence.notExcluded().stream()
            .map(CallEvidence.NotExcluded::allele)
            .toArray(String[]::new);
    String status =
        call instanceof GenotypeCall.NotCalled
            ? "not_called"
            : call instanceof GenotypeCall.Ambiguous ? "ambiguous" : "called";
    String gene = call.gene().symbol();
    int missing = evidence.missing().size();
    if (call.candidates().isEmpty()) {
      return List.of(
          RowFactory.create(gene, status, null, null, null, null, null, null, missing, open));
    }
    Optional<FunctionTable> functions = knowledge.functions(call.gene());
    List<Row> rows = new ArrayList<>();
    for (Candidate candidate : call.candidates()) {
      if (candidate.rank() == 1) {
        rows.add(
            RowFactory.create(
                gene,
                status,
                candidate.rank(),
                candidate.genotype().toString(),
                candidate.score(),
                candidate.probability().isPresent() ? candidate.probability().getAsDouble() : null,
                functions.flatMap(table -> Meaning.phenotype(call, candidate, table)).orElse(null),
                functions.map(table -> activity(call, candidate, table)).orElse(null),
                missing,
                open));
      }
    }
    return rows;
  }

  private static @Nullable String activity(
      GenotypeCall call, Candidate candidate, FunctionTable table) {
    boolean trusted =
        (call.evidence().undocumented().isEmpty() && !candidate.isCombination())
            || table.isLeast(candidate.genotype());
    return trusted
        ? table.translate(candidate.genotype()).score().map(Object::toString).orElse(null)
        : null;
  }

  /** What a call means, for summaries. */
  static Row meaning(GenotypeCall call, Knowledge knowledge) {
    return RowFactory.create(call.gene().symbol(), Meaning.of(call, knowledge));
  }

  static Row of(Outcome outcome) {
    return RowFactory.create(
        outcome.drug(),
        outcome.authority().map(Authority::name).orElse(null),
        outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT),
        Meaning.kinds(outcome).stream().map(Enum::name).toArray(String[]::new),
        Meaning.isActionable(outcome));
  }

  /** The drug of an outcome's row. */
  static String drug(Row outcome) {
    return outcome.getString(0);
  }

  /** Whether the outcome of a row leaves something to do. */
  static boolean isActionable(Row outcome) {
    return outcome.getBoolean(4);
  }

  static Row of(Problem problem) {
    return RowFactory.create(
        problem.code().code(),
        problem.code().title(),
        problem.place().toString(),
        problem.remedy());
  }
}
