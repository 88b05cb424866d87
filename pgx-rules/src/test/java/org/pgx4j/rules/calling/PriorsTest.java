package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
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

/** Unphased TPMT c.460G>A and c.719A>G: *1/*3A, or *3B/*3C, a poor metaboliser. */
class PriorsTest {
  private static final Pgx PGX = Pgx.standard();
  private static final Map<String, List<Integer>> HETEROZYGOUS =
      Map.of("TPMT", List.of(18130687, 18138997), "NUDT15", List.of(), "CYP2B6", List.of(41006936));

  private static List<GenotypeCall> call(GenotypeCaller caller) {
    Map<Gene, GeneCalls> read = new HashMap<>();
    for (AlleleDefinitions gene : caller.definitions()) {
      GeneCalls.Builder calls = GeneCalls.builder(gene);
      for (int i = 0; i < gene.positions().size(); i++) {
        boolean variant =
            HETEROZYGOUS.get(gene.gene().symbol()).contains(gene.positions().get(i).position());
        calls.diploid(i, 0, variant ? 1 : 0, false, 0);
      }
      read.put(gene.gene(), calls.build());
    }
    return caller.call(VariantCalls.of("S", read), MissingPolicy.NO_CALL);
  }

  private static List<String> names(GenotypeCall call) {
    return call.candidates().stream().map(one -> one.rank() + " " + one.genotype()).toList();
  }

  private static Outcome azathioprine(GenotypeCaller caller) {
    PatientProfile patient = PatientProfile.builder().calls(call(caller)).build();
    Assessment assessment = PGX.withAuthorities("CPIC").assess(patient, "azathioprine");
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
    double likely = 471.5 * 20.5;
    double unlikely = 0.5 * 0.5;
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
  void whereThePoorMetaboliserIsLikelyEnoughNothingIsDecidedAndItIsNamed() {
    Outcome outcome = azathioprine(PGX.caller(BiogeographicGroup.AFR, "TPMT", "NUDT15"));
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertTrue(poor(outcome).isDecisive());
    assertTrue(outcome.summary().contains("TPMT *3B/*3C (1.3 %)"), outcome.summary());
  }
}
