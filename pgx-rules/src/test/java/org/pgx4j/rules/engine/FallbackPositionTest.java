package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.engine.Fictive.XYZ2;
import static org.pgx4j.rules.engine.Fictive.ask;
import static org.pgx4j.rules.engine.Fictive.patient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.CallEvidence.Fallback;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

/** Where a gene has no call, one position that its definitions name decides, and says so. */
class FallbackPositionTest {

  private static CallEvidence.Builder evidence(String rsid, String genotype) {
    return CallEvidence.builder()
        .positions(2)
        .fallback(new Fallback(100, rsid, Genotype.parse(XYZ2, genotype)));
  }

  private static GenotypeCall notCalled(String rsid, String genotype) {
    return new NotCalled(XYZ2, Reason.NO_MATCH, evidence(rsid, genotype).build());
  }

  private static GenotypeCall combination() {
    Candidate candidate = Candidate.of(Genotype.parse(XYZ2, "*1/*1"), 1, 1).asCombination();
    return GenotypeCall.of(XYZ2, List.of(candidate), evidence("rs1", "*2/*2").build());
  }

  private static ResolvedGene resolved(RuleEngine engine, GenotypeCall call) {
    return engine.resolve(patient().call(call).build()).gene(XYZ2).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"*1/*1", "*1/*2", "*2/*2"})
  void theAdviceIsThatOfTheGenotypeByThePosition(String genotype) {
    Outcome outcome = ask(Fictive.phenotypeTable(), patient().call(notCalled("rs1", genotype)));
    Outcome called =
        ask(Fictive.phenotypeTable(), patient().call(Fictive.call(XYZ2, "1:" + genotype)));
    assertEquals(Fictive.advice(called), Fictive.advice(outcome));
    assertEquals(called.because(), outcome.because());
  }

  @Test
  void theOutcomeWarnsOfIt() {
    Outcome outcome = ask(Fictive.phenotypeTable(), patient().call(notCalled("rs1", "*2/*2")));
    assertEquals(
        List.of(new Warning("warning.fallback", Map.of("gene", "XYZ2", "position", "rs1"))),
        outcome.warnings());
    Outcome unnamed = ask(Fictive.phenotypeTable(), patient().call(notCalled("", "*2/*2")));
    assertEquals("chr7:100", unnamed.warnings().get(0).values().get("position"));
  }

  @Test
  void theGeneStaysNotCalled() {
    ResolvedGene gene = resolved(RuleEngine.of(Fictive.knowledge()), notCalled("rs1", "*2/*2"));
    assertEquals(ResolvedGene.Status.NOT_CALLED, gene.status());
    assertEquals("fallback", gene.source());
    assertTrue(gene.isFallback());
    assertEquals(ResolvedGene.Status.NOT_CALLED, gene.with(gene.readings()).status());
  }

  @Test
  void aStatementPrecedesIt() {
    Outcome outcome =
        ask(
            Fictive.phenotypeTable(),
            patient().genotype("XYZ2", "*1/*1").call(notCalled("rs1", "*2/*2")));
    assertEquals(Map.of("XYZ2", "*1/*1, Normal Metabolizer"), outcome.because());
    assertEquals(List.of(), outcome.warnings());
  }

  @Test
  void aCombinationIsShownBesideItAndDecidesOnRequestOnly() {
    RuleEngine engine = RuleEngine.of(Fictive.knowledge());
    ResolvedGene beside = resolved(engine, combination());
    assertEquals(
        List.of("*2/*2, Poor Metabolizer", "*1/*1, Indeterminate"),
        beside.readings().stream().map(Reading::describe).toList());
    assertEquals(Reading.Role.ALTERNATIVE, beside.readings().get(1).role());
    ResolvedGene used = resolved(engine.withCombinations(true), combination());
    assertEquals(
        List.of("*1/*1, Normal Metabolizer"),
        used.readings().stream().map(Reading::describe).toList());
    assertEquals("called", used.source());
    Outcome outcome = ask(Fictive.phenotypeTable(), patient().call(combination()));
    assertEquals(
        List.of("warning.fallback", "warning.combination.unused"),
        outcome.warnings().stream().map(Warning::key).toList());
  }

  @Test
  void withoutItAGeneThatIsNotCalledHasNoResult() {
    GenotypeCall call = new NotCalled(XYZ2, Reason.NO_MATCH, CallEvidence.builder().build());
    assertInstanceOf(
        Outcome.Indeterminate.class, ask(Fictive.phenotypeTable(), patient().call(call)));
    assertEquals(
        Set.of(), Set.copyOf(resolved(RuleEngine.of(Fictive.knowledge()), call).readings()));
  }
}
