package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * Every pair of named alleles of every defined gene that has pairs, written as a genotype and
 * called again.
 */
@Tag("slow")
class AllPairsTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();
  private static final Map<String, Character> WOBBLE =
      Map.of("R", 'G', "Y", 'T', "S", 'G', "W", 'T', "K", 'T', "M", 'A');

  static List<Gene> genes() {
    List<Gene> genes = new ArrayList<>(KNOWLEDGE.definedGenes());
    genes.removeIf(gene -> definitions(gene).ploidy() == Ploidy.MITOCHONDRIAL);
    return genes;
  }

  private static AlleleDefinitions definitions(Gene gene) {
    AlleleDefinitions definitions = KNOWLEDGE.definitions(gene).orElseThrow();
    return definitions.strategy() == CallingStrategy.COPY_NUMBER
        ? definitions.withStrategy(CallingStrategy.EXACT)
        : definitions;
  }

  private static int[] codes(AlleleDefinitions definitions, NamedAllele allele) {
    return definitions.positions().stream().mapToInt(position -> code(position, allele)).toArray();
  }

  private static int code(DefiningPosition position, NamedAllele allele) {
    String value = allele.at().getOrDefault(position.position(), position.reference());
    int code = position.codeOf(value);
    if (code != GeneCalls.UNDOCUMENTED) {
      return code;
    }
    int varied = position.codeOf(WOBBLE.get(value).toString());
    return varied == GeneCalls.UNDOCUMENTED ? 0 : varied;
  }

  private static GenotypeCall call(
      AlleleMatcher matcher, int[] first, int[] second, boolean phased) {
    GeneCalls.Builder calls = GeneCalls.builder(matcher.definitions());
    for (int p = 0; p < first.length; p++) {
      calls.diploid(p, first[p], second[p], phased, 0);
    }
    return matcher.call(calls.build(), MissingPolicy.NO_CALL);
  }

  private static Haplotype named(AlleleDefinitions definitions, int allele) {
    String name = definitions.alleles().get(allele).name();
    return Haplotype.parse(definitions.gene(), definitions.subAlleles().getOrDefault(name, name));
  }

  private static boolean holds(GenotypeCall call, Haplotype one, Haplotype other) {
    for (Candidate candidate : call.candidates()) {
      if (candidate.genotype() instanceof Genotype.DetectedAlleles detected) {
        if (detected.haplotypes().contains(one) && detected.haplotypes().contains(other)) {
          return true;
        }
      } else if (candidate.genotype().equals(Genotype.Diplotype.of(one, other))) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("genes")
  void everyPairOfNamedAllelesIsFoundAgainPhasedAndUnphased(Gene gene) {
    AlleleDefinitions definitions = definitions(gene);
    AlleleMatcher matcher = AlleleMatcher.of(definitions);
    int alleles = definitions.alleles().size();
    int[][] codes = new int[alleles][];
    for (int a = 0; a < alleles; a++) {
      codes[a] = codes(definitions, definitions.alleles().get(a));
    }
    Map<String, String> lost = new TreeMap<>();
    Map<String, List<String>> outranked = new TreeMap<>();
    for (int a = 0; a < alleles; a++) {
      for (int b = a; b < alleles; b++) {
        Haplotype one = named(definitions, a);
        Haplotype other = named(definitions, b);
        GenotypeCall phased = call(matcher, codes[a], codes[b], true);
        if (!holds(phased, one, other)) {
          lost.put(one + "/" + other + " phased", phased.toString());
        }
        if (phased.deciding().size() != 1 || !holds(best(phased), one, other)) {
          outranked.put(
              one + "/" + other,
              phased.deciding().stream().map(c -> c.genotype().toString()).toList());
        }
        GenotypeCall unphased = call(matcher, codes[a], codes[b], false);
        if (!holds(unphased, one, other) && !definitions.reference().equals(one.toString())) {
          lost.put(one + "/" + other + " unphased", unphased.toString());
        }
      }
    }
    assertEquals(Map.of(), lost);
    outranked.values().forEach(better -> assertTrue(better.size() >= 1));
    assertTrue(
        outranked.size() <= alleles * alleles / 10,
        gene + ": " + outranked.size() + " " + first(outranked));
  }

  private static GenotypeCall best(GenotypeCall call) {
    return GenotypeCall.of(call.gene(), call.deciding(), call.evidence());
  }

  private static String first(Map<String, List<String>> outranked) {
    return outranked.entrySet().stream().limit(5).toList().toString();
  }

  @Test
  void thereAreAsManyPairsAsTheDefinitionsHave() {
    long pairs =
        genes().stream()
            .mapToLong(gene -> KNOWLEDGE.definitions(gene).orElseThrow().alleles().size())
            .map(n -> n * (n + 1) / 2)
            .sum();
    assertEquals(109_813, pairs);
  }
}
