package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.engine.Fictive.ABC1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.FakePatient;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.condition.Truth;

class DecisionTableTest {
  private static final DecisionTable TABLE = Fictive.scoreTable();

  private static List<ActionKind> kinds(Decision decision) {
    return decision.recommendation().orElseThrow().actions().stream().map(Action::kind).toList();
  }

  private static List<String> missing(Decision decision) {
    return decision.missing().stream().map(Missing::toString).toList();
  }

  @Test
  void theRowThatHoldsDecides() {
    assertEquals(
        List.of(ActionKind.REDUCE_DOSE),
        kinds(TABLE.decide(FakePatient.unknown().score(ABC1, "1.5"))));
  }

  @Test
  void withoutAResultTheDecisionIsOpenAndNamesTheGene() {
    Decision decision = TABLE.decide(FakePatient.unknown());
    assertTrue(decision.recommendation().isEmpty());
    assertEquals(List.of("gene ABC1"), missing(decision));
  }

  @Test
  void whereNoRowHoldsForWhatIsKnownTheDecisionIsOpenAndNothingIsMissing() {
    Decision decision = TABLE.decide(FakePatient.unknown().score(ABC1, "7"));
    assertTrue(decision.recommendation().isEmpty());
    assertEquals(List.of(), missing(decision));
    assertEquals(Truth.FALSE, TABLE.explain(FakePatient.unknown().score(ABC1, "7")).truth());
  }

  @Test
  void whereNoRowHoldsOnlyGenesWithoutAResultOrWithOneThatSaysNothingAreMissing() {
    DecisionTable table =
        Fictive.table(ABC1, Fictive.XYZ2)
            .row(
                "both",
                Fictive.all(
                    Fictive.phenotype(ABC1, "Poor Metabolizer"),
                    Fictive.phenotype(Fictive.XYZ2, "Poor Metabolizer")),
                ActionKind.AVOID)
            .build();
    FakePatient unassigned = FakePatient.unknown().phenotype(ABC1, Phenotype.INDETERMINATE);
    assertEquals(List.of("gene ABC1", "gene XYZ2"), missing(table.decide(unassigned)));
    assertEquals(
        List.of("gene ABC1"),
        missing(table.decide(unassigned.phenotype(Fictive.XYZ2, "Normal Metabolizer"))));
    assertEquals(
        List.of(),
        missing(
            table.decide(
                FakePatient.unknown()
                    .phenotype(ABC1, "Normal Metabolizer")
                    .phenotype(Fictive.XYZ2, "Normal Metabolizer"))));
  }

  @Test
  void aResultThatSaysNothingIsNamedBesideWhatARowWaitsFor() {
    DecisionTable table =
        Fictive.table(ABC1, Fictive.XYZ2)
            .row("abc", Fictive.phenotype(ABC1, "Poor Metabolizer"), ActionKind.AVOID)
            .row("xyz", Fictive.phenotype(Fictive.XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
            .build();
    FakePatient unassigned = FakePatient.unknown().phenotype(ABC1, Phenotype.INDETERMINATE);
    assertEquals(List.of("gene ABC1", "gene XYZ2"), missing(table.decide(unassigned)));
  }

  @Test
  void aScoreKnownFromBelowThatTwoRowsMayCoverIsOpen() {
    assertEquals(
        List.of("gene ABC1"), missing(TABLE.decide(FakePatient.unknown().score(ABC1, "≥1.0"))));
  }

  @Test
  void onlyWhatARowStillWaitsForIsMissing() {
    DecisionTable table =
        Fictive.table(ABC1)
            .row(
                "naive",
                Fictive.all(Fictive.score("0.0", "0.5"), new Not(Fictive.fact("naive", "no"))),
                ActionKind.AVOID)
            .row(
                "other",
                Fictive.all(Fictive.score("1.0", "2.0"), Fictive.fact("pregnancy", "yes")),
                ActionKind.MONITOR)
            .build();
    assertEquals(
        List.of("fact naive"), missing(table.decide(FakePatient.unknown().score(ABC1, "0.5"))));
    assertEquals(
        List.of("gene ABC1", "fact pregnancy"),
        missing(table.decide(FakePatient.unknown().fact("naive", "no"))));
  }

  @Test
  void everyRowIsExplainedUnderItsName() {
    Explanation explanation = TABLE.explain(FakePatient.unknown().score(ABC1, "0"));
    assertEquals("guideline college-alpha, general", explanation.node());
    assertEquals(
        List.of(
            "TRUE rule poor",
            "FALSE rule intermediate",
            "FALSE rule normal",
            "FALSE rule no-score"),
        explanation.children().stream().map(row -> row.truth() + " " + row.node()).toList());
  }

  @Test
  void severalUntestedGenesAreTestedInTheOrderNamed() {
    DecisionTable table =
        new DecisionTable(
            "t",
            Fictive.ALPHA,
            Fictive.COLLEGE,
            Population.GENERAL,
            new Always(),
            List.of(ABC1, Fictive.XYZ2),
            List.of(
                new DecisionTable.Row(
                    "none",
                    new Always(),
                    List.of(ABC1, Fictive.XYZ2),
                    Fictive.recommend(Fictive.ALPHA, ActionKind.STANDARD_DOSE))));
    Decision decision = table.decide(FakePatient.unknown());
    assertEquals(
        List.of("ABC1", "XYZ2"),
        decision.recommendation().orElseThrow().actions().stream()
            .flatMap(action -> action.drug().stream())
            .toList());
    assertEquals(List.of("gene ABC1", "gene XYZ2"), missing(decision));
    assertTrue(table.decide(FakePatient.unknown().tested(ABC1)).recommendation().isEmpty());
  }

  @Test
  void rowsAreListedWithFallbacksLast() {
    assertEquals(
        List.of("risk", "normal", "lower", "normal-untested", "lower-untested"),
        Fictive.twoGenes().rows().stream().map(DecisionTable.Row::id).toList());
  }
}
