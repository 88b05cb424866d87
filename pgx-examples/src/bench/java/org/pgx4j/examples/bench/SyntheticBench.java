package org.pgx4j.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.Cohort;
import org.pgx4j.rules.cohort.Meaning;
import org.pgx4j.rules.intake.VcfReader;

/** A biobank on one core: synthetic samples × 1,201 sites, read, called and interpreted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx384m")
public class SyntheticBench {
  private final Pgx pgx = Pgx.standard();
  private final GenotypeCaller caller = pgx.caller();
  private final VcfReader reader = VcfReader.builder(caller.definitions()).build();
  private Path file = Path.of("");

  /** The number of samples. */
  @Param({"50000", "100000"})
  public int samples;

  /** Makes the cohort. */
  @Setup
  public void make() throws IOException {
    file = Files.createTempFile("synthetic", ".vcf.gz");
    Path real = SharedFiles.file("1kgp.dev-half.pgx-positions.grch38.vcf.gz");
    SyntheticCohort.write(real, samples, 1, true, file);
  }

  /** Removes the cohort. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  /** Calls and phenotypes of every sample. */
  @Benchmark
  public void calls(Blackhole hole) {
    Cohort.builder(pgx.engine(), caller)
        .build()
        .over(reader.readings(file, problem -> {}))
        .calls(call -> Meaning.of(call, pgx.knowledge()), (sample, all) -> hole.consume(all));
  }

  /** The limit: decompression alone. */
  @Benchmark
  public long plainRead() throws IOException {
    return SharedFiles.plain(Files.newInputStream(file));
  }
}
