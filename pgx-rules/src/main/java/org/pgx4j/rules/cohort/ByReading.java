package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.intake.SampleReadings;

/**
 * One result for each distinct reading of each gene, made when a sample first needs it. When there
 * are more than should be kept, all are dropped and made again. Not thread-safe.
 */
final class ByReading<T> {
  /** Makes the result of one reading; called on several threads. */
  interface Maker<T> {
    T make(int gene, int reading);
  }

  private final SampleReadings readings;
  private final int[] genes;
  private final Maker<T> maker;
  private final int threads;
  private final int most;
  private final @Nullable Object[][] made;
  private int count;

  /**
   * Nothing made yet.
   *
   * @param genes the genes wanted, as indexes of the readings' genes
   */
  ByReading(SampleReadings readings, int[] genes, Cohort settings, Maker<T> maker) {
    this.readings = readings;
    this.genes = genes;
    this.maker = maker;
    threads = settings.threads();
    most = settings.kept();
    made = new @Nullable Object[readings.genes().size()][];
    for (int gene : genes) {
      made[gene] = new @Nullable Object[readings.readings(gene)];
    }
  }

  private record Task(int gene, int reading) {}

  /** Makes what the samples from {@code from} to before {@code to} need. */
  void prepare(int from, int to) {
    if (count > most) {
      for (int gene : genes) {
        Arrays.fill(made[gene], null);
      }
      count = 0;
    }
    List<Task> tasks = new ArrayList<>();
    for (int gene : genes) {
      @Nullable Object[] here = made[gene];
      for (int sample = from; sample < to; sample++) {
        int reading = readings.reading(gene, sample);
        if (here[reading] == null) {
          here[reading] = this;
          tasks.add(new Task(gene, reading));
        }
      }
    }
    count += tasks.size();
    Workers.run(
        threads,
        tasks.size(),
        i -> {
          Task task = tasks.get(i);
          made[task.gene()][task.reading()] = maker.make(task.gene(), task.reading());
        });
  }

  /** The result of a reading that was prepared. */
  @SuppressWarnings("unchecked")
  T of(int gene, int reading) {
    return (T) Objects.requireNonNull(made[gene][reading]);
  }

  /** A sample's result; the sample was prepared. */
  T ofSample(int gene, int sample) {
    return of(gene, readings.reading(gene, sample));
  }
}
