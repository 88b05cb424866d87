package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.problem.ProblemCode;

/** A gene whose copies are lost (*9) and gained (*2 counted from three upwards). */
class CopyCandidatesTest {
  static final AlleleDefinitions GENE =
      TestGene.builder()
          .strategy(CallingStrategy.COPY_NUMBER)
          .structure(
              GeneStructure.builder(100, 400)
                  .deletion("*9")
                  .alleles(List.of("*9", "*8"))
                  .bins(List.of("*2x≥3"))
                  .build())
          .build();
  private static final AlleleMatcher MATCHER = AlleleMatcher.of(GENE).withCopyCandidates();

  private static final String[] HOMOZYGOUS = {"1/1", "0/0", "0/0", "0/0"};
  private static final String[] HETEROZYGOUS = {"0/1", "0/0", "0/0", "0/0"};

  private static GenotypeCall call(int copies, String... genotypes) {
    return MATCHER.call(with(GENE, copies, genotypes), MissingPolicy.NO_CALL);
  }

  private static GeneCalls with(AlleleDefinitions gene, int copies, String... genotypes) {
    GeneCalls.Builder calls = GeneCalls.builder(gene);
    for (int i = 0; i < genotypes.length; i++) {
      TestGene.set(calls, i, genotypes[i]);
    }
    return copies < 0
        ? calls.build()
        : calls.copies(GeneCopies.of(copies, GeneCopies.Source.STRUCTURAL_RECORD)).build();
  }

  private static GenotypeCall unknown(String... genotypes) {
    return call(-1, genotypes);
  }

  private static Reason reason(GenotypeCall call) {
    return assertInstanceOf(NotCalled.class, call).reason();
  }

  @Test
  void whatLooksHomozygousMayBeOneCopyOrMore() {
    GenotypeCall call = unknown(HOMOZYGOUS);
    assertEquals(
        List.of("1:*2/*2:2", "1:*2/*2x2:2", "1:*2/*2x≥3:2", "1:*2/*9:2"), TestGene.ranked(call));
    assertEquals(List.of("copies-unknown", "structural-alleles"), call.evidence().notes());
    assertEquals(List.of("*9", "*8"), call.evidence().structural());
  }

  @Test
  void eitherAlleleOfAHeterozygoteMayBeThereMoreThanOnce() {
    assertEquals(
        List.of("*1/*2", "*1/*2x2", "*1/*2x≥3", "*1x2/*2", "*1x3/*2"),
        TestGene.best(unknown(HETEROZYGOUS)));
  }

  @Test
  void aGeneIsNotCalledUnlessAskedOrStated() {
    AlleleMatcher plain = AlleleMatcher.of(GENE);
    assertEquals(
        Reason.NEEDS_COPY_NUMBER,
        reason(plain.call(with(GENE, 2, HOMOZYGOUS), MissingPolicy.NO_CALL)));
    GeneCalls.Builder stated = GeneCalls.builder(GENE);
    for (int i = 0; i < 4; i++) {
      TestGene.set(stated, i, HOMOZYGOUS[i]);
    }
    stated.copies(GeneCopies.of(2, GeneCopies.Source.STATED));
    assertEquals(
        List.of("*2/*2"), TestGene.best(plain.call(stated.build(), MissingPolicy.NO_CALL)));
  }

  @Test
  void twoCopiesAreThePlainGenotype() {
    GenotypeCall call = call(2, HETEROZYGOUS);
    assertEquals(List.of("*1/*2"), TestGene.best(call));
    assertTrue(call.evidence().notes().contains("copies-two"));
    assertEquals(2, call.evidence().copies().orElseThrow().count());
  }

  @Test
  void oneCopyStandsBesideTheDeletion() {
    GenotypeCall call = call(1, HOMOZYGOUS);
    assertEquals(List.of("1:*2/*9:1"), TestGene.ranked(call));
    assertEquals("haploid", call.evidence().phase());
    assertEquals(List.of("*2/*9"), TestGene.best(call(1, "1", "0", "0", "0")));
  }

  @Test
  void oneCopyCannotBeHeterozygous() {
    assertEquals(Reason.COPY_NUMBER_CONFLICT, reason(call(1, HETEROZYGOUS)));
  }

