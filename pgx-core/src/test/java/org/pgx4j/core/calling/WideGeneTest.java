package org.pgx4j.core.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.GenomeBuild;

/** Genes with more alleles than a word has bits. */
class WideGeneTest {

  private static AlleleDefinitions gene(int alleles) {
    List<DefiningPosition> positions = new ArrayList<>();
    List<NamedAllele> named = new ArrayList<>(List.of(new NamedAllele("*1", true, Map.of())));
    for (int i = 2; i <= alleles; i++) {
      positions.add(new DefiningPosition(i, "A", List.of("G"), "", ""));
      named.add(new NamedAllele("*" + i, false, Map.of(i, "G")));
    }
    return AlleleDefinitions.builder(TestGene.GENE, GenomeBuild.GRCH38)
        .chromosome("chr1")
        .reference("*1")
        .positions(positions)
        .alleles(named)
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 63, 64, 65, 128, 130})
  void theLastAlleleIsFoundAndNoneBeyond(int alleles) {
    AlleleDefinitions gene = gene(alleles);
    GeneCalls.Builder calls = GeneCalls.builder(gene);
    for (int p = 0; p < gene.positions().size(); p++) {
      calls.diploid(p, 0, p == gene.positions().size() - 1 ? 1 : 0, false, 0);
    }
    assertEquals(
        List.of("1:*1/*" + alleles + ":" + alleles),
        TestGene.ranked(AlleleMatcher.of(gene).call(calls.build(), MissingPolicy.NO_CALL)));
  }
}
