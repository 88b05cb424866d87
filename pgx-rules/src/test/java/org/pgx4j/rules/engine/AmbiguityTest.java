package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.pgx4j.rules.engine.Fictive.ABC1;
import static org.pgx4j.rules.engine.Fictive.XYZ2;
import static org.pgx4j.rules.engine.Fictive.advice;
import static org.pgx4j.rules.engine.Fictive.alternatives;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.call;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.DiplotypeCondition;
import org.pgx4j.rules.condition.Not;

class AmbiguityTest {
  @Test
  void candidatesOfRankOneWithTheSameAdviceMatch() {
    Outcome outcome =
        ask(Fictive.phenotypeTable(), patient().call(call(XYZ2, "1:*1/*1", "1:*1/*2")));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), advice(outcome));
    assertEquals(List.of(), outcome.alternatives());
    assertEquals(
        Map.of("XYZ2", "*1/*1, Normal Metabolizer or *1/*2, Intermediate Metabolizer"),
        outcome.because());
  }

  @Test
  void candidatesOfRankOneWithDifferentAdviceAreIndeterminateAndAllShown() {
    Outcome outcome =
        ask(Fictive.phenotypeTable(), patient().call(call(XYZ2, "1:*1/*1", "1:*2/*3")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(
        List.of("*1/*1, Normal Metabolizer", "*2/*3, Poor Metabolizer changes"),
        alternatives(outcome));
    assertEquals(
        "Cannot be decided for alphadrug: several genotypes fit the data and lead to different"
            + " advice.",
        outcome.summary());
  }

  @Test
  void whatNoRowCoversSaysSoAndNamesTheResultsAndNothingMissing() {
    DecisionTable poorOnly =
        Fictive.table(XYZ2)
            .row("poor", Fictive.phenotype(XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
            .build();
    Outcome outcome = ask(poorOnly, patient().genotype("XYZ2", "*1/*1"));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of(), Fictive.missing(outcome));
    assertEquals(
        "Cannot be decided for alphadrug: College has no answer for this result"
            + " (XYZ2 *1/*1, Normal Metabolizer).",
        outcome.summary());
  }

  @Test
  void aLowerFitIsShownWithWhatItWouldChangeAndDoesNotDecide() {
    Outcome outcome =
        ask(Fictive.phenotypeTable(), patient().call(call(XYZ2, "1:*1/*1", "2:*1/*2", "3:*2/*3")));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), advice(outcome));
    assertEquals(
        List.of("*1/*2, Intermediate Metabolizer", "*2/*3, Poor Metabolizer changes"),
        alternatives(outcome));
  }

  @Test
  void aLowerFitMoreLikelyThanOneInAHundredThatChangesTheAdviceIsIndeterminate() {
    Outcome outcome =
        ask(Fictive.phenotypeTable(), patient().call(call(XYZ2, "1:*1/*1:0.98", "2:*2/*3:0.02")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(0.02, outcome.alternatives().get(0).probability().orElseThrow());
    assertEquals(
        "Cannot be decided for alphadrug: a less well fitting genotype is likely enough to count"
            + " and leads to different advice: XYZ2 *2/*3 (2.0 %).",
        outcome.summary());
  }

  @Test
  void lowerFitsThatLeadToTheSameOtherAdviceCountTogether() {
    Outcome outcome =
        ask(
            Fictive.phenotypeTable(),
            patient().call(call(XYZ2, "1:*1/*1:0.988", "2:*2/*2:0.006", "2:*2/*3:0.006")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(
        "Cannot be decided for alphadrug: a less well fitting genotype is likely enough to count"
            + " and leads to different advice: XYZ2 *2/*2 (0.6 %), XYZ2 *2/*3 (0.6 %).",
        outcome.summary());
  }

  @Test
  void lowerFitsThatLeadToDifferentOtherAdviceCountApart() {
    DecisionTable threeWays =
        Fictive.table(XYZ2)
            .row("a", Fictive.phenotype(XYZ2, "Normal Metabolizer"), ActionKind.STANDARD_DOSE)
            .row("b", Fictive.phenotype(XYZ2, "Intermediate Metabolizer"), ActionKind.REDUCE_DOSE)
            .row("c", Fictive.phenotype(XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
            .build();
    assertInstanceOf(
        Outcome.Matched.class,
        ask(
            threeWays,
            patient().call(call(XYZ2, "1:*1/*1:0.988", "2:*1/*2:0.006", "2:*2/*3:0.006"))));
  }

  @Test
  void aLowerFitOfOneInAHundredOrThatChangesNothingMatches() {
    assertInstanceOf(
        Outcome.Matched.class,
        ask(Fictive.phenotypeTable(), patient().call(call(XYZ2, "1:*1/*1:0.99", "2:*2/*3:0.01"))));
    assertInstanceOf(
        Outcome.Matched.class,
        ask(Fictive.phenotypeTable(), patient().call(call(XYZ2, "1:*1/*1:0.6", "2:*1/*3:0.4"))));
  }

  @Test
  void aGeneThatTheRuleDoesNotDependOnShowsNothing() {
    Outcome outcome =
        ask(
            Fictive.phenotypeTable(),
            patient()
                .call(call(XYZ2, "1:*1/*1"))
                .call(call(ABC1, "1:*1/*1", "1:*2/*2", "2:*2/*3")));
    assertInstanceOf(Outcome.Matched.class, outcome);
    assertEquals(List.of(), outcome.alternatives());
    assertEquals(List.of("XYZ2"), List.copyOf(outcome.because().keySet()));
  }

  @Test
  void theGeneThatMakesTheDifferenceIsTheOneThatChanges() {
    DecisionTable both =
        Fictive.table(ABC1, XYZ2)
            .row("poor", Fictive.phenotype(XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
            .row("normal", Fictive.phenotype(XYZ2, "Normal Metabolizer"), ActionKind.STANDARD_DOSE)
            .build();
    Outcome outcome =
        ask(
            both,
            patient()
                .call(call(ABC1, "1:*1/*1", "1:*1/*2"))
                .call(call(XYZ2, "1:*1/*1", "1:*2/*2")));
    assertEquals(
        List.of(
            "*1/*1, activity score 2.0, Normal Metabolizer",
            "*1/*2, activity score 1.0, Intermediate Metabolizer",
            "*1/*1, Normal Metabolizer",
            "*2/*2, Poor Metabolizer changes"),
        alternatives(outcome));
  }

  @Test
  void twoGenesThatChangeTheAdviceOnlyTogetherAreBothShownToChangeIt() {
    DecisionTable together =
        Fictive.table(ABC1, XYZ2)
            .row("both", bothPoor(), ActionKind.AVOID)
            .row("other", new Not(bothPoor()), ActionKind.STANDARD_DOSE)
            .build();
    Outcome outcome =
        ask(
            together,
            patient()
                .call(call(ABC1, "1:*1/*1", "1:*2/*2"))
                .call(call(XYZ2, "1:*1/*1", "1:*2/*2")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(
        List.of(false, true, false, true),
        outcome.alternatives().stream().map(Alternative::changesRecommendation).toList());
  }

  private static Condition bothPoor() {
    return Fictive.all(Fictive.score("0.0", "0.5"), Fictive.phenotype(XYZ2, "Poor Metabolizer"));
  }

  @Test
  void genotypesOfOneScoreAreToldApartWhereTheRuleAsksForTheGenotype() {
    DecisionTable byGenotype =
        Fictive.table(ABC1)
            .row("a", diplotype("*1/*2"), ActionKind.STANDARD_DOSE)
            .row("b", diplotype("*3/*4"), ActionKind.AVOID)
            .build();
    assertInstanceOf(
        Outcome.Indeterminate.class,
        ask(byGenotype, patient().call(call(ABC1, "1:*1/*2", "1:*3/*4"))));
    assertEquals(
        List.of("*3/*4, activity score 1.0, Intermediate Metabolizer changes"),
        alternatives(ask(byGenotype, patient().call(call(ABC1, "1:*1/*2", "2:*3/*4")))));
  }

  private static Condition diplotype(String text) {
    return new DiplotypeCondition(ABC1, List.of(Genotype.parse(ABC1, text)));
  }
}