  @Test
  void noCopyIsTheDeletionTwiceUnlessAVariantWasRead() {
    assertEquals(List.of("1:*9/*9:0"), TestGene.ranked(call(0, "./.", "./.", "-", "-")));
    assertEquals(List.of("*9/*9"), TestGene.best(call(0, "0/0", "0/0", "0/0", "0/0")));
    assertEquals(Reason.COPY_NUMBER_CONFLICT, reason(call(0, HETEROZYGOUS)));
  }

  @Test
  void moreCopiesAreSharedOutInEveryWay() {
    assertEquals(List.of("*1/*2x2", "*1x2/*2"), TestGene.best(call(3, HETEROZYGOUS)));
    assertEquals(List.of("*2/*2x3", "*2x2/*2x2"), TestGene.best(call(4, HOMOZYGOUS)));
  }

  @ParameterizedTest
  @CsvSource({"PARTIAL_OVER_POSITIONS, false", "COPIES_NOT_COUNTED, false", "PARTIAL, true"})
  void anUncountedChangeLeavesTheNumberOpen(StructuralFinding finding, boolean called) {
    GeneCalls.Builder calls = GeneCalls.builder(GENE).structure(finding);
    for (int i = 0; i < 4; i++) {
      TestGene.set(calls, i, HETEROZYGOUS[i]);
    }
    calls.copies(GeneCopies.of(2, GeneCopies.Source.STRUCTURAL_RECORD));
    GenotypeCall call = MATCHER.call(calls.build(), MissingPolicy.NO_CALL);
    assertEquals(called, call instanceof GenotypeCall.Called);
    assertTrue(call.evidence().notes().contains("structure-" + finding));
  }

  @Test
  void recordsThatDisagreeGiveNoCall() {
    GeneCalls calls =
        GeneCalls.builder(GENE)
            .diploid(0, 1, 1, false, 0)
            .structure(StructuralFinding.COPIES_DISAGREE)
            .build();
    assertEquals(Reason.COPY_NUMBER_CONFLICT, reason(MATCHER.call(calls, MissingPolicy.NO_CALL)));
  }

  @Test
  void aGeneOfAnotherStrategyIsNotCalledWithOtherThanTwoCopies() {
    AlleleDefinitions exact = GENE.withStrategy(CallingStrategy.EXACT);
    AlleleMatcher matcher = AlleleMatcher.of(exact);
    assertEquals(
        Reason.STRUCTURAL_VARIANT,
        reason(matcher.call(with(exact, 1, HOMOZYGOUS), MissingPolicy.NO_CALL)));
    assertEquals(
        List.of("*2/*2"),
        TestGene.best(matcher.call(with(exact, 2, HOMOZYGOUS), MissingPolicy.NO_CALL)));
    GenotypeCall silent = matcher.call(with(exact, -1, HOMOZYGOUS), MissingPolicy.NO_CALL);
    assertEquals(List.of("*2/*2"), TestGene.best(silent));
    assertEquals(List.of("structural-alleles"), silent.evidence().notes());
  }

  @Test
  void withoutANameForTheDeletionOneCopyIsNotCalled() {
    AlleleDefinitions unnamed = TestGene.builder().strategy(CallingStrategy.COPY_NUMBER).build();
    assertEquals(
        Reason.STRUCTURAL_VARIANT,
        reason(
            AlleleMatcher.of(unnamed)
                .withCopyCandidates()
                .call(with(unnamed, 1, HOMOZYGOUS), MissingPolicy.NO_CALL)));
  }

  @Test
  void definitionsMustNameWhatCanBeCopied() {
    assertRefused(
        ProblemCode.BAD_KNOWLEDGE,
        () ->
            TestGene.builder()
                .strategy(CallingStrategy.COPY_NUMBER)
                .reference("Reference")
                .alleles(List.of(new NamedAllele("Reference", true, Map.of())))
                .build());
    assertRefused(ProblemCode.INVALID_VALUE, () -> GeneStructure.builder(2, 1).build());
    assertRefused(ProblemCode.INVALID_VALUE, () -> GeneCopies.of(21, GeneCopies.Source.STATED));
  }
}
