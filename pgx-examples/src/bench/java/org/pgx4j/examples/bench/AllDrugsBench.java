package org.pgx4j.examples.bench;

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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.ResolvedProfile;

/** All drugs, all authorities, one profile of a dozen genes and two drugs taken. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class AllDrugsBench {
  private final Pgx pgx = Pgx.standard();

  /** With an indication the rules for every tumour's indication are asked, too. */
  @Param({"false", "true"})
  public boolean indication;

  private PatientProfile profile = Patients.aDozenGenes();
  private ResolvedProfile interpreted = pgx.resolve(profile);

  /** Chooses the profile. */
  @Setup
  public void choose() {
    profile = indication ? Patients.withIndication() : Patients.aDozenGenes();
    interpreted = pgx.resolve(profile);
  }

  /** Every outcome, each of which can explain itself when asked. */
  @Benchmark
  public Assessment engine() {
    return pgx.assessAll(profile);
  }

  /** The same from a profile interpreted before. */
  @Benchmark
  public Assessment engineInterpreted() {
    return pgx.assessAll(interpreted);
  }

  /** The same with every explanation made: conditions, reasons, alternatives, warnings. */
  @Benchmark
  public void engineExplained(Blackhole hole) {
    for (Outcome outcome : pgx.assessAll(interpreted).outcomes()) {
      hole.consume(outcome.explanation());
      hole.consume(outcome.because());
      hole.consume(outcome.missing());
      hole.consume(outcome.alternatives());
      hole.consume(outcome.warnings());
    }
  }
}
