package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.intake.SampleReadings;

/**
 * One result for each distinct reading of each gene, made when a sample first needs it. When there
 * are more than should be kept, all are dropped and made again. Not thread-safe.
 */
abstract class ByReading<T> implements IntConsumer {
  private final SampleReadings readings;
  private final int[] genes;
  private final int threads;
  private final int most;
  private final @Nullable Object[][] made;
  private final List<int[]> tasks = new ArrayList<>();
  private int count;

  /**
   * Nothing made yet.
   *
   * @param genes the genes wanted, as indexes of the readings' genes
   */
  ByReading(SampleReadings readings, int[] genes, Cohort settings) {
    this.readings = readings;
    this.genes = genes;
    threads = settings.threads();
    most = settings.kept();
    made = new @Nullable Object[readings.genes().size()][];
    for (int gene : genes) {
      made[gene] = new @Nullable Object[readings.readings(gene)];
    }
  }

  /** Makes the result of one reading; called on several threads. */
  abstract T make(int gene, int reading);

  /** Makes what the samples from {@code from} to before {@code to} need. */
  void prepare(int from, int to) {
    if (count > most) {
      for (int gene : genes) {
        Arrays.fill(made[gene], null);
      }
      count = 0;
    }
    tasks.clear();
    for (int gene : genes) {
      @Nullable Object[] here = made[gene];
      for (int sample = from; sample < to; sample++) {
        int reading = readings.reading(gene, sample);
        if (here[reading] == null) {
          here[reading] = this;
          tasks.add(new int[] {gene, reading});
        }
      }
    }
    count += tasks.size();
    Workers.run(threads, tasks.size(), this);
  }

  /** Does the task of that index. */
  @Override
  public final void accept(int index) {
    int gene = tasks.get(index)[0];
    int reading = tasks.get(index)[1];
    made[gene][reading] = make(gene, reading);
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
