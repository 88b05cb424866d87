package org.pgx4j.examples.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
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
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.cohort.Cohort;
import org.pgx4j.rules.cohort.CohortRun;
import org.pgx4j.rules.cohort.Meaning;
import org.pgx4j.rules.intake.VcfReader;

/**
 * 1,626 genomes × 285 sites, from the bytes of the file; nothing is kept from one run to the next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class CohortBench {
  private final Pgx pgx = Pgx.standard();
  private final GenotypeCaller caller = pgx.caller();
  private final VcfReader reader = VcfReader.builder(caller.definitions()).build();
  private final byte[] file;

  /** Reads the file. */
  public CohortBench() {
    try {
      file = Files.readAllBytes(SharedFiles.file("1kgp.dev-half.pgx-positions.grch38.vcf.gz"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private CohortRun run() {
    return Cohort.builder(pgx.engine(), caller)
        .coverage(AssayCoverage.of(MissingPolicy.ASSUME_REFERENCE))
        .build()
        .over(reader.readings(new ByteArrayInputStream(file), "cohort", problem -> {}));
  }

  /** Calls and phenotypes of every genome. */
  @Benchmark
  public void calls(Blackhole hole) {
    run().calls(call -> Meaning.of(call, pgx.knowledge()), (sample, all) -> hole.consume(all));
  }

  /** Outcomes of all drugs for every genome. */
  @Benchmark
  public void outcomes(Blackhole hole) {
    run().outcomes(outcome -> outcome, (sample, all) -> hole.consume(all));
  }

  /** The limit: decompression alone. */
  @Benchmark
  public long plainRead() throws IOException {
    return SharedFiles.plain(new ByteArrayInputStream(file));
  }

  /** Every genotype decoded by htsjdk, nothing called. */
  @Benchmark
  public long decodedByHtsjdk() throws IOException {
    return SharedFiles.decoded(new ByteArrayInputStream(file));
  }
}
