package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.pgx4j.rules.engine.Fictive.ABC1;
import static org.pgx4j.rules.engine.Fictive.XYZ2;
import static org.pgx4j.rules.engine.Fictive.advice;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.missing;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.CallEvidence.NotExcluded;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.recommendation.ActionKind;

class MissingPositionTest {
  /** *1/*1 of XYZ2 without position 100 or 200, which *2 or *3 need. */
  private static GenotypeCall without(
      List<Integer> missing, List<Integer> gating, String... calls) {
    List<NotExcluded> open = new ArrayList<>();
    for (int position : missing) {
      open.add(new NotExcluded(position == 100 ? "*2" : "*3", List.of(position)));
    }
    CallEvidence.Builder evidence =
        CallEvidence.builder().positions(2).missing(missing).gating(gating).notExcluded(open);
    return Fictive.call(XYZ2, evidence, calls);
  }

  @Test
  void aGatingPositionThatCouldChangeTheAdviceIsNamed() {
    Outcome outcome =
        ask(Fictive.strictTable(), patient().call(without(List.of(100), List.of(100), "1:*1/*1")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("position chr7:100"), missing(outcome));
    assertEquals(
        "Cannot be decided for alphadrug. Needed or unknown: position chr7:100.",
        outcome.summary());
  }

  @Test
  void everyGatingPositionIsNamedAlsoWhereTheirAllelesMeanTheSame() {
    Outcome outcome =
        ask(
            Fictive.strictTable(),
            patient().call(without(List.of(100, 200), List.of(100, 200), "1:*1/*1")));
    assertEquals(List.of("position chr7:100", "position chr7:200"), missing(outcome));
  }

  @Test
  void theAlleleCouldBeOnBothChromosomes() {
    Outcome outcome =
        ask(
            Fictive.phenotypeTable(),
            patient().call(without(List.of(100), List.of(100), "1:*1/*1")));
    assertEquals(List.of("position chr7:100"), missing(outcome));
  }

  @Test
  void aGatingPositionThatCannotChangeTheAdviceMatches() {
    Outcome outcome =
        ask(
            Fictive.phenotypeTable(),
            patient().call(without(List.of(100), List.of(100), "1:*3/*3")));
    assertEquals(List.of(ActionKind.AVOID), advice(outcome));
    assertEquals(List.of(), missing(outcome));
  }

  @Test
  void aPositionThatDoesNotGateMatches() {
    Outcome outcome =
        ask(Fictive.strictTable(), patient().call(without(List.of(100), List.of(), "1:*1/*1")));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), advice(outcome));
    assertEquals(List.of(), missing(outcome));
  }

  @Test
  void theGatingPositionOfAGeneThatChangesNothingIsNotNamedWhenAnotherGeneIsAmbiguous() {
    DecisionTable byScore =
        Fictive.table(ABC1, XYZ2)
            .row("poor", Fictive.score("0.0", "0.5"), ActionKind.AVOID)
            .row("normal", Fictive.score("2.0", "2.0"), ActionKind.STANDARD_DOSE)
            .build();
    Outcome outcome =
        ask(
            byScore,
            patient()
                .call(Fictive.call(ABC1, "1:*1/*1", "1:*2/*2"))
                .call(without(List.of(100), List.of(100), "1:*1/*1")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of(), missing(outcome));
  }
}
