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
import org.openjdk.jmh.annotations.Warmup;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;

/**
 * The first call in a JVM that has never seen the library: each of eleven new JVMs makes one call.
 *
 * <p>{@code standard} opens the bundled packs; {@code firstAnswer} asks about one drug besides.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(11)
public class ColdStartBench {
  @Benchmark
  public Pgx standard() {
    return Pgx.standard();
  }

  @Benchmark
  public Assessment firstAnswer() {
    return Pgx.standard().assess(Patients.oneGene(), "clopidogrel");
  }
}
