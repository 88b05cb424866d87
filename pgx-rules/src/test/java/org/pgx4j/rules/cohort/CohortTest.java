package org.pgx4j.rules.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.RuleEngine;

class CohortTest {
  private static final Pgx PGX = Pgx.standard();
  private static final GenotypeCaller CALLER =
      PGX.caller("CYP2C19", "CYP2C9", "VKORC1", "CYP4F2", "TPMT", "NUDT15", "DPYD", "CYP3A5");
  private static final AssayCoverage NOTHING = AssayCoverage.of(MissingPolicy.NO_CALL);
  private static final Samples SAMPLES = new Samples(CALLER.definitions(), 60, 7);

  private static Cohort.Builder cohort() {
    return Cohort.builder(PGX.engine(), CALLER);
  }

  private static List<List<GenotypeCall>> calls(Cohort cohort) {
    List<List<GenotypeCall>> all = new ArrayList<>();
    cohort.over(SAMPLES.readings()).calls(call -> call, (sample, calls) -> all.add(calls));
    return all;
  }

  private static List<String> outcomes(Cohort cohort) {
    List<String> all = new ArrayList<>();
    cohort
        .over(SAMPLES.readings())
        .outcomes(CohortTest::text, (sample, texts) -> all.add(sample + texts));
    return all;
  }

  private static String text(Outcome outcome) {
    return String.join(
        "\t",
        outcome.drug(),
        outcome.authority().toString(),
        outcome.population().toString(),
        outcome.getClass().getSimpleName(),
        outcome.summary(),
        outcome.because().toString(),
        outcome.missing().toString(),
        outcome.warnings().toString(),
        outcome.explanation().toString());
  }

  @Test
  void everySampleIsCalledAsAlone() {
    List<List<GenotypeCall>> all = calls(cohort().build());
    List<VariantCalls> samples = SAMPLES.oneByOne();
    assertEquals(samples.size(), all.size());
    for (int i = 0; i < samples.size(); i++) {
      assertEquals(CALLER.call(samples.get(i), NOTHING), all.get(i));
    }
  }

  @Test
  void everySampleIsAssessedAsAlone() {
    List<String> all = outcomes(cohort().build());
    List<VariantCalls> samples = SAMPLES.oneByOne();
    for (int i = 0; i < samples.size(); i++) {
      PatientProfile profile =
          PatientProfile.builder().calls(CALLER.call(samples.get(i), NOTHING)).build();
      List<String> alone =
          PGX.assessAll(profile).outcomes().stream().map(CohortTest::text).toList();
      assertEquals(samples.get(i).sample() + alone, all.get(i));
    }
  }

  @Test
  void drugsAskedForByNameAreAnsweredAsAskedFor() {
    List<String> names = List.of("warfarin", "Plavix", "nilotinib");
    List<String> all = outcomes(cohort().drugs(names).build());
    PatientProfile profile =
        PatientProfile.builder().calls(CALLER.call(SAMPLES.oneByOne().get(3), NOTHING)).build();
    assertEquals(
        "S3" + PGX.assess(profile, names).outcomes().stream().map(CohortTest::text).toList(),
        all.get(3));
  }

  @Test
  void neitherThreadsNorWhatIsKeptChangeAnything() {
    List<List<GenotypeCall>> plain = calls(cohort().build());
    List<String> plainOutcomes = outcomes(cohort().build());
    for (Cohort other : List.of(cohort().threads(3).build(), cohort().threads(2).kept(1).build())) {
      assertEquals(plain, calls(other));
      assertEquals(plainOutcomes, outcomes(other));
    }
  }

  @Test
  void whatReadsAlikeIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    CohortRun run = cohort().build().over(SAMPLES.readings());
    List<List<String>> all = new ArrayList<>();
    run.calls(
        call -> call.gene() + " " + made.incrementAndGet(), (sample, names) -> all.add(names));
    int distinct = 0;
    for (int gene = 0; gene < run.genes().size(); gene++) {
      distinct += run.readings().readings(gene);
    }
    assertEquals(distinct, made.get());
    assertTrue(distinct < 60 * run.genes().size());
    int vkorc1 = run.genes().indexOf(Gene.of("VKORC1"));
    int same =
        Stream.iterate(1, i -> i + 1)
            .filter(i -> run.readings().reading(vkorc1, i) == run.readings().reading(vkorc1, 0))
            .findFirst()
            .orElseThrow();
    assertSame(all.get(0).get(vkorc1), all.get(same).get(vkorc1));
  }

  @Test
  void aGeneThatWasNotReadIsNotCalled() {
    GenotypeCaller more = PGX.caller("CYP2C19", "UGT1A1");
    Samples samples = new Samples(PGX.caller("CYP2C19").definitions(), 3, 1);
    List<List<GenotypeCall>> all = new ArrayList<>();
    Cohort.builder(PGX.engine(), more)
        .build()
        .over(samples.readings())
        .calls(call -> call, (sample, calls) -> all.add(calls));
    assertEquals(more.call(samples.oneByOne().get(0), NOTHING), all.get(0));
  }

  @Test
  void aFailureOnAnyThreadEndsTheRun() {
    CohortRun run = cohort().threads(4).build().over(SAMPLES.readings());
    assertThrows(
        IllegalStateException.class,
        () ->
            run.calls(
                call -> {
                  throw new IllegalStateException();
                },
                (sample, calls) -> {}));
  }

  @Test
  void theLanguageAndTheAuthoritiesAreThoseAskedFor() {
    List<String> all =
        outcomes(
            cohort()
                .drugs(List.of(RuleEngine.ALL))
                .language("pt-BR")
                .authorities(List.of(Authority.of("DPWG")))
                .build());
    assertTrue(all.get(0).contains("DPWG") && !all.get(0).contains("CPIC,"), all.get(0));
  }
}
