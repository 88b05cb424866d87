package org.pgx4j.examples.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What twice the samples cost. Machines change their speed within minutes, so both cohorts of
 * {@link SyntheticBench} take turns within one operation: the smaller, the larger and the smaller
 * again; {@code growth} is the larger one's time to the mean of the other two.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 25)
@Fork(value = 1, jvmArgsAppend = "-Xmx384m")
public class LinearityBench {
  private final SyntheticBench half = new SyntheticBench();
  private final SyntheticBench whole = new SyntheticBench();

  /** The ratio, a share of each iteration, as JMH adds them up: the sum is the mean. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Ratio {
    /** Large to small. */
    public double growth;
  }

  /** Makes both cohorts. */
  @Setup
  public void make() throws IOException {
    half.samples = 50_000;
    half.make();
    whole.samples = 100_000;
    whole.make();
  }

  /** Removes them. */
  @TearDown
  public void remove() throws IOException {
    half.remove();
    whole.remove();
  }

  @Benchmark
  public void turns(Ratio ratio, BenchmarkParams benchmark, Blackhole hole) {
    long first = time(half, hole);
    long large = time(whole, hole);
    long again = time(half, hole);
    ratio.growth = 2.0 * large / (first + again) / benchmark.getMeasurement().getCount();
  }

  private static long time(SyntheticBench bench, Blackhole hole) {
    long start = System.nanoTime();
    bench.calls(hole);
    return System.nanoTime() - start;
  }
}
