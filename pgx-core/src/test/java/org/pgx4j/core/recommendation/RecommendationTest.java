package org.pgx4j.core.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Citation;

class RecommendationTest {
  private static final Action AVOID = Action.of(ActionKind.AVOID);

  private static Recommendation.Builder builder() {
    return Recommendation.builder(Drug.of("clopidogrel"), Authority.of("CPIC"));
  }

  private static Recommendation.Builder full() {
    return builder()
        .population(new Population("acs-pci"))
        .strength(new Strength("Strong"))
        .actions(List.of(AVOID))
        .implications(List.of(new Implication("implication.low")))
        .notes(List.of("note"))
        .citations(List.of(Citation.builder().pmid("35034351").build()));
  }

  @Test
  void withoutActionsItIsNoRecommendationForEverybody() {
    List<Action> none = List.of(Action.of(ActionKind.NO_RECOMMENDATION));
    assertEquals(none, builder().build().actions());
    assertEquals(none, builder().actions(List.of()).build().actions());
    assertEquals(Population.GENERAL, builder().build().population());
  }

  @Test
  void itKeepsAllItsPartsAndPrintsTheDecision() {
    Recommendation recommendation = full().build();
    assertEquals("clopidogrel CPIC acs-pci Strong [AVOID]", recommendation.toString());
    assertEquals("implication.low", recommendation.implications().get(0).toString());
    assertEquals(List.of("note"), recommendation.notes());
    assertEquals(1, recommendation.citations().size());
    assertEquals(recommendation, full().build());
    assertEquals(recommendation.hashCode(), full().build().hashCode());
    assertNotEquals(recommendation, full().notes(List.of()).build());
  }

  @Test
  void anActionIsPutFirstAndAllElseStays() {
    Action monitor = Action.of(ActionKind.MONITOR);
    assertEquals(
        full().actions(List.of(monitor, AVOID)).build(), full().build().withFirst(monitor));
  }
}
