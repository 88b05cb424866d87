package org.pgx4j.examples.bench;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.ResolvedProfile;

/**
 * One drug, one profile: clopidogrel by CYP2C19 in acute coronary syndrome, one authority.
 *
 * <p>Beside it the same decision from the phenotype and the indication, which the engine has to
 * find first: written by hand, and in CEL, compiled beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(1)
public class OneDrugBench {
  private static final String DRUG = "clopidogrel";
  private static final Set<String> CORONARY = Set.of("acs/pci", "acs", "pci", "coronary stent");
  private static final String IN_CEL =
      """
      indication in ['acs/pci', 'acs', 'pci', 'coronary stent']
        ? (phenotype in ['Poor Metabolizer', 'Likely Poor Metabolizer'] ? 'AVOID'
          : phenotype in ['Intermediate Metabolizer', 'Likely Intermediate Metabolizer'] ? 'AVOID'
          : phenotype in ['Normal Metabolizer', 'Rapid Metabolizer', 'Ultrarapid Metabolizer']
            ? 'STANDARD_DOSE'
          : 'NO_RECOMMENDATION')
        : ''
      """;

  private final Pgx pgx = Pgx.standard();
  private final Pgx cpic = pgx.withAuthorities("CPIC");
  private final PatientProfile profile = Patients.oneGene();
  private final ResolvedProfile interpreted = pgx.resolve(profile);
  private final CelRuntime.Program program = program();

  public String phenotype = "Poor Metabolizer";
  public String indication = "ACS/PCI";

  private static CelRuntime.Program program() {
    try {
      return CelRuntimeFactory.standardCelRuntimeBuilder()
          .build()
          .createProgram(
              CelCompilerFactory.standardCelCompilerBuilder()
                  .addVar("phenotype", SimpleType.STRING)
                  .addVar("indication", SimpleType.STRING)
                  .build()
                  .compile(IN_CEL)
                  .getAst());
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From the profile: the genotype is translated, too. */
  @Benchmark
  public Assessment engine() {
    return cpic.assess(profile, DRUG);
  }

  /** From a profile interpreted before. */
  @Benchmark
  public Assessment engineInterpreted() {
    return cpic.assess(interpreted, DRUG);
  }

  /** From a profile interpreted before, by every authority that speaks of the drug. */
  @Benchmark
  public Assessment engineInterpretedAllAuthorities() {
    return pgx.assess(interpreted, DRUG);
  }

  /** With every condition explained, node by node. */
  @Benchmark
  public Object engineExplained() {
    return cpic.assess(interpreted, DRUG).outcomes().get(0).explanation();
  }

  @Benchmark
  public ActionKind handWritten() {
    if (!CORONARY.contains(indication.toLowerCase(Locale.ROOT))) {
      return ActionKind.NO_RECOMMENDATION;
    }
    return switch (phenotype) {
      case "Poor Metabolizer",
          "Likely Poor Metabolizer",
          "Intermediate Metabolizer",
          "Likely Intermediate Metabolizer" ->
          ActionKind.AVOID;
      case "Normal Metabolizer", "Rapid Metabolizer", "Ultrarapid Metabolizer" ->
          ActionKind.STANDARD_DOSE;
      default -> ActionKind.NO_RECOMMENDATION;
    };
  }

  @Benchmark
  public Object cel() throws CelEvaluationException {
    return program.eval(
        Map.of("phenotype", phenotype, "indication", indication.toLowerCase(Locale.ROOT)));
  }
}
