package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.best;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.genotype.Sex;

class XLinkedTest {
  private static final AlleleDefinitions DEFINITIONS =
      TestGene.builder().ploidy(Ploidy.X_LINKED).build();

  private static GeneCalls calls(Sex sex, String... genotypes) {
    GeneCalls.Builder builder = GeneCalls.builder(DEFINITIONS).sex(sex);
    for (int i = 0; i < genotypes.length; i++) {
      TestGene.set(builder, i, genotypes[i]);
    }
    return builder.build();
  }

  private static GenotypeCall call(Sex sex, MissingPolicy missing, String... genotypes) {
    return AlleleMatcher.of(DEFINITIONS).call(calls(sex, genotypes), missing);
  }

  private static GenotypeCall call(Sex sex, String... genotypes) {
    return call(sex, MissingPolicy.NO_CALL, genotypes);
  }

  private static Reason reason(GenotypeCall call) {
    return assertInstanceOf(NotCalled.class, call).reason();
  }

  @Test
  void oneAlleleEverywhereIsHaploid() {
    assertEquals(List.of("*2"), best(call(Sex.UNKNOWN, "1", "0", "0", "0")));
    assertEquals(List.of("*2"), best(call(Sex.UNKNOWN, "1/.", "0", "0", "0")));
  }

  @Test
  void aMaleWrittenAsHomozygousDiploidIsHaploid() {
    assertEquals(List.of("*2"), best(call(Sex.MALE, "1/1", "0/0", "0/0", "0/0")));
    assertEquals(List.of("*2/*2"), best(call(Sex.UNKNOWN, "1/1", "0/0", "0/0", "0/0")));
  }

  @Test
  void aMaleWithTwoAllelesOrAFemaleWithOneContradictsTheStatedSex() {
    assertEquals(Reason.SEX_CONFLICT, reason(call(Sex.MALE, "0/1", "0/0", "0/0", "0/0")));
    assertEquals(Reason.SEX_CONFLICT, reason(call(Sex.FEMALE, "1", "0", "0", "0")));
  }

  @Test
  void halfOfAGenotypeIsTheOnlyAlleleOfAMaleAndHalfOfAFemale() {
    assertEquals(List.of("*2"), best(call(Sex.MALE, "./1", "0/.", "0/0", "0/0")));
    for (Sex sex : List.of(Sex.FEMALE, Sex.UNKNOWN)) {
      assertEquals(Reason.PARTIAL_GENOTYPE, reason(call(sex, "./1", "0/0", "0/0", "0/0")));
      GenotypeCall unread = call(sex, "0/.", "0/0", "0/0", "0/0");
      assertEquals(List.of(100), unread.evidence().missing());
      assertEquals(Reason.NO_DATA, reason(call(sex, "0/.", "-", "-", "-")));
    }
  }

  @Test
  void theFirstPositionThatContradictsTheSexIsNamed() {
    assertEquals(1, calls(Sex.MALE, "0/0", "0/1", "1", "0/1").sexConflict().orElseThrow());
    assertEquals(2, calls(Sex.FEMALE, "0/0", "./1", "1", "0").sexConflict().orElseThrow());
    assertTrue(calls(Sex.MALE, "1/1", "0", "./1", "./.").sexConflict().isEmpty());
    assertTrue(calls(Sex.FEMALE, "0/1", "1/1", "-", "./.").sexConflict().isEmpty());
    assertTrue(calls(Sex.UNKNOWN, "0/1", "1", "-", "./.").sexConflict().isEmpty());
  }

  @Test
  void sexSaysNothingOfAutosomes() {
    GeneCalls.Builder builder = GeneCalls.builder(TestGene.definitions()).sex(Sex.MALE);
    TestGene.set(builder, 0, "0/1");
    assertTrue(builder.build().sexConflict().isEmpty());
  }

  @Test
  void mixedPloidyIsNoCall() {
    assertEquals(Reason.MIXED_PLOIDY, reason(call(Sex.UNKNOWN, "1", "0/0", "0", "0")));
  }

  @Test
  void absentPositionsAreFilledWithThePloidyOfTheRest() {
    assertEquals(
        List.of("*2"), best(call(Sex.UNKNOWN, MissingPolicy.ASSUME_REFERENCE, "1", "-", "-", "-")));
    assertEquals(
        List.of("*1"), best(call(Sex.MALE, MissingPolicy.ASSUME_REFERENCE, "-", "-", "-", "-")));
    assertEquals(
        List.of("*1/*1"),
        best(call(Sex.UNKNOWN, MissingPolicy.ASSUME_REFERENCE, "-", "-", "-", "-")));
  }
}
