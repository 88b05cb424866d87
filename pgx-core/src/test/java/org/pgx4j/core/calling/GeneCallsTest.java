package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Sex;

class GeneCallsTest {
  private static final AlleleDefinitions DEFINITIONS = TestGene.definitions();

  private static GeneCalls.Builder builder() {
    return GeneCalls.builder(DEFINITIONS)
        .diploid(0, 0, 1, true, 7)
        .haploid(1, 2)
        .noCall(2)
        .sex(Sex.FEMALE);
  }

  @Test
  void whatWasSetIsReadBack() {
    GeneCalls calls = builder().undocumentedBases(1, "C>A").build();
    assertEquals(0, calls.first(0));
    assertEquals(1, calls.second(0));
    assertTrue(calls.isPhased(0));
    assertEquals(7, calls.phaseSet(0));
    assertEquals(0, calls.phaseSet(1));
    assertFalse(calls.isHaploid(0));
    assertTrue(calls.isHaploid(1));
    assertEquals(2, calls.first(1));
    assertEquals(GeneCalls.NONE, calls.second(1));
    assertEquals("C>A", calls.undocumentedBases(1));
    assertEquals("", calls.undocumentedBases(0));
    assertEquals(Sex.FEMALE, calls.sex());
    assertEquals(DEFINITIONS, calls.definitions());
  }

  @Test
  void aNoCallWasTriedAndAnAbsentPositionWasNot() {
    GeneCalls calls = builder().build();
    assertFalse(calls.isAbsent(2));
    assertFalse(calls.isRead(2));
    assertTrue(calls.isAbsent(3));
    assertFalse(calls.isRead(3));
    assertTrue(calls.isRead(0));
    for (int index : new int[] {2, 3}) {
      assertEquals(GeneCalls.NONE, calls.first(index));
      assertEquals(GeneCalls.NONE, calls.second(index));
      assertFalse(calls.isPhased(index));
      assertFalse(calls.isHaploid(index));
    }
    assertTrue(GeneCalls.builder(DEFINITIONS).isAbsent(0));
    assertFalse(builder().isAbsent(0));
  }

  @Test
  void twoStrandsThatWereNotReadAreANoCall() {
    GeneCalls calls =
        GeneCalls.builder(DEFINITIONS)
            .diploid(0, GeneCalls.NONE, GeneCalls.NONE, false, 0)
            .haploid(1, GeneCalls.NONE)
            .build();
    assertFalse(calls.isAbsent(0));
    assertFalse(calls.isRead(0));
    assertFalse(calls.isAbsent(1));
    assertFalse(calls.isRead(1));
  }

  @Test
  void callsAreEqualWhenEverythingReadIs() {
    GeneCalls calls = builder().build();
    assertEquals(calls, builder().build());
    assertEquals(calls.hashCode(), builder().build().hashCode());
    assertNotEquals(calls.hashCode(), builder().diploid(0, 1, 1, true, 7).build().hashCode());
    assertNotEquals(calls, builder().sex(Sex.MALE).build());
    assertNotEquals(calls, builder().noCall(0).build());
    assertNotEquals(calls, builder().diploid(0, 0, 1, true, 8).build());
    assertNotEquals(calls, builder().undocumentedBases(0, "A>C").build());
    assertNotEquals(calls, "calls");
    BuildSites sites = BuildSites.of(GenomeBuild.GRCH37, 0, Map.of(), Set.of());
    assertNotEquals(
        GeneCalls.builder(DEFINITIONS).build(), GeneCalls.builder(DEFINITIONS, sites).build());
    assertNotEquals(
        GeneCalls.builder(DEFINITIONS).build(), GeneCalls.builder(TestGene.definitions()).build());
  }

  @Test
  void itPrintsTheGeneAndHowMuchWasRead() {
    assertEquals("GeneCalls[ABC1, 2 of 4 positions]", builder().build().toString());
  }
}
