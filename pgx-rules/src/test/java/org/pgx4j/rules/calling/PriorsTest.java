package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Alternative;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;

/**
 * Unphased TPMT c.460G>A and c.719A>G: *1/*3A, or *3B/*3C, a poor metaboliser; NUDT15 c.50_55dup
 * and c.415C>T: *1/*2, or *3/*6.
 */
class PriorsTest {
  private static final Pgx PGX = Pgx.standard();
  private static final int DUPLICATION = 48037782;
  private static final int CARRIED_BY_STAR_ONE = 94842866;
  private static final Map<String, List<Integer>> HETEROZYGOUS =
      Map.of("TPMT", List.of(18130687, 18138997), "NUDT15", List.of(), "CYP2B6", List.of(41006936));
  private static final Map<String, List<Integer>> IN_NUDT15 =
      Map.of("TPMT", List.of(), "NUDT15", List.of(DUPLICATION, 48045719));
  private static final double NAMES =
      PGX.knowledge().definitions(Gene.of("TPMT")).orElseThrow().reportedNames().size();

  private static List<GenotypeCall> call(GenotypeCaller caller) {
    return call(caller, HETEROZYGOUS);
  }

  private static List<GenotypeCall> call(
      GenotypeCaller caller, Map<String, List<Integer>> heterozygous) {
    Map<Gene, GeneCalls> read = new HashMap<>();
    for (AlleleDefinitions gene : caller.definitions()) {
      GeneCalls.Builder calls = GeneCalls.builder(gene);
      for (int i = 0; i < gene.positions().size(); i++) {
        DefiningPosition at = gene.positions().get(i);
        boolean variant = heterozygous.get(gene.gene().symbol()).contains(at.position());
        int alternate = at.position() == DUPLICATION ? 2 : 1;
        calls.diploid(i, 0, variant ? alternate : 0, false, 0);
      }
      read.put(gene.gene(), calls.build());
    }
    return caller.call(VariantCalls.of("S", read), MissingPolicy.NO_CALL);
  }

  private static List<String> names(GenotypeCall call) {
    return call.candidates().stream().map(one -> one.rank() + " " + one.genotype()).toList();
  }

  private static Outcome azathioprine(GenotypeCaller caller) {
    return azathioprine(call(caller), "CPIC");
  }

  private static Outcome azathioprine(List<GenotypeCall> calls, String authority) {
    PatientProfile patient = PatientProfile.builder().calls(calls).build();
    Assessment assessment = PGX.withAuthorities(authority).assess(patient, "azathioprine");
    assertEquals(1, assessment.outcomes().size());
    return assessment.outcomes().get(0);
  }

  private static Alternative poor(Outcome outcome) {
    List<Alternative> poor =
        outcome.alternatives().stream()
            .filter(one -> one.reading().describe().startsWith("*3B/*3C, Poor Metabolizer"))
            .toList();
    assertEquals(1, poor.size());
    assertTrue(poor.get(0).changesRecommendation());
    return poor.get(0);
  }

  @Test
  void candidatesOfAGeneShareOneByTheCountsOfTheGroup() {
    GenotypeCall call = call(PGX.caller(BiogeographicGroup.EUR, "TPMT")).get(0);
    assertEquals(List.of("1 *1/*3A", "2 *3B/*3C"), names(call));
    double others = 684 - 2 + 348 + 490 + 530;
    double likely =
        (471 + 9 * (613 + 318 + 481 + 516) / others + 1 / NAMES)
            * (20 + 9 * (2 + 15 + 4) / others + 1 / NAMES);
    double unlikely = 1 / NAMES * (9 * (41 + 9 + 9 + 10) / others + 1 / NAMES);
    assertEquals(
        likely / (likely + unlikely), call.candidates().get(0).probability().orElseThrow(), 1e-12);
    assertEquals(
        unlikely / (likely + unlikely),
        call.candidates().get(1).probability().orElseThrow(),
        1e-12);
  }

  @Test
  void aPopulationChangesNoCallAndNoRank() {
    List<GenotypeCall> plain = call(PGX.caller("TPMT", "NUDT15"));
    for (BiogeographicGroup group : BiogeographicGroup.values()) {
      List<GenotypeCall> weighed = call(PGX.caller(group, "TPMT", "NUDT15"));
      assertEquals(
          plain.stream().map(PriorsTest::names).toList(),
          weighed.stream().map(PriorsTest::names).toList());
    }
  }

