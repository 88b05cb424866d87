package org.pgx4j.rules.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.intake.VcfReader;

/** The real cohort of 1,626 genomes; runs where {@code ../shared} is. */
@Tag("slow")
class RealCohortTest {
  private static String text(Outcome outcome) {
    return String.join(
        "\t",
        outcome.drug(),
        outcome.authority().toString(),
        outcome.population().toString(),
        outcome.getClass().getSimpleName(),
        Meaning.kinds(outcome).toString(),
        outcome.because().toString(),
        outcome.missing().toString(),
        outcome.warnings().toString());
  }

  private static Path cohort() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path file = root.resolveSibling("shared/data/1kgp.dev-half.pgx-positions.grch38.vcf.gz");
    Assumptions.assumeTrue(Files.exists(file), () -> "no " + file);
    return file;
  }

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void everyGenomeIsCalledAndAssessedAsAlone(MissingPolicy missing) {
    Path file = cohort();
    Pgx pgx = Pgx.standard();
    GenotypeCaller caller = pgx.caller();
    AssayCoverage coverage = AssayCoverage.of(missing);
    VcfReader reader = VcfReader.builder(caller.definitions()).build();
    List<VariantCalls> alone = new ArrayList<>();
    reader.read(file, problem -> {}, alone::add);
    CohortRun run =
        Cohort.builder(pgx.engine(), caller)
            .coverage(coverage)
            .threads(2)
            .build()
            .over(reader.readings(file, problem -> {}));
    Iterator<VariantCalls> samples = alone.iterator();
    run.calls(
        call -> call,
        (sample, calls) -> assertEquals(caller.call(samples.next(), coverage), calls, sample));
    assertFalse(samples.hasNext());
    Iterator<VariantCalls> again = alone.iterator();
    run.outcomes(
        RealCohortTest::text,
        (sample, texts) -> {
          PatientProfile profile =
              PatientProfile.builder().calls(caller.call(again.next(), coverage)).build();
          assertEquals(
              pgx.assessAll(profile).outcomes().stream().map(RealCohortTest::text).toList(),
              texts,
              sample);
        });
  }
}
