package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.pgx4j.rules.engine.Fictive.advice;
import static org.pgx4j.rules.engine.Fictive.alternatives;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;

class StatedPhenotypeTest {
  private static final DecisionTable HALVES =
      Fictive.table(Fictive.ABC1)
          .row("0", Fictive.score("0.0", "0.0"), ActionKind.CONTRAINDICATED)
          .row("0.5", Fictive.score("0.5", "0.5"), ActionKind.AVOID)
          .row("1", Fictive.score("1.0", "1.0"), ActionKind.REDUCE_DOSE)
          .row("more", Fictive.score("1.5", "2.0"), ActionKind.STANDARD_DOSE)
          .build();

  private static List<ProblemCode> problems(PatientProfile.Builder profile) {
    return Fictive.assess(Fictive.knowledge(HALVES), profile).problems().stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void aPhenotypeWhoseScoresHaveTheSameAdviceMatches() {
    assertEquals(
        List.of(ActionKind.AVOID),
        advice(ask(Fictive.scoreTable(), patient().phenotype("ABC1", "Poor Metabolizer"))));
    assertEquals(
        List.of(ActionKind.REDUCE_DOSE),
        advice(ask(Fictive.scoreTable(), patient().phenotype("ABC1", "im"))));
  }

  @Test
  void aPhenotypeWhoseScoresHaveDifferentAdviceIsIndeterminateWithEachShown() {
    Outcome outcome = ask(HALVES, patient().phenotype("ABC1", "Poor Metabolizer"));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(
        List.of(
            "activity score 0.0, Poor Metabolizer", "activity score 0.5, Poor Metabolizer changes"),
        alternatives(outcome));
  }

  @Test
  void aScoreStatedBesideThePhenotypeDecides() {
    Outcome outcome =
        ask(HALVES, patient().phenotype("ABC1", "Poor Metabolizer").activityScore("ABC1", "0.5"));
    assertEquals(List.of(ActionKind.AVOID), advice(outcome));
  }

  @Test
  void aGenotypeThatHasThePhenotypeDecides() {
    PatientProfile.Builder profile =
        patient().phenotype("ABC1", "Poor Metabolizer").genotype("ABC1", "*2/*3");
    assertEquals(List.of(ActionKind.AVOID), advice(ask(HALVES, profile)));
    assertEquals(List.of(), problems(profile));
  }

  @Test
  void aPhenotypeThatContradictsTheGenotypeIsAProblemAndBothCount() {
    PatientProfile.Builder profile =
        patient().phenotype("ABC1", "Normal Metabolizer").genotype("ABC1", "*2/*2");
    assertEquals(List.of(ProblemCode.CONTRADICTION), problems(profile));
    assertInstanceOf(Outcome.Indeterminate.class, ask(HALVES, profile));
  }

  @Test
  void aScoreThatContradictsTheGenotypeIsAProblemAndBothCount() {
    PatientProfile.Builder profile =
        patient().activityScore("ABC1", "2.0").genotype("ABC1", "*2/*2");
    assertEquals(List.of(ProblemCode.CONTRADICTION), problems(profile));
    assertInstanceOf(Outcome.Indeterminate.class, ask(HALVES, profile));
    assertEquals(
        List.of(), problems(patient().activityScore("ABC1", "0.0").genotype("ABC1", "*2/*2")));
  }

  @Test
  void twoGenotypesOfOneGeneAreAProblemAndBothCount() {
    PatientProfile.Builder profile = patient().genotype("ABC1", "*1/*1").genotype("ABC1", "*2/*2");
    assertEquals(List.of(ProblemCode.CONTRADICTION), problems(profile));
    assertInstanceOf(Outcome.Indeterminate.class, ask(HALVES, profile));
    assertEquals(
        List.of(), problems(patient().genotype("ABC1", "*1/*2").genotype("ABC1", "*2/*1")));
  }

  @Test
  void aPhenotypeThatTheGeneDoesNotHaveIsAProblemAndNotUsed() {
    PatientProfile.Builder profile = patient().phenotype("ABC1", "Ultrarapid Metabolizer");
    assertEquals(List.of(ProblemCode.UNKNOWN_PHENOTYPE), problems(profile));
    Outcome outcome = ask(HALVES, profile);
    assertEquals(List.of("gene ABC1"), Fictive.missing(outcome));
  }

  @Test
  void aStatementPrecedesACall() {
    Outcome outcome =
        ask(
            HALVES,
            patient().genotype("ABC1", "*1/*1").call(Fictive.call(Fictive.ABC1, "1:*2/*2")));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), advice(outcome));
  }
}
