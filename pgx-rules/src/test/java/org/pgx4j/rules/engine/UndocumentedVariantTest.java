package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.pgx4j.rules.engine.Fictive.XYZ2;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.missing;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.CallEvidence.Undocumented;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.condition.Always;

class UndocumentedVariantTest {
  private static final CallEvidence.Builder NOVEL =
      CallEvidence.builder().positions(2).undocumented(List.of(new Undocumented(100, "A>T")));
  private static final GenotypeCall NAMED_REFERENCE = Fictive.call(XYZ2, NOVEL, "1:*1/*1");
  private static final GenotypeCall NOT_CALLED =
      new NotCalled(XYZ2, Reason.UNDOCUMENTED_VARIANT, NOVEL.build());

  private static DecisionTable withFallback() {
    return Fictive.table(XYZ2)
        .row("normal", Fictive.phenotype(XYZ2, "Normal Metabolizer"), ActionKind.STANDARD_DOSE)
        .fallback("untested", new Always(), XYZ2, ActionKind.STANDARD_DOSE)
        .build();
  }

  @Test
  void aGenotypeNamedReferenceIsNotTrusted() {
    Outcome outcome = ask(Fictive.strictTable(), patient().call(NAMED_REFERENCE));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("position chr7:100"), missing(outcome));
  }

  @Test
  void theNameIsKeptAndThePhenotypeIsIndeterminate() {
    Outcome outcome = ask(Fictive.strictTable(), patient().call(NAMED_REFERENCE));
    assertEquals(Map.of("XYZ2", "*1/*1, Indeterminate"), outcome.because());
  }

  @Test
  void theGeneWasTestedSoThatTheFallbackDoesNotHold() {
    assertInstanceOf(
        Outcome.Indeterminate.class, ask(withFallback(), patient().call(NAMED_REFERENCE)));
  }

  @Test
  void theFallbackDoesNotHoldEitherWhereTheVariantPreventsTheCall() {
    Outcome outcome = ask(withFallback(), patient().call(NOT_CALLED));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertEquals(List.of("position chr7:100"), missing(outcome));
  }

  @Test
  void anAnswerThatDoesNotRestOnTheGeneIsGiven() {
    DecisionTable either =
        Fictive.table(Fictive.HLQ, XYZ2)
            .row("risk", Fictive.risk(true), ActionKind.AVOID)
            .row(
                "normal",
                Fictive.all(Fictive.risk(false), Fictive.phenotype(XYZ2, "Normal Metabolizer")),
                ActionKind.STANDARD_DOSE)
            .build();
    assertEquals(
        List.of(ActionKind.AVOID),
        Fictive.advice(
            ask(either, patient().call(NAMED_REFERENCE).genotype("HLQ-B", "*15:02 positive"))));
  }
}
