package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.intake.SampleReadings;

/** One cohort over one file; calls are kept for a later question. Not thread-safe. */
public final class CohortRun {
  /** Samples that are prepared together. */
  private static final int CHUNK = 2048;

  private final Cohort cohort;
  private final SampleReadings readings;
  private final List<Gene> genes = new ArrayList<>();
  private final int[] columns;
  private final int[] read;
  private final Map<Gene, GenotypeCall> unread = new HashMap<>();
  private final ByReading<GenotypeCall> calls;

  CohortRun(Cohort cohort, SampleReadings readings) {
    this.cohort = cohort;
    this.readings = readings;
    Map<Gene, Integer> known = new HashMap<>();
    for (int i = 0; i < readings.genes().size(); i++) {
      known.put(readings.genes().get(i).gene(), i);
    }
    List<Integer> columnOf = new ArrayList<>();
    List<Integer> columnsRead = new ArrayList<>();
    for (AlleleDefinitions one : cohort.caller().definitions()) {
      genes.add(one.gene());
      Integer column = known.get(one.gene());
      columnOf.add(column == null ? -1 : column);
      if (column == null) {
        GeneCalls nothing = GeneCalls.builder(one).build();
        unread.put(one.gene(), cohort.caller().call(nothing, cohort.coverage()));
      } else {
        columnsRead.add(column);
      }
    }
    columns = ints(columnOf);
    read = ints(columnsRead);
    calls = new Calls();
  }

  private static int[] ints(List<Integer> list) {
    int[] ints = new int[list.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = list.get(i);
    }
    return ints;
  }

  /** The call of each reading. */
  private final class Calls extends ByReading<GenotypeCall> {
    Calls() {
      super(readings, read, cohort);
    }

    @Override
    GenotypeCall make(int gene, int reading) {
      return cohort.caller().call(readings.calls(gene, reading), cohort.coverage());
    }
  }

  /** What is made of the call of each reading. */
  private final class Made<T> extends ByReading<T> {
    private final Function<GenotypeCall, T> each;

    Made(Function<GenotypeCall, T> each) {
      super(readings, read, cohort);
      this.each = each;
    }

    @Override
    T make(int gene, int reading) {
      return each.apply(calls.of(gene, reading));
    }
  }

  /** The genes, in the order of the calls. */
  public List<Gene> genes() {
    return List.copyOf(genes);
  }

  /** What was read. */
  public SampleReadings readings() {
    return readings;
  }

  /**
   * Hands over every sample's calls, one a gene.
   *
   * @param each makes something of each distinct call, once; called on several threads
   * @param samples takes what was made of a sample's calls
   */
  public <T> void calls(Function<GenotypeCall, T> each, SampleTaker<T> samples) {
    Map<Gene, T> ofUnread = new HashMap<>();
    for (Map.Entry<Gene, GenotypeCall> one : unread.entrySet()) {
      ofUnread.put(one.getKey(), each.apply(one.getValue()));
    }
    ByReading<T> made = new Made<>(each);
    for (int from = 0; from < readings.samples(); from += CHUNK) {
      int to = Math.min(from + CHUNK, readings.samples());
      calls.prepare(from, to);
      made.prepare(from, to);
      for (int sample = from; sample < to; sample++) {
        List<T> results = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
          results.add(
              columns[i] >= 0 ? made.ofSample(columns[i], sample) : ofUnread.get(genes.get(i)));
        }
        samples.take(readings.sample(sample), results);
      }
    }
  }

  /**
   * Hands over every sample's outcomes, in the order of an assessment.
   *
   * @param each makes something of each distinct outcome, once; called on several threads
   * @param samples takes what was made of a sample's outcomes
   */
  public <T> void outcomes(Function<Outcome, T> each, SampleTaker<T> samples) {
    SharedOutcomes<T> shared =
        new SharedOutcomes<>(cohort, readings, genes, columns, unread, calls, each);
    for (int from = 0; from < readings.samples(); from += CHUNK) {
      int to = Math.min(from + CHUNK, readings.samples());
      calls.prepare(from, to);
      shared.prepare(from, to);
      for (int sample = from; sample < to; sample++) {
        samples.take(readings.sample(sample), shared.of(sample));
      }
    }
  }
}
