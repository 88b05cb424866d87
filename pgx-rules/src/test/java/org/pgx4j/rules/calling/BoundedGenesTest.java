package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * Thirty unphased heterozygous positions in a real gene have 2^29 orders; the work does not grow
 * with them.
 */
class BoundedGenesTest {

  private static AlleleDefinitions gene(String symbol) {
    return KnowledgeBase.standard().definitions(Gene.of(symbol)).orElseThrow();
  }

  private static GenotypeCall call(AlleleMatcher matcher, int heterozygous, boolean sets) {
    AlleleDefinitions gene = matcher.definitions();
    GeneCalls.Builder calls = GeneCalls.builder(gene);
    for (int i = 0; i < gene.positions().size(); i++) {
      calls.diploid(i, 0, i < heterozygous ? 1 : 0, sets, sets ? i + 1 : 0);
    }
    return matcher.call(calls.build(), MissingPolicy.NO_CALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CYP2B6", "CYP2C9", "NAT2", "SLCO1B1", "TPMT"})
  void aGeneMatchedWholeHasNoNameForThemAndSaysWhyNoneIsMade(String symbol) {
    AlleleMatcher matcher = AlleleMatcher.of(gene(symbol));
    assertEquals(List.of(), call(matcher, 30, false).candidates());
    GenotypeCall combined = call(matcher.withCombinations(), 30, false);
    assertEquals(List.of(), combined.candidates());
    assertTrue(combined.evidence().notes().contains("too-many-orders"));
  }

  @ParameterizedTest
  @CsvSource({"DPYD, false", "RYR1, false", "DPYD, true", "RYR1, true"})
  void aGeneWhoseAllelesAreSingleVariantsListsThem(String symbol, boolean sets) {
    AlleleMatcher matcher = AlleleMatcher.of(gene(symbol));
    GenotypeCall call = call(matcher, 30, sets);
    assertEquals(1, call.candidates().size());
    assertTrue(call.candidates().get(0).genotype().haplotypes().size() >= 29);
    assertEquals(sets, call.evidence().notes().contains("too-many-orders"));
    assertEquals(call, call(matcher.withCombinations(), 30, sets));
  }

  @Test
  void asManyUnphasedPositionsAsTheBoundAllowsAreNamed() {
    AlleleMatcher matcher = AlleleMatcher.of(gene("CYP2B6")).withCombinations();
    int candidates = call(matcher, 11, false).candidates().size();
    assertTrue(candidates > 0 && candidates <= 4096, "candidates: " + candidates);
    assertTrue(call(matcher, 12, false).evidence().notes().contains("too-many-orders"));
  }
}
