package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;

class CopyCandidatesProperties {
  private static final AlleleDefinitions GENE = CopyCandidatesTest.GENE;
  private static final AlleleMatcher COPIED = AlleleMatcher.of(GENE).withCopyCandidates();
  private static final AlleleMatcher PLAIN =
      AlleleMatcher.of(GENE.withStrategy(CallingStrategy.EXACT));

  private static GeneCalls.Builder calls(AlleleDefinitions gene, long seed) {
    Random random = new Random(seed);
    GeneCalls.Builder calls = GeneCalls.builder(gene);
    for (int p = 0; p < gene.positions().size(); p++) {
      int codes = gene.positions().get(p).alternates().size() + 1;
      if (random.nextInt(6) > 0) {
        int first = random.nextInt(3) > 0 ? 0 : random.nextInt(codes);
        int second = random.nextBoolean() ? first : random.nextInt(codes);
        calls.diploid(p, first, second, random.nextBoolean(), 0);
      }
    }
    return calls;
  }

  private static GenotypeCall call(GeneCalls.Builder calls) {
    return COPIED.call(calls.build(), MissingPolicy.NO_CALL);
  }

  private static int copies(Haplotype haplotype) {
    return haplotype.toString().equals("*9") ? 0 : haplotype.parts().get(0).copies().count();
  }

  private static int copies(Candidate candidate) {
    return candidate.genotype().haplotypes().stream()
        .mapToInt(CopyCandidatesProperties::copies)
        .sum();
  }

  @Property(tries = 2000)
  void everyPlainGenotypeIsACandidateWithItsRankAndScore(@ForAll long seed) {
    GenotypeCall plain =
        PLAIN.call(calls(PLAIN.definitions(), seed).build(), MissingPolicy.NO_CALL);
    GenotypeCall call = call(calls(GENE, seed));
    assertTrue(call.candidates().containsAll(plain.candidates()));
    assertEquals(plain.candidates().isEmpty(), call.candidates().isEmpty());
  }

  @Property(tries = 500)
  void withoutANumberOfCopiesNothingIsDefinite(@ForAll long seed) {
    assertFalse(call(calls(GENE, seed)) instanceof GenotypeCall.Called);
  }

  @Property(tries = 1000)
  void everyCandidateHasAsManyCopiesAsAreKnown(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int count) {
    GeneCalls.Builder calls =
        calls(GENE, seed).copies(GeneCopies.of(count, GeneCopies.Source.STRUCTURAL_RECORD));
    for (Candidate candidate : call(calls).candidates()) {
      assertEquals(count, copies(candidate));
      assertTrue(
          count == 1
              || candidate.genotype().haplotypes().stream().allMatch(h -> copies(h) > 0)
                  == count > 0);
    }
  }

  @Property(tries = 1000)
  void everyCandidateOfOneCopyHasExactlyOneAlleleThatIsThere(@ForAll long seed) {
    GeneCalls.Builder calls =
        calls(GENE, seed).copies(GeneCopies.of(1, GeneCopies.Source.STRUCTURAL_RECORD));
    for (Candidate candidate : call(calls).candidates()) {
      assertEquals(
          1, candidate.genotype().haplotypes().stream().filter(h -> copies(h) == 1).count());
    }
  }
}
