package org.pgx4j.core.genotype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence.NotExcluded;
import org.pgx4j.core.genotype.CallEvidence.Undocumented;
import org.pgx4j.core.genotype.GenotypeCall.Ambiguous;
import org.pgx4j.core.genotype.GenotypeCall.Called;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.problem.ProblemCode;

class GenotypeCallTest {
  private static final Gene GENE = Gene.of("CYP2C19");
  private static final Candidate BEST = candidate("*2/*17", 1);
  private static final Candidate LOWER = candidate("*1/*4", 2);
  private static final CallEvidence EVIDENCE =
      CallEvidence.builder()
          .strategy("exact")
          .phase("unphased")
          .positions(5)
          .missing(List.of(96522463))
          .gating(List.of(96522463))
          .undocumented(List.of(new Undocumented(96781859, "G>T")))
          .notExcluded(List.of(new NotExcluded("*3", List.of(96522463))))
          .notes(List.of("note"))
          .build();

  private static Candidate candidate(String genotype, int rank) {
    return Candidate.of(Genotype.parse(GENE, genotype), rank, 4);
  }

  private static GenotypeCall call(Candidate... candidates) {
    return GenotypeCall.of(GENE, List.of(candidates), EVIDENCE);
  }

  @Test
  void oneCandidateOfRankOneIsCalledWhereverItStands() {
    Called called = assertInstanceOf(Called.class, call(LOWER, BEST));
    assertEquals(BEST.genotype(), called.genotype());
    assertEquals(List.of(BEST), called.deciding());
    assertEquals(List.of(LOWER, BEST), called.candidates());
    assertEquals(GENE, called.gene());
    assertEquals(EVIDENCE, called.evidence());
  }

  @Test
  void twoCandidatesOfRankOneAreAmbiguous() {
    GenotypeCall call = call(BEST, candidate("*1/*2", 1), LOWER);
    assertInstanceOf(Ambiguous.class, call);
    assertEquals(2, call.deciding().size());
  }

  @Test
  void aCallWithoutARankOneOrOfAnotherGeneIsRefused() {
    assertRefused(ProblemCode.INVALID_VALUE, () -> call());
    assertRefused(ProblemCode.INVALID_VALUE, () -> call(LOWER));
    assertRefused(
        ProblemCode.MIXED_GENES, () -> GenotypeCall.of(Gene.of("CYP2D6"), List.of(BEST), EVIDENCE));
  }

  @Test
  void notCalledSaysWhyAndHasNoCandidates() {
    NotCalled none = new NotCalled(GENE, Reason.NO_DATA, EVIDENCE);
    assertEquals(Reason.NO_DATA, none.reason());
    assertEquals(List.of(), none.candidates());
    assertEquals(List.of(), none.deciding());
    assertEquals("NotCalled[CYP2C19, NO_DATA]", none.toString());
    Stream.of(Reason.values()).forEach(reason -> assertFalse(reason.title().isBlank()));
  }

  @Test
  void callsAreEqualByTheirContent() {
    assertEquals(call(BEST, LOWER), call(BEST, LOWER));
    assertEquals(call(BEST, LOWER).hashCode(), call(BEST, LOWER).hashCode());
    assertNotEquals(call(BEST), call(BEST, LOWER));
    assertEquals(
        new NotCalled(GENE, Reason.NO_DATA, EVIDENCE),
        new NotCalled(GENE, Reason.NO_DATA, EVIDENCE));
    assertNotEquals(
        new NotCalled(GENE, Reason.NO_DATA, EVIDENCE),
        new NotCalled(GENE, Reason.NO_MATCH, EVIDENCE));
  }

  @Test
  void noTextShowsWhatAPersonCarries() {
    GenotypeCall called = call(BEST, LOWER);
    GenotypeCall ambiguous = call(BEST, candidate("*1/*2", 1));
    List<Object> personal =
        List.of(
            called,
            ambiguous,
            BEST,
            BEST.withProbability(0.25),
            EVIDENCE,
            EVIDENCE.undocumented(),
            EVIDENCE.notExcluded());
    for (Object value : personal) {
      for (String secret : List.of("*", "0.25", "G>T", "96522463", "96781859")) {
        assertFalse(value.toString().contains(secret), value.toString());
      }
    }
    assertEquals("Called[CYP2C19, 2 candidates]", called.toString());
    assertEquals("Ambiguous[CYP2C19, 2 candidates]", ambiguous.toString());
    assertEquals("Candidate[rank 1, score 4]", BEST.toString());
    assertEquals("CallEvidence[exact, 4 of 5 positions]", EVIDENCE.toString());
  }

  @Test
  void aCandidateMayHaveAProbability() {
    assertEquals(OptionalDouble.empty(), BEST.probability());
    Candidate likely = BEST.withProbability(0.25);
    assertEquals(OptionalDouble.of(0.25), likely.probability());
    assertEquals(BEST.genotype(), likely.genotype());
    assertNotEquals(BEST, likely);
    assertEquals(likely, BEST.withProbability(0.25));
    assertEquals(likely.hashCode(), BEST.withProbability(0.25).hashCode());
  }

  @Test
  void aCandidateOutOfRangeIsRefused() {
    assertRefused(ProblemCode.INVALID_VALUE, () -> candidate("*1/*2", 0));
    assertRefused(ProblemCode.INVALID_VALUE, () -> Candidate.of(BEST.genotype(), 1, -1));
    assertRefused(ProblemCode.INVALID_VALUE, () -> BEST.withProbability(1.01));
    assertRefused(ProblemCode.INVALID_VALUE, () -> BEST.withProbability(-0.01));
  }

  @Test
  void evidenceCountsWhatWasReadAndIsEqualByContent() {
    assertEquals(4, EVIDENCE.positionsRead());
    assertEquals(List.of(96522463), EVIDENCE.gating());
    assertEquals(List.of("note"), EVIDENCE.notes());
    assertEquals(CallEvidence.builder().build(), CallEvidence.builder().build());
    assertEquals(
        CallEvidence.builder().build().hashCode(), CallEvidence.builder().build().hashCode());
    assertNotEquals(EVIDENCE, CallEvidence.builder().build());
  }
}
