package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;

class CombinationProperties {
  private static final int POSITIONS = 6;
  private static final List<String> BASES = List.of("A", "G", "T");

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
          at.put(p, BASES.get(1 + random.nextInt(2)));
        }
      }
      if (!at.isEmpty()) {
        alleles.add(new NamedAllele("*" + a, false, at));
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
      boolean phased = random.nextBoolean();
      int set = phased ? random.nextInt(3) : 0;
      builder.diploid(p, random.nextInt(3), random.nextInt(3), phased, set);
    }
    return builder.build();
  }

  private static GenotypeCall combined(AlleleDefinitions gene, GeneCalls calls) {
    return AlleleMatcher.of(gene).withCombinations().call(calls, MissingPolicy.NO_CALL);
  }

  /** The base that a haplotype's name says is at a position. */
  private static String base(AlleleDefinitions gene, Haplotype haplotype, int position) {
    for (Haplotype.Part part : haplotype.parts()) {
      String name = part.allele().name();
      if (name.startsWith("g." + position + "A>")) {
        return name.substring(name.length() - 1);
      }
      for (NamedAllele allele : gene.alleles()) {
        if (allele.name().equals(name) && allele.at().containsKey(position)) {
          return allele.at().get(position);
        }
      }
    }
    return "A";
  }

  @Property(tries = 1500)
  void theNamesSayExactlyWhatWasRead(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleDefinitions gene = gene(random);
    GeneCalls calls = calls(gene, random);
    GenotypeCall call = combined(gene, calls);
    assertFalse(call.candidates().isEmpty(), "something can always be named");
    for (Candidate candidate : call.candidates()) {
      Haplotype first = candidate.genotype().haplotypes().get(0);
      Haplotype second = candidate.genotype().haplotypes().get(1);
      for (int p = 0; p < POSITIONS; p++) {
        assertEquals(
            Stream.of(calls.first(p), calls.second(p)).map(BASES::get).sorted().toList(),
            Stream.of(base(gene, first, p + 1), base(gene, second, p + 1)).sorted().toList());
      }
    }
  }

  @Property(tries = 500)
  void askingForCombinationsAddsThemOnlyWhereNamedAllelesFailed(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleDefinitions gene = gene(random);
    GeneCalls calls = calls(gene, random);
    GenotypeCall named = AlleleMatcher.of(gene).call(calls, MissingPolicy.NO_CALL);
    GenotypeCall combined = combined(gene, calls);
    if (named.candidates().isEmpty()) {
      assertTrue(combined.candidates().stream().allMatch(Candidate::isCombination));
      assertTrue(combined.candidates().stream().allMatch(one -> one.rank() == 1));
    } else {
      assertEquals(named, combined);
    }
  }

  @Property(tries = 500)
  void exchangingTheStrandsChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    AlleleDefinitions gene = gene(random);
    GeneCalls calls = calls(gene, random);
    GeneCalls.Builder turned = GeneCalls.builder(gene);
    for (int p = 0; p < POSITIONS; p++) {
      turned.diploid(p, calls.second(p), calls.first(p), calls.isPhased(p), calls.phaseSet(p));
    }
    assertEquals(combined(gene, calls), combined(gene, turned.build()));
  }
}
