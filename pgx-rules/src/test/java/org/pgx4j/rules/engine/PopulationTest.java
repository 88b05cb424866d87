package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;

class PopulationTest {
  private static Rule rule(String population, String indication, ActionKind kind) {
    return Fictive.table(Fictive.XYZ2)
        .population(population, Fictive.fact("indication", indication))
        .row("poor", Fictive.phenotype(Fictive.XYZ2, "Poor Metabolizer"), kind)
        .build();
  }

  /** Each outcome as its population and first action. */
  private static List<String> outcomes(PatientProfile.Builder profile) {
    Knowledge knowledge =
        Fictive.knowledge(
            rule("stroke", "stroke", ActionKind.CONSIDER),
            rule("heart", "heart attack", ActionKind.AVOID),
            rule("legs", "claudication", ActionKind.NO_RECOMMENDATION));
    return Fictive.assess(knowledge, profile.genotype("XYZ2", "*2/*2")).outcomes().stream()
        .map(one -> one.population().map(Object::toString).orElse("-") + " " + Fictive.advice(one))
        .toList();
  }

  @Test
  void withoutTheFactThereIsOneOutcomeEach() {
    assertEquals(
        List.of("heart [AVOID]", "legs [NO_RECOMMENDATION]", "stroke [CONSIDER]"),
        outcomes(patient()));
  }

  @Test
  void theFactPicksThePopulation() {
    assertEquals(List.of("heart [AVOID]"), outcomes(patient().fact("indication", "Heart Attack")));
  }

  @Test
  void aFactThatNoPopulationHasGivesOneOutcomeWithoutPopulation() {
    assertEquals(
        List.of("- [NO_RECOMMENDATION]"), outcomes(patient().fact("indication", "migraine")));
  }

  @Test
  void withoutPopulationTheSummarySaysThatTheSituationIsNotCovered() {
    Outcome outcome =
        Fictive.assess(
                Fictive.knowledge(rule("stroke", "stroke", ActionKind.AVOID)),
                patient().fact("indication", "migraine"))
            .outcomes()
            .get(0);
    assertEquals(
        "The guideline for alphadrug does not cover the stated situation.", outcome.summary());
    assertEquals(Fictive.COLLEGE, outcome.authority().orElseThrow());
  }
}
