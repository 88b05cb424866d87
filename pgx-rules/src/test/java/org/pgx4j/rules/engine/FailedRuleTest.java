package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.engine.ThrowingRule.Where;

class FailedRuleTest {
  private static final String SECRET = "patient 4711 is *2/*2";

  private static Assessment assess(Where where, Supplier<Throwable> failure) {
    return Fictive.assess(
        Fictive.knowledge(new ThrowingRule(where, failure), Fictive.scoreTable()),
        Fictive.patient().genotype("ABC1", "*1/*1"));
  }

  private static Outcome.Failed failed(Assessment assessment) {
    return assertInstanceOf(Outcome.Failed.class, assessment.outcomes().get(0));
  }

  @Test
  void aRuleThatThrowsIsFailedAndTheOthersAnswer() {
    Assessment assessment = assess(Where.DECISION, () -> new IllegalStateException(SECRET));
    assertEquals(ProblemCode.RULE_FAILED, failed(assessment).problem().code());
    assertEquals(List.of(ActionKind.STANDARD_DOSE), Fictive.advice(assessment.outcomes().get(1)));
    assertEquals(1, assessment.recommendations().size());
  }

  @Test
  void aRuleThatThrowsAboutItsIndicationIsFailedAndTheOthersAnswer() {
    Assessment assessment = assess(Where.INDICATION, () -> new IllegalStateException(SECRET));
    assertEquals(ProblemCode.RULE_FAILED, failed(assessment).problem().code());
    assertEquals(1, assessment.recommendations().size());
  }

  @Test
  void theMessageOfTheExceptionIsNotLeaked() {
    Assessment assessment = assess(Where.DECISION, () -> new IllegalStateException(SECRET));
    Problem problem = failed(assessment).problem();
    assertTrue(problem.message().contains("IllegalStateException"));
    String all =
        problem.message() + problem.value() + failed(assessment).summary() + assessment.explain();
    assertFalse(all.contains("4711"));
  }

  @Test
  void aMissingClassOrEndlessRecursionFailsOnlyItsRule() {
    for (Supplier<Throwable> failure :
        List.<Supplier<Throwable>>of(
            () -> new NoClassDefFoundError("optional/Library"), StackOverflowError::new)) {
      Assessment assessment = assess(Where.DECISION, failure);
      assertEquals(ProblemCode.RULE_FAILED, failed(assessment).problem().code());
      assertEquals(1, assessment.recommendations().size());
    }
  }

  @Test
  void aRuleThatCannotExplainItselfStillAnswers() {
    Assessment assessment = assess(Where.EXPLANATION, () -> new IllegalStateException(SECRET));
    assertEquals(2, assessment.recommendations().size());
    assertTrue(assessment.explain().contains("UNKNOWN  rule throwing cannot be explained"));
    assertFalse(assessment.explain().contains("4711"));
  }
}
