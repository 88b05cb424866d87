package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.Modulator.Role;
import org.pgx4j.rules.condition.TakingCondition;

class InhibitorWarningTest {
  private static Modulator modulator(String drug, Role role, Gene... genes) {
    return new Modulator(drug, genes[0].symbol(), List.of(genes), role, "strong");
  }

  private static List<String> warnings(PatientProfile.Builder profile) {
    FakeKnowledge knowledge =
        Fictive.knowledge(Fictive.scoreTable())
            .drug("betadrug", "Betabrand")
            .drug("gammadrug")
            .drug("deltadrug")
            .modulator(modulator("betadrug", Role.INHIBITOR, Fictive.ABC1))
            .modulator(modulator("gammadrug", Role.INDUCER, Fictive.ABC1))
            .modulator(modulator("deltadrug", Role.INHIBITOR, Fictive.XYZ2))
            .modulator(modulator(Fictive.ALPHA, Role.INHIBITOR, Fictive.ABC1));
    Assessment assessment = Fictive.assess(knowledge, profile.genotype("ABC1", "*1/*1"));
    return assessment.outcomes().get(0).warnings().stream()
        .map(warning -> warning.text(assessment.words()))
        .toList();
  }

  @Test
  void anInhibitorOfAnEnzymeOfTheQuestionWarns() {
    assertEquals(
        List.of(
            "betadrug is a strong inhibitor of ABC1; the result for ABC1, taken from the genotype"
                + " alone, may overstate activity."),
        warnings(Fictive.patient().taking("Betabrand")));
  }

  @Test
  void anInducerWarnsToo() {
    assertEquals(
        List.of(
            "gammadrug is a strong inducer of ABC1; the result for ABC1, taken from the genotype"
                + " alone, may understate activity."),
        warnings(Fictive.patient().taking("gammadrug")));
  }

  @Test
  void anInhibitorOfAnotherEnzymeDoesNot() {
    assertEquals(List.of(), warnings(Fictive.patient().taking("deltadrug")));
  }

  @Test
  void theDrugAskedAboutNeverWarnsOfItself() {
    assertEquals(List.of(), warnings(Fictive.patient().taking(Fictive.ALPHA)));
  }

  private static List<String> warningsOfALabel(String strength) {
    DecisionTable label =
        Fictive.table(Fictive.ABC1)
            .row(
                "inhibited",
                new TakingCondition(Set.of(), "ABC1", Role.INHIBITOR, Set.of("strong")),
                ActionKind.AVOID)
            .row("usual", Fictive.score("1.0", "2.0"), ActionKind.STANDARD_DOSE)
            .build()
            .geneticOnly();
    FakeKnowledge knowledge =
        Fictive.knowledge(label)
            .drug("betadrug")
            .modulator(
                new Modulator("betadrug", "ABC1", List.of(Fictive.ABC1), Role.INHIBITOR, strength));
    return Fictive.assess(knowledge, Fictive.patient().genotype("ABC1", "*1/*1").taking("betadrug"))
        .outcomes()
        .get(0)
        .warnings()
        .stream()
        .map(Warning::key)
        .toList();
  }

  @Test
  void aRuleThatListsTheInhibitorItselfWarnsOfNoneThatItNames() {
    assertEquals(List.of(), warningsOfALabel("strong"));
  }

  @Test
  void anInhibitorOfAClassThatSuchARuleDoesNotNameWarnsStill() {
    assertEquals(List.of("warning.inhibitor"), warningsOfALabel("weak"));
  }

  @Test
  void severalWarnInTheOrderOfTheirNames() {
    assertEquals(
        warnings(Fictive.patient().taking("betadrug", "gammadrug")),
        warnings(Fictive.patient().taking("gammadrug", "betadrug", "betabrand")));
  }
}
