package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.GENE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;

class AlleleFrequenciesProperties {
  private static final List<String> NAMES = List.of("*1", "*2", "*3", "*4", "*5", "[*2 + *3]");

  @Provide
  Arbitrary<Map<String, Integer>> counts() {
    return Arbitraries.maps(Arbitraries.of(NAMES), Arbitraries.integers().between(0, 100_000));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  /** Several genotypes, the first of rank 1, ranks ascending. */
  @Provide
  Arbitrary<GenotypeCall> calls() {
    Arbitrary<String> name = Arbitraries.of(NAMES);
    Arbitrary<String> pair =
        Combinators.combine(name, name).as((first, second) -> first + "/" + second);
    return Arbitraries.oneOf(pair, name)
        .map(text -> Genotype.parse(GENE, text))
        .set()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(AlleleFrequenciesProperties::call);
  }

  private static GenotypeCall call(Set<Genotype> genotypes) {
    List<Candidate> candidates = new ArrayList<>();
    for (Genotype genotype : genotypes) {
      candidates.add(Candidate.of(genotype, 1 + candidates.size() / 2, 20 - candidates.size()));
    }
    return GenotypeCall.of(GENE, candidates, CallEvidence.builder().build());
  }

  @Property
  void theProbabilitiesOfACallAddUpToOneAndNoneIsZero(
      @ForAll("counts") Map<String, Integer> counts, @ForAll("calls") GenotypeCall call) {
    double sum = 0;
    for (Candidate one : AlleleFrequencies.of(GENE, counts, 6).weigh(call).candidates()) {
      double probability = one.probability().orElseThrow();
      assertTrue(probability > 0, "an allele never seen became impossible");
      sum += probability;
    }
    assertEquals(1, sum, 1e-9);
  }

  @Property
  void nothingButTheProbabilitiesChanges(
      @ForAll("counts") Map<String, Integer> counts, @ForAll("calls") GenotypeCall call) {
    GenotypeCall weighed = AlleleFrequencies.of(GENE, counts, 6).weigh(call);
    assertEquals(
        call.candidates(),
        weighed.candidates().stream().map(one -> one.withProbability(Double.NaN)).toList());
    assertEquals(call.evidence(), weighed.evidence());
    assertEquals(call.getClass(), weighed.getClass());
  }

  @Property
  void aMoreCommonAlleleIsNeverLessFrequent(@ForAll("counts") Map<String, Integer> counts) {
    AlleleFrequencies frequencies = AlleleFrequencies.of(GENE, counts, 6);
    for (String one : NAMES) {
      for (String other : NAMES) {
        if (counts.getOrDefault(one, 0) > counts.getOrDefault(other, 0)) {
          assertTrue(
              frequencies.of(Haplotype.parse(GENE, one))
                  > frequencies.of(Haplotype.parse(GENE, other)));
        }
      }
    }
  }

  @Property
  void theFrequenciesOfAllNamesAddUpToOne(
      @ForAll("counts") Map<String, Integer> counts,
      @ForAll("counts") Map<String, Integer> others) {
    AlleleFrequencies frequencies = AlleleFrequencies.of(GENE, counts, others, NAMES.size());
    double sum = 0;
    for (String name : NAMES) {
      sum += frequencies.of(Haplotype.parse(GENE, name));
    }
    assertEquals(1, sum, 1e-9);
  }

  @Property
  void anAlleleCountedOnceMoreIsNeverLessLikelyToBePresent(
      @ForAll("counts") Map<String, Integer> counts,
      @ForAll("counts") Map<String, Integer> others,
      @ForAll("names") String name,
      @ForAll("calls") GenotypeCall call) {
    Map<String, Integer> more = new HashMap<>(counts);
    more.merge(name, 1, Integer::sum);
    AlleleFrequencies before = AlleleFrequencies.of(GENE, counts, others, NAMES.size());
    AlleleFrequencies after = AlleleFrequencies.of(GENE, more, others, NAMES.size());
    assertTrue(presence(name, after.weigh(call)) >= presence(name, before.weigh(call)) - 1e-12);
  }

  private static double presence(String name, GenotypeCall call) {
    Haplotype haplotype = Haplotype.parse(GENE, name);
    return call.candidates().stream()
        .filter(one -> one.genotype().haplotypes().contains(haplotype))
        .mapToDouble(one -> one.probability().orElseThrow())
        .sum();
  }

  @Property
  void theOrderOfCandidatesChangesNoProbability(
      @ForAll("counts") Map<String, Integer> counts, @ForAll("calls") GenotypeCall call) {
    AlleleFrequencies frequencies = AlleleFrequencies.of(GENE, counts, NAMES.size());
    List<Candidate> turned = new ArrayList<>(call.candidates());
    Collections.reverse(turned);
    List<Candidate> weighed =
        frequencies.weigh(GenotypeCall.of(GENE, turned, call.evidence())).candidates();
    List<Candidate> straight = frequencies.weigh(call).candidates();
    for (int i = 0; i < straight.size(); i++) {
      assertEquals(
          straight.get(i).probability().orElseThrow(),
          weighed.get(straight.size() - 1 - i).probability().orElseThrow(),
          1e-12);
    }
  }

  @Property
  void namesThatNobodyCountedHaveTogetherAtMostWhatOneHaplotypeHas(
      @ForAll("counts") Map<String, Integer> counts,
      @ForAll @IntRange(min = 6, max = 1_000) int alleles) {
    AlleleFrequencies frequencies = AlleleFrequencies.of(GENE, counts, alleles);
    int counted = counts.values().stream().mapToInt(Integer::intValue).sum();
    double uncounted = (alleles - counts.size()) * frequencies.of(Haplotype.parse(GENE, "*6"));
    assertTrue(uncounted <= 1.0 / (counted + 1) + 1e-12);
  }
}
