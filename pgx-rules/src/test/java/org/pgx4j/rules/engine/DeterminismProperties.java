package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.rules.condition.Always;

class DeterminismProperties {
  private static final List<Rule> RULES =
      List.of(
          Fictive.twoGenes(),
          Fictive.table(Fictive.XYZ2)
              .id("college-beta")
              .drug("betadrug")
              .row("poor", Fictive.phenotype(Fictive.XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
              .row(
                  "other",
                  Fictive.phenotype(Fictive.XYZ2, "Normal Metabolizer"),
                  ActionKind.MONITOR)
              .build(),
          Fictive.table()
              .id("agency-alpha")
              .authority("Agency")
              .population("children", Fictive.fact("naive", "yes"))
              .row("all", new Always(), ActionKind.CONSIDER)
              .build(),
          Fictive.table()
              .id("agency-alpha")
              .authority("Agency")
              .population("adults", Fictive.fact("naive", "yes"))
              .row("all", new Always(), ActionKind.MONITOR)
              .build());
  private static final List<String> DRUGS =
      List.of("alphadrug", "betadrug", "gammadrug", "deltadrug");

  @Provide
  Arbitrary<List<Integer>> orders() {
    return Arbitraries.shuffle(IntStream.range(0, 4).boxed().toList());
  }

  private static String explain(
      List<Integer> rules, List<Integer> drugs, List<Integer> statements) {
    FakeKnowledge knowledge = Fictive.knowledge().drug("gammadrug").drug("deltadrug").drug("taken");
    knowledge.modulator(
        new Modulator("taken", "XYZ2", List.of(Fictive.XYZ2), Modulator.Role.INHIBITOR, "weak"));
    knowledge.modulator(
        new Modulator("gammadrug", "XYZ2", List.of(Fictive.XYZ2), Modulator.Role.INDUCER, "weak"));
    rules.forEach(i -> knowledge.rule(RULES.get(i)));
    PatientProfile.Builder profile = Fictive.patient();
    statements.forEach(i -> state(profile, i));
    return RuleEngine.of(knowledge)
        .assess(profile.build(), drugs.stream().map(DRUGS::get).toList(), "en", Set.of())
        .explain();
  }

  private static void state(PatientProfile.Builder profile, int statement) {
    switch (statement) {
      case 0 -> profile.genotype("ABC1", "*1/*2").taking("taken");
      case 1 -> profile.call(Fictive.call(Fictive.XYZ2, "1:*1/*1", "1:*2/*2", "2:*1/*2"));
      case 2 -> profile.genotype("HLQ-B", "*57:01 negative");
      default -> profile.genotype("HLQ-B", "*15:02 negative").taking("gammadrug");
    }
  }

  @Property(tries = 50)
  void theOrderOfRulesDrugsAndGenesDoesNotCount(
      @ForAll("orders") List<Integer> rules,
      @ForAll("orders") List<Integer> drugs,
      @ForAll("orders") List<Integer> statements) {
    List<Integer> usual = List.of(0, 1, 2, 3);
    assertEquals(explain(usual, usual, usual), explain(rules, drugs, statements));
  }
}
