package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.best;
import static org.pgx4j.core.calling.TestGene.call;
import static org.pgx4j.core.calling.TestGene.definitions;
import static org.pgx4j.core.calling.TestGene.ranked;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence.NotExcluded;
import org.pgx4j.core.genotype.CallEvidence.Undocumented;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;

class AlleleMatcherTest {

  private static Reason reason(GenotypeCall call) {
    return assertInstanceOf(NotCalled.class, call).reason();
  }

  @Test
  void allReferenceIsTheReferenceAlleleTwice() {
    assertEquals(List.of("1:*1/*1:8"), ranked(call(definitions(), "0/0", "0/0", "0/0", "0/0")));
  }

  @Test
  void everyFittingPairIsKeptAndTheOneThatExplainsMostIsFirst() {
    assertEquals(List.of("1:*1/*3:5"), ranked(call(definitions(), "0/0", "0/1", "0/0", "0/0")));
    assertEquals(List.of("1:*1/*4:6"), ranked(call(definitions(), "0/1", "0/0", "0/1", "0/0")));
  }

  @Test
  void phaseTellsCompoundFromSeparate() {
    assertEquals(List.of("*2/*3"), best(call(definitions(), "0|1", "1|0", "0|0", "0|0")));
    assertEquals(Reason.NO_MATCH, reason(call(definitions(), "0|1", "0|1", "0|0", "0|0")));
    assertEquals(List.of("*2/*3"), best(call(definitions(), "0/1", "0/1", "0/0", "0/0")));
  }

  @Test
  void differentPhaseSetsMayBeTurnedAgainstEachOther() {
    assertEquals(List.of("*2/*3"), best(call(definitions(), "0|1:7", "0|1:9", "0/0", "0/0")));
    assertEquals(Reason.NO_MATCH, reason(call(definitions(), "0|1:7", "0|1:7", "0/0", "0/0")));
  }

  @Test
  void aVaryingPositionCountsOnlyWhenItsStrandIsNotReference() {
    assertEquals(List.of("1:*1/*5:5"), ranked(call(definitions(), "0/0", "0/2", "0/0", "0/0")));
    assertEquals(List.of("1:*1/*5:6"), ranked(call(definitions(), "0/0", "0/2", "0/0", "0/1")));
  }

  @Test
  void anAlleleWhosePositionWasNotReadIsNamedAsNotExcluded() {
    GenotypeCall call = call(definitions(), "0/0", "-", "0/0", "0/0");
    assertEquals(List.of("*1/*1"), best(call));
    assertEquals(List.of(200), call.evidence().missing());
    assertEquals(List.of(200), call.evidence().gating());
    assertEquals(
        List.of(new NotExcluded("*3", List.of(200)), new NotExcluded("*5", List.of(200))),
        call.evidence().notExcluded());
  }

  @Test
  void allelesThatCannotBeToldApartShareRankOne() {
    AlleleDefinitions twins =
        TestGene.builder()
            .alleles(
                List.of(
                    new NamedAllele("*1", true, Map.of()),
                    new NamedAllele("*2", false, Map.of(100, "G", 200, "T")),
                    new NamedAllele("*3", false, Map.of(100, "G", 300, "C"))))
            .build();
    GenotypeCall call = call(twins, "0/1", "-", "-", "0/0");
    assertInstanceOf(GenotypeCall.Ambiguous.class, call);
    assertEquals(List.of("*1/*2", "*1/*3"), best(call));
  }

  @Test
  void anUndocumentedBaseStopsTheCallOrKeepsTheNameAsTheDefinitionsSay() {
    assertEquals(
        Reason.UNDOCUMENTED_VARIANT, reason(call(definitions(), "0/?", "0/0", "0/0", "0/0")));
    GenotypeCall kept =
        call(TestGene.builder().undocumentedAsReference(true).build(), "0/?", "0/0", "0/0", "0/0");
    assertEquals(List.of("*1/*1"), best(kept));
    assertEquals(List.of(new Undocumented(100, "")), kept.evidence().undocumented());
  }

  @Test
  void halfAGenotypeIsNoGenotype() {
    assertEquals(Reason.PARTIAL_GENOTYPE, reason(call(definitions(), "./1", "0/0", "0/0", "0/0")));
    assertEquals(
        List.of(100), call(definitions(), "./0", "0/0", "0/0", "0/0").evidence().missing());
  }

  @Test
  void nothingReadIsNoCall() {
    assertEquals(Reason.NO_DATA, reason(call(definitions(), "-", "./.", "-", "-")));
  }

  @Test
  void aRequiredPositionThatWasNotReadIsNoCall() {
    AlleleDefinitions required = TestGene.builder().required(Set.of(300)).build();
    assertEquals(
        Reason.REQUIRED_POSITION_MISSING, reason(call(required, "0/0", "0/0", "./.", "0/0")));
  }

  @Test
  void anAbsentPositionIsReferenceOnlyWhenTheCallerSaysSo() {
    AlleleDefinitions definitions = definitions();
    GeneCalls calls = TestGene.calls(definitions, "0/1", "-", "-", "./.");
    GenotypeCall assumed =
        AlleleMatcher.of(definitions).call(calls, MissingPolicy.ASSUME_REFERENCE);
    assertEquals(List.of(400), assumed.evidence().missing());
    assertEquals(List.of("*1/*2"), best(assumed));
  }

  @Test
  void copyNumberAndOutsideGenesAreNeverCalledFromVariants() {
    assertEquals(
        Reason.NEEDS_COPY_NUMBER,
        reason(call(TestGene.builder().strategy(CallingStrategy.COPY_NUMBER).build(), "0/0")));
    assertEquals(
        Reason.OUTSIDE_ONLY,
        reason(call(TestGene.builder().strategy(CallingStrategy.OUTSIDE).build(), "0/0")));
  }

  @Test
  void aSubAlleleIsReportedUnderItsCore() {
    AlleleDefinitions sub = TestGene.builder().subAlleles(Map.of("*4", "*2")).build();
    assertEquals(List.of("*1/*2"), best(call(sub, "0/1", "0/0", "0/1", "0/0")));
  }

  @Test
  void aPriorityRuleChoosesAmongUnphasedFits() {
    AlleleDefinitions gene =
        TestGene.builder()
            .alleles(
                List.of(
                    new NamedAllele("*1", true, Map.of()),
                    new NamedAllele("*2", false, Map.of(100, "G")),
                    new NamedAllele("*3", false, Map.of(200, "T")),
                    new NamedAllele("*6", false, Map.of(100, "G", 200, "T"))))
            .priorities(
                List.of(new AlleleDefinitions.UnphasedPriority(List.of("*1/*6", "*2/*3"), "*2/*3")))
            .build();
    assertEquals(List.of("*2/*3"), best(call(gene, "0/1", "0/1", "0/0", "0/0")));
    assertEquals(List.of("*1/*6"), best(call(gene, "0|1", "0|1", "0|0", "0|0")));
  }

  @Test
  void evidenceTellsHowPhaseWasKnown() {
    assertEquals("unphased", call(definitions(), "0/1", "0/1", "0/0", "0/0").evidence().phase());
    assertEquals("phased", call(definitions(), "0/1", "0/0", "0/0", "0/0").evidence().phase());
    assertEquals(
        "phase sets", call(definitions(), "0|1:7", "0|1:9", "0/0", "0/0").evidence().phase());
    assertTrue(call(definitions(), "0/0", "0/0", "0/0", "0/0").evidence().missing().isEmpty());
  }
}