  @Test
  void aGeneThatWasNotCountedHasNoProbabilities() {
    GenotypeCall call = call(PGX.caller(BiogeographicGroup.EUR, "CYP2B6")).get(0);
    for (Candidate one : call.candidates()) {
      assertEquals(OptionalDouble.empty(), one.probability());
    }
    assertTrue(!call.candidates().isEmpty());
  }

  @Test
  void withoutAPopulationThePoorMetaboliserIsShownAndRankOneDecides() {
    Outcome outcome = azathioprine(PGX.caller("TPMT", "NUDT15"));
    assertInstanceOf(Outcome.Matched.class, outcome);
    assertEquals(OptionalDouble.empty(), poor(outcome).probability());
  }

  @Test
  void whereBothAllelesAreRareThePoorMetaboliserIsShownAndRankOneDecides() {
    Outcome outcome = azathioprine(PGX.caller(BiogeographicGroup.EUR, "TPMT", "NUDT15"));
    assertInstanceOf(Outcome.Matched.class, outcome);
    assertTrue(poor(outcome).probability().orElseThrow() < 0.01);
  }

  @Test
  void anAlleleThatNobodyCountedMakesThePoorMetaboliserNoLikelierThanItIs() {
    for (BiogeographicGroup group : BiogeographicGroup.values()) {
      Outcome outcome = azathioprine(PGX.caller(group, "TPMT", "NUDT15"));
      assertInstanceOf(Outcome.Matched.class, outcome);
      double probability = poor(outcome).probability().orElseThrow();
      assertTrue(probability > 0 && probability < 0.005, group + " " + probability);
    }
  }

  @Test
  void whereThePoorMetaboliserIsLikelyEnoughNothingIsDecidedAndItIsNamed() {
    List<GenotypeCall> calls =
        call(PGX.caller(BiogeographicGroup.EAS, "TPMT", "NUDT15"), IN_NUDT15);
    Outcome outcome = azathioprine(calls, "DPWG");
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertTrue(outcome.alternatives().stream().anyMatch(Alternative::isDecisive));
    assertTrue(outcome.summary().contains("NUDT15 *3/*6 (3.7 %)"), outcome.summary());
  }

  /** *1/*1 by the positions that gate, everything else unread. */
  private static List<Candidate> unread(BiogeographicGroup group) {
    GenotypeCaller caller = PGX.caller(group, "CYP2C19");
    AlleleDefinitions gene = caller.definitions().iterator().next();
    GeneCalls.Builder calls = GeneCalls.builder(gene);
    for (int i = 0; i < gene.positions().size(); i++) {
      int position = gene.positions().get(i).position();
      if (gene.tier1().contains(position)) {
        int both = position == CARRIED_BY_STAR_ONE ? 1 : 0;
        calls.diploid(i, both, both, false, 0);
      }
    }
    return caller.call(calls.build(), AssayCoverage.of(MissingPolicy.NO_CALL)).candidates();
  }

  @Test
  void manyAllelesThatNobodyCountedDoNotAddUpToDoubt() {
    Set<String> counted = new HashSet<>();
    for (BiogeographicGroup group : BiogeographicGroup.values()) {
      counted.addAll(
          PGX.knowledge().frequencies(Gene.of("CYP2C19"), group).orElseThrow().counts().keySet());
    }
    for (BiogeographicGroup group : BiogeographicGroup.values()) {
      List<Candidate> rare =
          unread(group).stream()
              .filter(
                  one ->
                      one.genotype().haplotypes().stream()
                          .anyMatch(strand -> !counted.contains(strand.toString())))
              .toList();
      double sum = rare.stream().mapToDouble(one -> one.probability().orElseThrow()).sum();
      assertTrue(rare.size() > 100 && sum > 0 && sum < 0.01, group + " " + rare.size() + " " + sum);
    }
  }

  @Test
  void anUnreadAlleleThatAGroupHasOftenIsNotLost() {
    double carriers =
        unread(BiogeographicGroup.AFR).stream()
            .filter(one -> one.genotype().toString().equals("*1/*13"))
            .mapToDouble(one -> one.probability().orElseThrow())
            .sum();
    assertTrue(carriers > 0.05, "*1/*13 has " + carriers);
  }
}
