package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Truth;

class RuleEngineTest {
  private static final FakeKnowledge KNOWLEDGE =
      Fictive.knowledge(
          Fictive.scoreTable(),
          Fictive.table()
              .id("agency-alpha")
              .authority("Agency")
              .row("all", new Always(), ActionKind.MONITOR)
              .build(),
          Fictive.table(Fictive.ABC1)
              .id("college-beta")
              .drug("betadrug")
              .row("normal", Fictive.score("2.0", "2.0"), ActionKind.STANDARD_DOSE)
              .build());

  private static Assessment assess(Set<Authority> authorities, String... drugs) {
    return RuleEngine.of(KNOWLEDGE)
        .assess(
            Fictive.patient().genotype("ABC1", "*1/*2").build(), List.of(drugs), "en", authorities);
  }

  private static List<String> named(Assessment assessment) {
    return assessment.outcomes().stream()
        .map(one -> one.drug() + " " + one.authority().orElseThrow())
        .toList();
  }

  @Test
  void everyAuthorityAnswersForEveryDrugInOrder() {
    assertEquals(
        List.of("alphadrug Agency", "alphadrug College", "betadrug College"),
        named(assess(Set.of(), "betadrug", "alphadrug")));
  }

  @Test
  void aDrugNamedTwiceIsAnsweredOnce() {
    assertEquals(2, assess(Set.of(), "alphadrug", " ALPHAdrug ").outcomes().size());
  }

  @Test
  void onlyTheAuthoritiesAskedForAnswer() {
    assertEquals(List.of("alphadrug College"), named(assess(Set.of(Fictive.COLLEGE), "alphadrug")));
  }

  @Test
  void aMatchedOutcomeCarriesAdviceReasonAndSource() {
    Outcome outcome = assess(Set.of(Fictive.COLLEGE), "alphadrug").outcomes().get(0);
    assertEquals(List.of(ActionKind.REDUCE_DOSE), Fictive.advice(outcome));
    assertEquals(
        Map.of("ABC1", "*1/*2, activity score 1.0, Intermediate Metabolizer"), outcome.because());
    assertEquals("college-alpha", outcome.ruleId());
    assertEquals("Reduce the dose of alphadrug.", outcome.summary());
    assertEquals(Truth.TRUE, outcome.explanation().truth());
  }

  @Test
  void aResultThatNoRowCoversIsNotARecommendation() {
    Assessment assessment = assess(Set.of(), "betadrug");
    assertEquals(1, assessment.outcomes().size());
    assertEquals(List.of(), assessment.recommendations());
  }

  @Test
  void theAssessmentNamesTheKnowledgeUsed() {
    assertEquals("fake", assess(Set.of(), "alphadrug").knowledge().get(0).id());
  }

  @Test
  void theExplanationShowsEveryRowWithWhatItSaw() {
    String text = assess(Set.of(Fictive.COLLEGE), "alphadrug").explain();
    assertTrue(
        text.startsWith(
            """
            alphadrug, College, All patients: Reduce the dose of alphadrug.
              ABC1: *1/*2, activity score 1.0, Intermediate Metabolizer
              TRUE  guideline college-alpha, general
                FALSE  rule poor
                  FALSE  ABC1 activity score is ≥0.0 ≤0.5  [1.0]
                TRUE  rule intermediate
            """),
        text);
  }

  @Test
  void eachReadingIsExplainedWhereTheyDiffer() {
    Outcome outcome =
        Fictive.ask(
            Fictive.scoreTable(),
            Fictive.patient().call(Fictive.call(Fictive.ABC1, "1:*1/*1", "1:*2/*2")));
    assertEquals("each reading", outcome.explanation().node());
    assertEquals(2, outcome.explanation().children().size());
  }
}
