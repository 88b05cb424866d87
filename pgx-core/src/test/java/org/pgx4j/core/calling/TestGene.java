package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;

/**
 * A small fictive gene: *1 reference, *2 at 100, *3 at 200, *4 at 100 and 300, *5 at 400 where
 * carriers of R vary.
 */
final class TestGene {
  static final Gene GENE = Gene.of("ABC1");

  private TestGene() {}

  static AlleleDefinitions.Builder builder() {
    return AlleleDefinitions.builder(GENE, GenomeBuild.GRCH38)
        .chromosome("chr1")
        .reference("*1")
        .positions(
            List.of(
                new DefiningPosition(100, "A", List.of("G"), "rs1", ""),
                new DefiningPosition(200, "C", List.of("T", "G"), "rs2", ""),
                new DefiningPosition(300, "CAT", List.of("C"), "", ""),
                new DefiningPosition(400, "A", List.of("G"), "", "")))
        .alleles(
            List.of(
                new NamedAllele("*1", true, Map.of()),
                new NamedAllele("*2", false, Map.of(100, "G")),
                new NamedAllele("*3", false, Map.of(200, "T")),
                new NamedAllele("*4", false, Map.of(100, "G", 300, "C")),
                new NamedAllele("*5", false, Map.of(200, "G", 400, "R"))))
        .tier1(Set.of(200));
  }

  static AlleleDefinitions definitions() {
    return builder().build();
  }

  /**
   * Calls from one text a position: {@code 0/1}, {@code 0|1}, {@code 0|1:7} (phase set), {@code 1},
   * {@code ./1}, {@code -}.
   */
  static GeneCalls calls(AlleleDefinitions definitions, String... genotypes) {
    GeneCalls.Builder builder = GeneCalls.builder(definitions);
    for (int i = 0; i < genotypes.length; i++) {
      set(builder, i, genotypes[i]);
    }
    return builder.build();
  }

  static void set(GeneCalls.Builder builder, int index, String text) {
    if (text.equals("-")) {
      return;
    }
    String[] fields = text.split(":", -1);
    String[] alleles = fields[0].split("[/|]", -1);
    if (alleles.length == 1) {
      builder.haploid(index, code(alleles[0]));
    } else {
      int set = fields.length > 1 ? Integer.parseInt(fields[1]) : 0;
      builder.diploid(index, code(alleles[0]), code(alleles[1]), fields[0].contains("|"), set);
    }
  }

  private static int code(String text) {
    return switch (text) {
      case "." -> GeneCalls.NONE;
      case "?" -> GeneCalls.UNDOCUMENTED;
      default -> Integer.parseInt(text);
    };
  }

  static GenotypeCall call(AlleleDefinitions definitions, String... genotypes) {
    return AlleleMatcher.of(definitions).call(calls(definitions, genotypes), MissingPolicy.NO_CALL);
  }

  /** All candidates as {@code rank:genotype:score}. */
  static List<String> ranked(GenotypeCall call) {
    List<String> texts = new ArrayList<>();
    for (Candidate candidate : call.candidates()) {
      texts.add(candidate.rank() + ":" + candidate.genotype() + ":" + candidate.score());
    }
    return texts;
  }

  static List<String> best(GenotypeCall call) {
    return call.deciding().stream().map(candidate -> candidate.genotype().toString()).toList();
  }
}
