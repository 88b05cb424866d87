package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;

class UnknownInputTest {
  private static Problem onlyProblem(PatientProfile.Builder profile, String... drugs) {
    FakeKnowledge knowledge = Fictive.knowledge(Fictive.scoreTable()).drug("betadrug", "Betabrand");
    List<Problem> problems = Fictive.assess(knowledge, profile, drugs).problems();
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  @Test
  void anUnknownAlleleIsAProblemAndNeverNormal() {
    PatientProfile.Builder profile = patient().genotype("ABC1", "*1/*77");
    Problem problem = onlyProblem(profile);
    assertEquals(ProblemCode.UNKNOWN_ALLELE, problem.code());
    assertEquals("*77", problem.value());
    Outcome outcome = Fictive.ask(Fictive.scoreTable(), profile);
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("gene ABC1"), Fictive.missing(outcome));
    assertEquals(Map.of("ABC1", "*1/*77, Indeterminate"), outcome.because());
  }

  @Test
  void anAlleleWithoutAssignedFunctionIsKnownButHasNoScore() {
    Outcome outcome = Fictive.ask(Fictive.scoreTable(), patient().genotype("ABC1", "*1/*9"));
    assertEquals(List.of(ActionKind.NO_RECOMMENDATION), Fictive.advice(outcome));
  }

  @Test
  void aResultThatNoRowCoversIsIndeterminateAndSaysSo() {
    Outcome outcome =
        Fictive.ask(Fictive.strictTable(), patient().phenotype("XYZ2", "Indeterminate"));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("gene XYZ2"), Fictive.missing(outcome));
  }

  @Test
  void anUnknownDrugIsAProblemWithNearMatches() {
    Problem problem = onlyProblem(patient(), "alfadrug");
    assertEquals(ProblemCode.UNKNOWN_DRUG, problem.code());
    assertEquals("Did you mean alphadrug", problem.remedy());
    assertEquals("alfadrug", problem.value());
  }

  @Test
  void anUnknownDrugThatIsTakenIsAProblemToo() {
    Problem problem = onlyProblem(patient().taking("betabrandt"));
    assertEquals(ProblemCode.UNKNOWN_DRUG, problem.code());
    assertEquals("Did you mean betabrand", problem.remedy());
    assertTrue(problem.place().toString().contains("taking"));
  }

  @Test
  void aDrugIsFoundByItsBrandInAnyCase() {
    FakeKnowledge knowledge = Fictive.knowledge().drug("betadrug", "Betabrand");
    Assessment assessment =
        Fictive.assess(knowledge, patient().taking("BETABRAND"), "betaBrand", "Betadrug");
    assertEquals(List.of(), assessment.problems());
    assertEquals("betadrug", assessment.outcomes().get(0).drug());
    assertEquals(1, assessment.outcomes().size());
  }

  @Test
  void anUnknownGeneIsAProblem() {
    Problem problem = onlyProblem(patient().genotype("QQQ9", "*1/*1"));
    assertEquals(ProblemCode.UNKNOWN_GENE, problem.code());
    assertEquals("QQQ9", problem.value());
  }

  @Test
  void anUnknownFactIsAProblem() {
    Problem problem = onlyProblem(patient().fact("shoe_size", "42"));
    assertEquals(ProblemCode.UNKNOWN_FACT, problem.code());
  }

  @Test
  void aDrugWithoutGuidelineHasOneOutcomeWithoutAuthority() {
    FakeKnowledge knowledge = Fictive.knowledge().drug("betadrug");
    Outcome outcome = Fictive.assess(knowledge, patient(), "betadrug").outcomes().get(0);
    assertTrue(outcome.authority().isEmpty());
    assertEquals("No authority in the loaded knowledge covers betadrug.", outcome.summary());
  }
}
