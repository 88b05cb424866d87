package org.pgx4j.examples.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;

/** One engine shared by 64 threads, beside as many threads as there are cores, and one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class ManyThreadsBench {
  private final Pgx pgx = Pgx.standard();
  private final PatientProfile profile = Patients.aDozenGenes();

  @Benchmark
  @Threads(1)
  public Assessment oneThread() {
    return pgx.assessAll(profile);
  }

  @Benchmark
  @Threads(Threads.MAX)
  public Assessment aThreadACore() {
    return pgx.assessAll(profile);
  }

  @Benchmark
  @Threads(64)
  public Assessment sixtyFourThreads() {
    return pgx.assessAll(profile);
  }
}
