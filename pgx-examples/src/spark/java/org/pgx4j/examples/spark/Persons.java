package org.pgx4j.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.rules.cohort.CohortRun;
import org.pgx4j.rules.cohort.Meaning;
import org.pgx4j.rules.intake.SampleReadings;

/**
 * The rows of one input's samples. What samples have in common is held once; rows are made one by
 * one as they are taken.
 */
final class Persons {
  private static final Row[] NONE = {};
  private static final String[] NO_DRUG = {};

  private final Engine engine;
  private final Settings settings;

  Persons(Engine engine, Settings settings) {
    this.engine = engine;
    this.settings = settings;
  }

  /** What is kept of a call. */
  private record Called(List<Row> rows, Row meaning) {}

  /**
   * Calls and assesses every sample of an input, one row each, and a last row of problems when
   * there are any. An input that cannot be used as a whole has that row only.
   *
   * @param reading reads the input, given what takes its problems
   */
  Iterator<Row> of(String input, Function<Consumer<Problem>, SampleReadings> reading) {
    List<Problem> problems = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<List<Called>> called = new ArrayList<>();
    List<List<Row>> assessed = new ArrayList<>();
    try {
      SampleReadings readings = reading.apply(problems::add);
      CohortRun run = engine.cohort(settings).problems(problems::add).build().over(readings);
      run.calls(
          this::called,
          (sample, calls) -> {
            names.add(sample);
            called.add(calls);
          });
      run.outcomes(
          outcome ->
              settings.all() || !Meaning.isStandard(outcome)
                  ? List.of(ResultRows.of(outcome))
                  : List.<Row>of(),
          (sample, outcomes) -> assessed.add(outcomes.stream().flatMap(List::stream).toList()));
    } catch (PgxException e) {
      problems.add(e.problem());
      names.clear();
    }
    Stream<Row> persons =
        Stream.iterate(0, i -> i < names.size(), i -> i + 1)
            .map(i -> person(input, names.get(i), called.get(i), assessed.get(i)));
    Row[] wrong = problems.stream().map(ResultRows::of).toArray(Row[]::new);
    Stream<Row> last =
        wrong.length == 0
            ? Stream.empty()
            : Stream.of(RowFactory.create(input, null, NONE, NONE, NONE, NO_DRUG, wrong));
    return Stream.concat(persons, last).iterator();
  }

  private Called called(GenotypeCall call) {
    return new Called(
        ResultRows.of(call, engine.knowledge()), ResultRows.meaning(call, engine.knowledge()));
  }

  private static Row person(String input, String sample, List<Called> calls, List<Row> outcomes) {
    return RowFactory.create(
        input,
        sample,
        calls.stream().flatMap(one -> one.rows().stream()).toArray(Row[]::new),
        calls.stream().map(Called::meaning).toArray(Row[]::new),
        outcomes.toArray(Row[]::new),
        outcomes.stream()
            .filter(ResultRows::isActionable)
            .map(ResultRows::drug)
            .distinct()
            .toArray(String[]::new),
        NONE);
  }
}
