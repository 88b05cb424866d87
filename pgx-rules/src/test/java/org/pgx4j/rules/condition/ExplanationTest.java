package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;

class ExplanationTest {
  private static final Gene ABC1 = Gene.of("ABC1");
  private static final Condition POOR = new PhenotypeCondition(ABC1, Set.of("Poor Metabolizer"));
  private static final Condition NAIVE = new FactCondition("naive", Set.of("yes"), null, "");

  @Test
  void everyNodeIsExplainedInTheOrderWritten() {
    Explanation explanation =
        new AllOf(List.of(NAIVE, new Not(POOR)))
            .explain(FakePatient.unknown().fact("naive", "yes").phenotype(ABC1, "Other"));
    assertEquals("all of", explanation.node());
    assertEquals(Truth.TRUE, explanation.truth());
    assertEquals(
        List.of("naive is yes", "not"),
        explanation.children().stream().map(Explanation::node).toList());
    assertEquals("Other", explanation.children().get(1).children().get(0).saw());
  }

  @Test
  void whatIsMissingIsNamedOnceAndInOrder() {
    Explanation explanation =
        new AllOf(List.of(NAIVE, POOR, new Not(POOR))).explain(FakePatient.unknown());
    assertEquals(
        List.of("gene ABC1", "fact naive"),
        explanation.whatIsMissing().stream().map(Missing::toString).toList());
  }

  @Test
  void itPrintsWhatWasAskedAndNotWhatWasSeen() {
    Explanation explanation = POOR.explain(FakePatient.unknown().phenotype(ABC1, "Secret Term"));
    assertFalse(explanation.toString().contains("Secret"));
  }
}
