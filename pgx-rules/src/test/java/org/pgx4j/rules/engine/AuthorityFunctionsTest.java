package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.PhenotypeRule;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.MeasurementCondition;
import org.pgx4j.rules.condition.NumberRange;

/** Two authorities that differ on one allele: each rule is judged by its own authority's table. */
class AuthorityFunctionsTest {
  private static final Authority ACADEMY = Authority.of("Academy");

  /** To the Academy *3 is 1.0, so that *1/*3 is normal. */
  private static FunctionTable academy() {
    return FunctionTable.builder(Fictive.ABC1, ACADEMY)
        .lookup(Lookup.SCORE)
        .function("*1", "Normal function")
        .function("*3", "Normal function")
        .activity("*1", ActivityScore.of("1.0"))
        .activity("*3", ActivityScore.of("1.0"))
        .rules(
            List.of(
                new PhenotypeRule(
                    "Normal Metabolizer",
                    List.of(),
                    List.of(),
                    new ScoreRange(new BigDecimal("2.0"), true, null, false))))
        .build();
  }

  private static List<Outcome> assess(String genotype) {
    FakeKnowledge knowledge =
        Fictive.knowledge(
                Fictive.scoreTable(),
                Fictive.table(Fictive.ABC1)
                    .id("academy-alpha")
                    .authority(ACADEMY.name())
                    .row("normal", Fictive.score("2.0", "2.0"), ActionKind.STANDARD_DOSE)
                    .build())
            .otherFunctions(academy());
    return Fictive.assess(knowledge, Fictive.patient().genotype("ABC1", genotype)).outcomes();
  }

  @Test
  void eachAuthorityJudgesByItsOwnFunctions() {
    List<Outcome> outcomes = assess("*1/*3");
    assertEquals(
        List.of("Academy", "College"),
        outcomes.stream().map(one -> one.authority().orElseThrow().name()).toList());
    assertEquals(
        "*1/*3, activity score 2.0, Normal Metabolizer", outcomes.get(0).because().get("ABC1"));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), Fictive.advice(outcomes.get(0)));
    assertEquals(
        "*1/*3, activity score 1.5, Intermediate Metabolizer",
        outcomes.get(1).because().get("ABC1"));
    assertEquals(List.of(ActionKind.REDUCE_DOSE), Fictive.advice(outcomes.get(1)));
  }

  @Test
  void anAlleleThatOneAuthorityDoesNotKnowLeavesThatOneUndecided() {
    List<Outcome> outcomes = assess("*1/*2");
    assertInstanceOf(Outcome.Indeterminate.class, outcomes.get(0));
    assertEquals(List.of(ActionKind.REDUCE_DOSE), Fictive.advice(outcomes.get(1)));
  }

  /** The Academy reduces the dose of whom nobody tested. */
  private static FakeKnowledge withFallback() {
    return Fictive.knowledge(
            Fictive.table(Fictive.ABC1)
                .id("academy-alpha")
                .authority(ACADEMY.name())
                .row("normal", Fictive.score("2.0", "2.0"), ActionKind.STANDARD_DOSE)
                .fallback("untested", new Always(), Fictive.ABC1, ActionKind.REDUCE_DOSE)
                .build())
        .otherFunctions(academy());
  }

  @Test
  void aTermThatOneAuthorityDoesNotHaveIsATestWithoutAResultThereAndNotUntested() {
    Outcome outcome =
        Fictive.assess(withFallback(), Fictive.patient().phenotype("ABC1", "Poor Metabolizer"))
            .outcomes()
            .get(0);
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals("Indeterminate", outcome.because().get("ABC1"));
    assertEquals(List.of("gene ABC1"), Fictive.missing(outcome));
  }

  @Test
  void whoWasNotTestedGetsTheAdviceForThose() {
    Outcome outcome = Fictive.assess(withFallback(), Fictive.patient()).outcomes().get(0);
    assertEquals(List.of(ActionKind.TEST, ActionKind.REDUCE_DOSE), Fictive.advice(outcome));
  }

  @Test
  void aMeasuredPhenotypePrecedesForEveryAuthority() {
    FakeKnowledge knowledge =
        withFallback()
            .measured(
                new MeasuredPhenotype(
                    Fictive.ABC1,
                    "ABC1 activity",
                    List.of(
                        new MeasuredPhenotype.Row(
                            "Normal Metabolizer",
                            new MeasurementCondition(
                                "ABC1 activity",
                                "",
                                "%",
                                new NumberRange(new BigDecimal("70"), false, null, false))))));
    for (String genotype : List.of("", "*1/*2")) {
      PatientProfile.Builder profile =
          Fictive.patient().measurement(Measurement.parse("ABC1 activity=95 %"));
      if (!genotype.isEmpty()) {
        profile.genotype("ABC1", genotype);
      }
      Outcome outcome = Fictive.assess(knowledge, profile).outcomes().get(0);
      assertEquals(List.of(ActionKind.STANDARD_DOSE), Fictive.advice(outcome), genotype);
      assertEquals(
          "activity score 2.0, Normal Metabolizer", outcome.because().get("ABC1"), genotype);
    }
  }
}
