package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.engine.Fictive.advice;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.missing;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Truth;

class FallbackTest {
  private static final DecisionTable RULE = Fictive.twoGenes();

  @Test
  void anUntestedGeneMatchesWithTheTestFirstAndIsNamed() {
    Outcome outcome = ask(RULE, patient().genotype("ABC1", "*1/*1"));
    assertEquals(List.of(ActionKind.TEST, ActionKind.STANDARD_DOSE), advice(outcome));
    assertEquals(List.of("gene HLQ-B"), missing(outcome));
    assertEquals("Test HLQ-B first. Use alphadrug at the standard dose.", outcome.summary());
  }

  @Test
  void aGeneWithoutACallIsUntested() {
    NotCalled none =
        new NotCalled(Fictive.HLQ, Reason.OUTSIDE_ONLY, CallEvidence.builder().build());
    Outcome outcome = ask(RULE, patient().genotype("ABC1", "*1/*1").call(none));
    assertEquals(List.of(ActionKind.TEST, ActionKind.STANDARD_DOSE), advice(outcome));
  }

  @Test
  void aTestOfAnotherAlleleLeavesTheGeneUntested() {
    Outcome outcome =
        ask(RULE, patient().genotype("ABC1", "*1/*1").genotype("HLQ-B", "*57:01 negative"));
    assertEquals(List.of(ActionKind.TEST, ActionKind.STANDARD_DOSE), advice(outcome));
  }

  @Test
  void aTypingThatLeavesTheAlleleOpenIsIndeterminate() {
    for (String typing : List.of("*15/*40:01", "*15 positive", "*40:01")) {
      Outcome outcome = ask(RULE, patient().genotype("ABC1", "*1/*1").genotype("HLQ-B", typing));
      assertInstanceOf(Outcome.Indeterminate.class, outcome, typing);
      assertEquals(List.of("gene HLQ-B"), missing(outcome), typing);
    }
  }

  @Test
  void aTestedGeneTakesTheOrdinaryRow() {
    Outcome outcome =
        ask(RULE, patient().genotype("ABC1", "*1/*1").genotype("HLQ-B", "*15:02 negative"));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), advice(outcome));
    assertEquals(List.of(), missing(outcome));
  }

  @Test
  void candidatesThatLeadToDifferentFallbacksAreIndeterminate() {
    Outcome outcome = ask(RULE, patient().call(Fictive.call(Fictive.ABC1, "1:*1/*1", "1:*2/*2")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("gene HLQ-B"), missing(outcome));
  }

  @Test
  void withNothingKnownBothGenesAreNamed() {
    Outcome outcome = ask(RULE, patient());
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("gene ABC1", "gene HLQ-B"), missing(outcome));
  }

  @Test
  void theExplanationShowsTheFallbackAndNothingIsMissingInIt() {
    Explanation explanation = ask(RULE, patient().genotype("ABC1", "*1/*1")).explanation();
    assertEquals(Truth.TRUE, explanation.truth());
    assertEquals(List.of(), explanation.whatIsMissing());
    Explanation last = explanation.children().get(explanation.children().size() - 1);
    assertEquals("fallback normal-untested", last.node());
    assertEquals(Truth.TRUE, last.truth());
  }

  @Test
  void aFallbackIsNotShownWhenAnOrdinaryRowHolds() {
    Explanation explanation =
        ask(RULE, patient().genotype("HLQ-B", "*15:02 positive")).explanation();
    assertTrue(explanation.children().stream().allMatch(child -> child.node().startsWith("rule ")));
  }

  @Test
  void whatAFallbackItselfWaitsForIsNamed() {
    DecisionTable naive =
        Fictive.table(Fictive.ABC1, Fictive.HLQ)
            .row("poor", Fictive.score("0.0", "0.5"), ActionKind.AVOID)
            .fallback(
                "naive-untested",
                Fictive.fact("naive", "yes"),
                Fictive.HLQ,
                ActionKind.STANDARD_DOSE)
            .build();
    Outcome outcome = ask(naive, patient().genotype("ABC1", "*1/*1"));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("fact naive"), missing(outcome));
  }
}
