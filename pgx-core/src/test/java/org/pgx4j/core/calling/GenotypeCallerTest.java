package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;

class GenotypeCallerTest {
  private static final Gene OTHER = Gene.of("ABC0");
  private static final AlleleDefinitions FIRST =
      AlleleDefinitions.builder(OTHER, GenomeBuild.GRCH38)
          .chromosome("chr2")
          .reference("*1")
          .positions(List.of(new DefiningPosition(5, "A", List.of("T"), "", "")))
          .alleles(List.of(new NamedAllele("*1", true, Map.of())))
          .build();
  private static final AlleleDefinitions SECOND = TestGene.definitions();
  private static final VariantCalls CALLS =
      VariantCalls.of(
          "S1", Map.of(TestGene.GENE, TestGene.calls(SECOND, "0/1", "0/0", "0/0", "0/0")));

  @Test
  void everyGeneIsAnsweredInOrderAndOneThatWasNotReadIsNotCalled() {
    GenotypeCaller caller = GenotypeCaller.of(List.of(SECOND, FIRST));
    assertEquals(List.of(OTHER, TestGene.GENE), List.copyOf(caller.genes()));
    assertEquals(List.of(FIRST, SECOND), List.copyOf(caller.definitions()));
    List<GenotypeCall> calls = caller.call(CALLS, MissingPolicy.NO_CALL);
    assertEquals(
        GenotypeCall.Reason.NO_DATA,
        assertInstanceOf(GenotypeCall.NotCalled.class, calls.get(0)).reason());
    assertEquals(List.of("*1/*2"), TestGene.best(calls.get(1)));
    assertEquals(TestGene.GENE, AlleleMatcher.of(SECOND).gene());
  }

  @Test
  void aCallerThatWeighsGivesTheCandidatesOfItsGenesTheirProbability() {
    GenotypeCaller caller = GenotypeCaller.of(List.of(SECOND, FIRST));
    AlleleFrequencies counted = AlleleFrequencies.of(TestGene.GENE, Map.of("*1", 9), 5);
    List<GenotypeCall> plain = caller.call(CALLS, MissingPolicy.NO_CALL);
    assertEquals(
        List.of(plain.get(0), counted.weigh(plain.get(1))),
        caller.weighing(List.of(counted)).call(CALLS, MissingPolicy.NO_CALL));
    assertEquals(plain, caller.weighing(List.of()).call(CALLS, MissingPolicy.NO_CALL));
  }

  @Test
  void aSamplesCallsAreFoundByGeneAndPrintNothingOfThePerson() {
    assertEquals("S1", CALLS.sample());
    assertEquals(1, CALLS.genes().size());
    assertTrue(CALLS.gene(TestGene.GENE).isPresent());
    assertTrue(CALLS.gene(OTHER).isEmpty());
    assertEquals("VariantCalls[1 genes]", CALLS.toString());
  }
}
