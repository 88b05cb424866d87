package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.rules.condition.Always;

class CombinationsTest {
  private static final int ALLELES = 70;

  /** A gene with as many scores as alleles. */
  private static FunctionTable manyScores(String symbol) {
    var builder = FunctionTable.builder(Gene.of(symbol), Fictive.COLLEGE).lookup(Lookup.SCORE);
    for (int i = 1; i <= ALLELES; i++) {
      builder.function("*" + i, "f").activity("*" + i, ActivityScore.of("0." + (i + 9)));
    }
    return builder.build();
  }

  private static Assessment assess(int firstCandidates, int secondCandidates) {
    FakeKnowledge knowledge =
        Fictive.knowledge().functions(manyScores("MNY1")).functions(manyScores("MNY2"));
    knowledge.rule(
        Fictive.table(Gene.of("MNY1"), Gene.of("MNY2"))
            .row("all", new Always(), ActionKind.STANDARD_DOSE)
            .build());
    knowledge.rule(
        Fictive.table()
            .id("other")
            .authority("Other")
            .row("all", new Always(), ActionKind.AVOID)
            .build());
    PatientProfile.Builder profile =
        Fictive.patient()
            .call(Fictive.call(Gene.of("MNY1"), candidates(firstCandidates)))
            .call(Fictive.call(Gene.of("MNY2"), candidates(secondCandidates)));
    return Fictive.assess(knowledge, profile);
  }

  private static String[] candidates(int count) {
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      all.add("1:*" + i + "/*" + i);
    }
    return all.toArray(String[]::new);
  }

  @Test
  void asManyAsTheBoundAreWeighed() {
    assertEquals(2, assess(64, 64).recommendations().size());
  }

  @Test
  void moreThanTheBoundFailsTheRuleAndNothingElse() {
    Assessment assessment = assess(64, 65);
    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, assessment.outcomes().get(0));
    assertEquals(ProblemCode.TOO_MANY_COMBINATIONS, failed.problem().code());
    assertEquals("PGX-502", failed.problem().code().code());
    assertInstanceOf(Outcome.Matched.class, assessment.outcomes().get(1));
  }

  @Test
  void readingsThatMeanTheSameCountOnce() {
    FakeKnowledge knowledge = Fictive.knowledge(Fictive.scoreTable());
    ResolvedProfile profile =
        RuleEngine.of(knowledge)
            .resolve(
                Fictive.patient()
                    .call(Fictive.call(Fictive.ABC1, "1:*1/*3", "1:*1/*4", "1:*1/*1"))
                    .build());
    assertEquals(2, Fictive.views(profile, false).size());
    assertEquals(3, Fictive.views(profile, true).size());
  }

  @Test
  void withNoGeneThereIsOneCombination() {
    ResolvedProfile nobody = RuleEngine.of(Fictive.knowledge()).resolve(Fictive.patient().build());
    assertEquals(1, Fictive.views(nobody, false).size());
  }
}
