package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.CallEvidence.ExtraPosition;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.PgxException;

class SinglePositionTest {
  private static final SinglePosition BY_200 =
      new SinglePosition(200, Map.of("C", "*1", "T", "*3"));
  private static final AlleleDefinitions GENE =
      TestGene.builder()
          .fallback(BY_200)
          .extra(List.of(new DefiningPosition(50, "G", List.of("A"), "rs50", "")))
          .build();

  private static Optional<String> fallback(GenotypeCall call) {
    return call.evidence().fallback().map(one -> one.genotype().toString());
  }

  private static String extra(MissingPolicy policy, GeneCalls calls) {
    CallEvidence evidence = AlleleMatcher.of(GENE).call(calls, policy).evidence();
    assertEquals(1, evidence.extra().size());
    assertEquals(50, evidence.extra().get(0).position());
    assertEquals("rs50", evidence.extra().get(0).rsid());
    return evidence.extra().get(0).bases();
  }

  @Test
  void aGeneWithoutACallHasTheGenotypeOfThePositionNamed() {
    GenotypeCall call = TestGene.call(GENE, "0|1", "0|1", "0|0", "0|0");
    assertEquals(List.of(), call.candidates());
    CallEvidence.Fallback fallback = call.evidence().fallback().orElseThrow();
    assertEquals("*1/*3", fallback.genotype().toString());
    assertEquals(200, fallback.position());
    assertEquals("rs2", fallback.rsid());
    assertEquals("Fallback", fallback.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1/1, 0/0, */*",
    "1/1, 0/1, *1/*3",
    "1/1, 1/1, *3/*3",
  })
  void eachStrandCounts(String at100, String at200, String expected) {
    GenotypeCall call = TestGene.call(GENE, at100, at200, "0/0", "1/1");
    assertEquals(List.of(), call.candidates());
    assertEquals(Optional.of(expected.replace("*/*", "*1/*1")), fallback(call));
  }

  @Test
  void aGeneWithACallNeedsNone() {
    assertEquals(Optional.empty(), fallback(TestGene.call(GENE, "0/0", "0/1", "0/0", "0/0")));
  }

  @ParameterizedTest
  @CsvSource({"./.", "1/.", "-", "0/2", "0/?"})
  void aPositionThatWasNotReadWholeOrNotNamedSaysNothing(String at200) {
    assertEquals(Optional.empty(), fallback(TestGene.call(GENE, "1/1", at200, "0/0", "1/1")));
  }

  @Test
  void anUndocumentedBaseElsewhereLeavesNothingToRelyOn() {
    assertEquals(Optional.empty(), fallback(TestGene.call(GENE, "0/?", "0/0", "0/0", "0/0")));
  }

  @Test
  void halfAGenotypeOrAMissingRequiredPositionElsewhereLeavesThePosition() {
    assertEquals(Optional.of("*1/*3"), fallback(TestGene.call(GENE, "1/.", "0/1", "0/0", "0/0")));
    AlleleDefinitions requiring = TestGene.builder().fallback(BY_200).required(Set.of(100)).build();
    assertEquals(
        Optional.of("*1/*3"), fallback(TestGene.call(requiring, "-", "0/1", "0/0", "0/0")));
  }

  @Test
  void aGeneThatIsNotCalledFromVariantsHasNone() {
    AlleleDefinitions copies = GENE.withStrategy(CallingStrategy.COPY_NUMBER);
    assertEquals(Optional.empty(), fallback(TestGene.call(copies, "0/0", "0/1", "0/0", "0/0")));
  }

  @Test
  void aCombinationStandsBesideIt() {
    GenotypeCall call =
        AlleleMatcher.of(GENE)
            .withCombinations()
            .call(calls(GENE, "0|1", "0|1", "0|0", "0|0"), MissingPolicy.NO_CALL);
    assertEquals(List.of("*1/[*2 + *3]"), TestGene.best(call));
    assertEquals(Optional.of("*1/*3"), fallback(call));
  }

  @Test
  void oneChromosomeGivesOneAllele() {
    AlleleDefinitions gene = TestGene.builder().fallback(BY_200).ploidy(Ploidy.X_LINKED).build();
    assertEquals(Optional.of("*3"), fallback(TestGene.call(gene, "1", "1", "0", "0")));
  }

  @ParameterizedTest
  @CsvSource({"0/1, G/A", "1|0, A|G", "1, A", "./., ''", "-, ''", "1/., A/.", "0/?, G/?"})
  void anExtraPositionIsReportedAsRead(String read, String shown) {
    assertEquals(
        shown, extra(MissingPolicy.NO_CALL, calls(GENE, "0/0", "0/0", "0/0", "0/0", read)));
  }

  @Test
  void anUndocumentedBaseOfAnExtraPositionIsShown() {
    GeneCalls.Builder builder = GeneCalls.builder(GENE).undocumentedBases(4, "G>T");
    TestGene.set(builder, 4, "0/?");
    GenotypeCall call = AlleleMatcher.of(GENE).call(builder.build(), MissingPolicy.NO_CALL);
    assertEquals("G/T", call.evidence().extra().get(0).bases());
    assertEquals(List.of(), call.evidence().undocumented());
  }

  @Test
  void anAbsentExtraPositionIsReferenceOnlyWhereThatIsAssumedAndVerified() {
    GeneCalls absent = calls(GENE, "0/0", "0/0", "0/0", "0/0");
    assertEquals("G/G", extra(MissingPolicy.ASSUME_REFERENCE, absent));
    assertEquals(
        "", extra(MissingPolicy.ASSUME_REFERENCE, calls(GENE, "0/0", "0/0", "0/0", "0/0", "./.")));
    BuildSites elsewhere = BuildSites.of(GenomeBuild.GRCH37, 7, Map.of(), Set.of(50));
    assertEquals(
        "", extra(MissingPolicy.ASSUME_REFERENCE, GeneCalls.builder(GENE, elsewhere).build()));
  }

  @Test
  void anExtraPositionChangesNoCall() {
    assertEquals(
        TestGene.call(GENE, "0/1", "0/0", "0/0", "0/0", "0/1").candidates(),
        TestGene.call(TestGene.definitions(), "0/1", "0/0", "0/0", "0/0").candidates());
    GenotypeCall call = TestGene.call(GENE, "0/1", "0/0", "0/0", "0/0");
    assertEquals(4, call.evidence().positions());
    assertEquals(List.of(), call.evidence().missing());
    assertEquals(
        "GeneCalls[ABC1, 4 of 4 positions]",
        calls(GENE, "0/1", "0/0", "0/0", "0/0", "0/1").toString());
    assertEquals("ExtraPosition", new ExtraPosition(50, "rs50", "G/A").toString());
  }

  @Test
  void definitionsThatContradictThemselvesAreRefused() {
    assertThrows(
        PgxException.class,
        () -> TestGene.builder().fallback(new SinglePosition(50, Map.of("C", "*1"))).build());
    assertThrows(
        PgxException.class,
        () -> TestGene.builder().fallback(new SinglePosition(200, Map.of("C", "*99"))).build());
    assertThrows(
        PgxException.class,
        () ->
            TestGene.builder()
                .extra(List.of(new DefiningPosition(200, "C", List.of("T"), "", "")))
                .build());
  }

  @Test
  void evidenceDiffersByWhatSinglePositionsSay() {
    CallEvidence.Builder builder = CallEvidence.builder();
    CallEvidence plain = builder.build();
    CallEvidence extra = builder.extra(List.of(new ExtraPosition(50, "", "G/A"))).build();
    CallEvidence fallback =
        builder
            .fallback(
                TestGene.call(GENE, "0|1", "0|1", "0|0", "0|0").evidence().fallback().orElseThrow())
            .build();
    assertFalse(plain.equals(extra) || extra.equals(fallback));
    assertTrue(plain.hashCode() != extra.hashCode() && extra.hashCode() != fallback.hashCode());
  }
}
