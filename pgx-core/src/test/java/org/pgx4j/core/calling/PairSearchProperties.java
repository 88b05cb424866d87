package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;

class PairSearchProperties {
  private static final int POSITIONS = 6;

  private static AlleleDefinitions gene(Random random) {
    List<DefiningPosition> positions = new ArrayList<>();
    for (int p = 1; p <= POSITIONS; p++) {
      positions.add(new DefiningPosition(p, "A", List.of("G", "T"), "", ""));
    }
    List<NamedAllele> alleles = new ArrayList<>(List.of(new NamedAllele("*1", true, Map.of())));
    for (int a = 2; a <= 2 + random.nextInt(7); a++) {
      Map<Integer, String> at = new TreeMap<>();
      for (int p = 1; p <= POSITIONS; p++) {
        if (random.nextInt(3) == 0) {
          at.put(p, List.of("A", "G", "T", "R").get(random.nextInt(4)));
        }
      }
      if (!at.isEmpty()) {
        alleles.add(new NamedAllele("*" + a, random.nextInt(8) == 0, at));
      }
    }
    return AlleleDefinitions.builder(TestGene.GENE, GenomeBuild.GRCH38)
        .chromosome("chr1")
        .reference("*1")
        .positions(positions)
        .alleles(alleles)
        .build();
  }

  private static GeneCalls calls(AlleleDefinitions gene, Random random) {
    GeneCalls.Builder builder = GeneCalls.builder(gene);
    for (int p = 0; p < POSITIONS; p++) {
      switch (random.nextInt(8)) {
        case 0 -> builder.noCall(p);
        case 1, 2 -> builder.diploid(p, 0, 0, false, 0);
        case 3 -> builder.diploid(p, 1, 1, true, 0);
        case 4 -> builder.diploid(p, random.nextInt(3), random.nextInt(3), true, 0);
        case 5 ->
            builder.diploid(p, random.nextInt(3), random.nextInt(3), true, 1 + random.nextInt(2));
        default -> builder.diploid(p, random.nextInt(2), random.nextInt(3), false, 0);
      }
    }
    return builder.build();
  }

  @Property(tries = 3000)
  void theMatcherFindsExactlyThePairsThatSpellingOutEveryOrderFinds(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleDefinitions gene = gene(random);
    GeneCalls calls = calls(gene, random);
    GenotypeCall call = AlleleMatcher.of(gene).call(calls, MissingPolicy.NO_CALL);
    Set<String> found = new TreeSet<>();
    for (Candidate candidate : call.candidates()) {
      found.add(candidate.genotype() + ":" + candidate.score());
    }
    assertEquals(new SpelledOut(gene, calls).pairs(), found);
  }

  @Property(tries = 500)
  void exchangingTheStrandsChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleDefinitions gene = gene(random);
    GeneCalls calls = calls(gene, random);
    GeneCalls.Builder turned = GeneCalls.builder(gene);
    for (int p = 0; p < POSITIONS; p++) {
      if (calls.isRead(p)) {
        turned.diploid(p, calls.second(p), calls.first(p), calls.isPhased(p), calls.phaseSet(p));
      }
    }
    AlleleMatcher matcher = AlleleMatcher.of(gene);
    assertEquals(
        matcher.call(calls, MissingPolicy.NO_CALL).candidates(),
        matcher.call(turned.build(), MissingPolicy.NO_CALL).candidates());
  }

  @Property(tries = 500)
  void losingPhaseOrAPositionNeverLosesAFit(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleDefinitions gene = gene(random);
    GeneCalls calls = calls(gene, random);
    GeneCalls.Builder unphased = GeneCalls.builder(gene);
    for (int p = 0; p < POSITIONS; p++) {
      if (calls.isRead(p)) {
        unphased.diploid(p, calls.first(p), calls.second(p), false, 0);
      }
    }
    AlleleMatcher matcher = AlleleMatcher.of(gene);
    Set<String> before = names(matcher.call(calls, MissingPolicy.NO_CALL));
    Set<String> after = names(matcher.call(unphased.build(), MissingPolicy.NO_CALL));
    after.retainAll(before);
    assertEquals(before, after);
  }

  private static Set<String> names(GenotypeCall call) {
    Set<String> names = new TreeSet<>();
    call.candidates().forEach(candidate -> names.add(candidate.genotype().toString()));
    return names;
  }
}
