package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.pgx4j.rules.engine.Fictive.XYZ2;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.missing;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.condition.Always;

/** A genotype labelled as a combination is shown, and used only where that was asked for. */
class CombinationReadingTest {

  /** A combination in which each strand has a name of its own, so that a table could judge it. */
  private static GenotypeCall combination(String... genotypes) {
    List<Candidate> candidates = new ArrayList<>();
    for (String genotype : genotypes) {
      candidates.add(Candidate.of(Genotype.parse(XYZ2, genotype), 1, 1).asCombination());
    }
    CallEvidence evidence =
        CallEvidence.builder().positions(2).notes(List.of(AlleleMatcher.COMBINATION)).build();
    return GenotypeCall.of(XYZ2, candidates, evidence);
  }

  private static Outcome used(Rule rule, GenotypeCall call) {
    return RuleEngine.of(Fictive.knowledge(rule))
        .withCombinations(true)
        .assess(patient().call(call).build(), List.of(Fictive.ALPHA), "en", Set.of())
        .outcomes()
        .get(0);
  }

  private static List<String> warnings(Outcome outcome) {
    return outcome.warnings().stream().map(Warning::key).toList();
  }

  @Test
  void itIsShownAndDecidesNothing() {
    Outcome outcome = ask(Fictive.phenotypeTable(), patient().call(combination("*1/*1")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("gene XYZ2"), missing(outcome));
    assertEquals(Map.of("XYZ2", "*1/*1, Indeterminate"), outcome.because());
    assertEquals(List.of("warning.combination.unused"), warnings(outcome));
  }

  @Test
  void theGeneWasTestedSoThatTheFallbackRuleDoesNotHold() {
    Rule rule =
        Fictive.table(XYZ2)
            .row("normal", Fictive.phenotype(XYZ2, "Normal Metabolizer"), ActionKind.STANDARD_DOSE)
            .fallback("untested", new Always(), XYZ2, ActionKind.STANDARD_DOSE)
            .build();
    assertInstanceOf(Outcome.Indeterminate.class, ask(rule, patient().call(combination("*1/*1"))));
  }

  @Test
  void onRequestItCountsLikeAnyOther() {
    GenotypeCall call = combination("*1/*1");
    Outcome named = ask(Fictive.phenotypeTable(), patient().call(Fictive.call(XYZ2, "1:*1/*1")));
    assertInstanceOf(Outcome.Matched.class, named);
    Outcome outcome = used(Fictive.phenotypeTable(), call);
    assertInstanceOf(Outcome.Matched.class, outcome);
    assertEquals(Fictive.advice(named), Fictive.advice(outcome));
    assertEquals(List.of("warning.combination.used"), warnings(outcome));
    assertEquals(List.of(), warnings(named));
  }

  @Test
  void onRequestPartsWithoutAFunctionStayIndeterminate() {
    Outcome outcome = used(Fictive.phenotypeTable(), combination("*1/[*2 + g.100A>T]"));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
  }

  @Test
  void severalCombinationsAreOneUnknown() {
    Outcome outcome =
        ask(
            Fictive.phenotypeTable(),
            patient().call(combination("*1/[*2 + *3]", "*2/g.1A>T", "*3/g.1A>T")));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("gene XYZ2"), missing(outcome));
    assertEquals(List.of(), outcome.alternatives());
  }
}
