package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.Modulator;
import org.pgx4j.core.translation.PhenotypeRule;

/** An engine keeps what results lead to; whom it answered before changes no answer. */
class KeptAnswersProperties {
  private static FakeKnowledge knowledge() {
    FakeKnowledge knowledge =
        Fictive.knowledge(
            Fictive.twoGenes(),
            Fictive.table(Fictive.XYZ2)
                .id("college-beta")
                .drug("betadrug")
                .row("poor", Fictive.phenotype(Fictive.XYZ2, "Poor Metabolizer"), ActionKind.AVOID)
                .row(
                    "other",
                    Fictive.all(
                        Fictive.phenotype(Fictive.XYZ2, "Normal Metabolizer"),
                        Fictive.fact("naive", "yes")),
                    ActionKind.MONITOR)
                .build(),
            Fictive.table(Fictive.ABC1)
                .id("agency-beta")
                .authority("Agency")
                .drug("betadrug")
                .row("low", Fictive.score("0.0", "0.5"), ActionKind.AVOID)
                .row("none", Fictive.noScore(), ActionKind.TEST)
                .build());
    return knowledge.modulator(
        new Modulator("betadrug", "XYZ2", List.of(Fictive.XYZ2), Modulator.Role.INHIBITOR, "weak"));
  }

  @Provide
  Arbitrary<List<PatientProfile>> people() {
    Arbitrary<String> abc =
        Arbitraries.of("", "*1/*1", "*1/*2", "*2|*1", "*2", "*9/*1", "score", "call", "phenotype");
    Arbitrary<String> xyz = Arbitraries.of("", "*1/*1", "*1/*2", "*2/*2", "call", "phenotype");
    Arbitrary<String> rest = Arbitraries.of("", "naive", "taking");
    return Combinators.combine(abc, xyz, rest)
        .as(KeptAnswersProperties::person)
        .list()
        .ofMinSize(2)
        .ofMaxSize(6);
  }

  private static PatientProfile person(String abc, String xyz, String rest) {
    PatientProfile.Builder person = Fictive.patient();
    switch (abc) {
      case "" -> {}
      case "score" -> person.activityScore("ABC1", "0.75");
      case "phenotype" -> person.phenotype("ABC1", "Intermediate Metabolizer");
      case "call" -> person.call(Fictive.call(Fictive.ABC1, "1:*1/*2", "2:*1/*1"));
      default -> person.genotype("ABC1", abc);
    }
    switch (xyz) {
      case "" -> {}
      case "phenotype" -> person.phenotype("XYZ2", "Poor Metabolizer");
      case "call" -> person.call(Fictive.call(Fictive.XYZ2, "1:*1/*1", "1:*2/*2"));
      default -> person.genotype("XYZ2", xyz);
    }
    return switch (rest) {
      case "naive" -> person.fact("naive", "yes").build();
      case "taking" -> person.taking("betadrug").build();
      default -> person.build();
    };
  }

  private static String answer(RuleEngine engine, PatientProfile person) {
    Assessment all = engine.assess(person, List.of("alphadrug", "betadrug"), "en", Set.of());
    StringBuilder text = new StringBuilder(all.explain());
    all.problems().forEach(problem -> text.append(problem.code()).append(problem.place()));
    all.outcomes().forEach(one -> text.append(one.missing()).append(one.changes()));
    return text.toString();
  }

  @Property(tries = 200)
  void whomAnEngineAnsweredBeforeChangesNoAnswer(@ForAll("people") List<PatientProfile> people) {
    RuleEngine shared = RuleEngine.of(knowledge());
    for (PatientProfile person : people) {
      assertEquals(answer(RuleEngine.of(knowledge()), person), answer(shared, person));
    }
    askUntilIndexed(shared, people);
    for (PatientProfile person : people) {
      assertEquals(answer(RuleEngine.of(knowledge()), person), answer(shared, person));
    }
  }

  private static void askUntilIndexed(RuleEngine engine, List<PatientProfile> people) {
    for (int i = 0; i <= RowSearch.UNINDEXED; i++) {
      PatientProfile person = people.get(i % people.size());
      engine.assess(person, List.of("alphadrug", "betadrug"), "en", Set.of());
    }
  }

  @Example
  void moreGenotypesThanAreKeptAreAnsweredAlike() {
    Gene gene = Gene.of("MNY1");
    int alleles = 40;
    var functions = FunctionTable.builder(gene, Fictive.COLLEGE).lookup(Lookup.PHENOTYPE);
    List<PhenotypeRule> rules = new ArrayList<>();
    for (int i = 1; i <= alleles; i++) {
      functions.function("*" + i, "f" + i);
      rules.add(
          new PhenotypeRule(
              "Term " + i,
              List.of(new PhenotypeRule.FunctionPair("f" + i, "f1")),
              List.of(),
              null));
    }
    functions.rules(rules);
    FakeKnowledge knowledge = Fictive.knowledge().functions(functions.build());
    knowledge.rule(
        Fictive.table(gene)
            .row("odd", Fictive.phenotype(gene, "Term 7", "Term 9"), ActionKind.AVOID)
            .build());
    RuleEngine shared = RuleEngine.of(knowledge);
    for (int turn = 0; turn < 2; turn++) {
      for (int i = 1; i <= alleles; i++) {
        for (int j = i; j <= alleles; j++) {
          PatientProfile person = Fictive.patient().genotype("MNY1", "*" + i + "/*" + j).build();
          boolean avoided = i == 1 && (j == 7 || j == 9);
          assertEquals(
              avoided ? 1 : 0,
              shared.assess(person, List.of("alphadrug"), "en", Set.of()).recommendations().size());
        }
      }
    }
  }
}
