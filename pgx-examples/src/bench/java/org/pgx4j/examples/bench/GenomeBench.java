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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.intake.SampleReadings;
import org.pgx4j.rules.intake.VcfReader;

/** One genome of 1.26 million records, read for all genes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class GenomeBench {
  private final GenotypeCaller caller = Pgx.standard().caller();
  private final VcfReader one = VcfReader.builder(caller.definitions()).build();
  private final VcfReader two = VcfReader.builder(caller.definitions()).threads(2).build();
  private final Path indexed = SharedFiles.file("NA18526.pgx-regions.grch38.vcf.gz");
  private final Path alone;

  /** Copies the file away from its index. */
  public GenomeBench() {
    try {
      alone = Files.createTempFile("genome", ".vcf.gz");
      Files.write(alone, Files.readAllBytes(indexed));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes the copy. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(alone);
  }

  /** By its tabix index. */
  @Benchmark
  public SampleReadings byIndex() {
    return one.readings(indexed, problem -> {});
  }

  /** Whole, on one thread. */
  @Benchmark
  public SampleReadings wholeOnOneThread() {
    return one.readings(alone, problem -> {});
  }

  /** Whole, decompressed on a second thread. */
  @Benchmark
  public SampleReadings wholeOnTwoThreads() {
    return two.readings(alone, problem -> {});
  }

  /** The limit: decompression alone. */
  @Benchmark
  public long plainRead() throws IOException {
    return SharedFiles.plain(Files.newInputStream(alone));
  }
}
