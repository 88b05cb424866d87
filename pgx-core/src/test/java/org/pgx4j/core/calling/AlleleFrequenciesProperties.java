package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.core.calling.TestGene.GENE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
}
