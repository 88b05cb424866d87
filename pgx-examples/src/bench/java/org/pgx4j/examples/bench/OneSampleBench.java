package org.pgx4j.examples.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
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
import org.openjdk.jmh.infra.Blackhole;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.Meaning;
import org.pgx4j.rules.intake.VcfReader;

/** One genome's VCF of 1,201 records, from its bytes to calls and phenotypes of all genes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class OneSampleBench {
  private final Pgx pgx = Pgx.standard();
  private final GenotypeCaller caller = pgx.caller();
  private final VcfReader reader = VcfReader.builder(caller.definitions()).build();
  private final byte[] file;

  /** Reads the bundled patient. */
  public OneSampleBench() {
    try (InputStream in = Pgx.class.getResourceAsStream("/org/pgx4j/examples/patient.vcf")) {
      file = Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Read, called, interpreted. */
  @Benchmark
  public void callsAndPhenotypes(Blackhole hole) {
    reader.read(
        new ByteArrayInputStream(file),
        "patient",
        problem -> {},
        sample -> {
          for (GenotypeCall call : caller.call(sample, MissingPolicy.NO_CALL)) {
            hole.consume(Meaning.of(call, pgx.knowledge()));
          }
        });
  }

  /** Read only. */
  @Benchmark
  public void read(Blackhole hole) {
    reader.read(new ByteArrayInputStream(file), "patient", problem -> {}, hole::consume);
  }
}
