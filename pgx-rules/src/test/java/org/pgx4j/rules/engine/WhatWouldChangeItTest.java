package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.condition.Missing;

class WhatWouldChangeItTest {
  private static List<String> changes(DrugAnswer answer) {
    return answer.whatWouldChangeIt().stream()
        .map(change -> change.missing().name() + " " + change.value())
        .toList();
  }

  private static Assessment assess(String score, String presence) {
    var patient = Fictive.patient();
    if (!score.isEmpty()) {
      patient.genotype("ABC1", score);
    }
    if (!presence.isEmpty()) {
      patient.genotype("HLQ-B", presence);
    }
    return Fictive.assess(Fictive.knowledge(Fictive.twoGenes()), patient);
  }

  @Test
  void aRiskAlleleNotTestedWouldChangeTheAdvice() {
    DrugAnswer answer = assess("*1/*1", "").explain(Fictive.ALPHA);
    assertTrue(changes(answer).stream().anyMatch(one -> one.startsWith("HLQ-B *15:02 positive")));
    assertFalse(answer.isRobust());
    assertEquals(Verdict.UNKNOWN, answer.verdict());
  }

  @Test
  void withEverythingTestedNothingChangesIt() {
    DrugAnswer answer = assess("*1/*1", "*15:02 negative").explain(Fictive.ALPHA);
    assertEquals(List.of(), changes(answer));
    assertTrue(answer.isRobust());
    assertEquals(Verdict.ROUTINE, answer.verdict());
  }

  @Test
  void whatWasNotTestedIsRankedByTheDrugsThatItCouldChange() {
    FakeKnowledge knowledge =
        Fictive.knowledge(
            Fictive.scoreTable(),
            Fictive.table(Fictive.ABC1)
                .id("beta")
                .drug("betadrug")
                .row("poor", Fictive.score("0.0", "0.5"), ActionKind.AVOID)
                .row("other", Fictive.score("1.0", "2.0"), ActionKind.STANDARD_DOSE)
                .build(),
            Fictive.table(Fictive.XYZ2)
                .id("gamma")
                .drug("gammadrug")
                .row("poor", Fictive.phenotype(Fictive.XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
                .build());
    Assessment assessment =
        Fictive.assess(knowledge, Fictive.patient(), Fictive.ALPHA, "betadrug", "gammadrug");
    assertEquals(
        List.of(
            new Untested(
                new Missing(Missing.Kind.GENE, "ABC1"), List.of(Fictive.ALPHA, "betadrug")),
            new Untested(new Missing(Missing.Kind.GENE, "XYZ2"), List.of("gammadrug"))),
        assessment.missing());
  }
}
