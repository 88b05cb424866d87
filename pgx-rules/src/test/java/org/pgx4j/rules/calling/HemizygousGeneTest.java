package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.Genotype.Haploid;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class HemizygousGeneTest {
  /**
   * A male of unknown sex written as homozygous diploid is named as a pair; that is safe only as
   * long as an allele twice means what it means alone.
   */
  @Test
  void onXTheSameAlleleTwiceMeansWhatItMeansAlone() {
    KnowledgeBase knowledge = KnowledgeBase.standard();
    Map<String, String> differing = new TreeMap<>();
    int compared = 0;
    for (Gene gene : knowledge.definedGenes()) {
      AlleleDefinitions definitions = knowledge.definitions(gene).orElseThrow();
      if (definitions.ploidy() == Ploidy.X_LINKED) {
        FunctionTable table = knowledge.functions(gene).orElseThrow();
        for (NamedAllele allele : definitions.alleles()) {
          Haplotype haplotype = Haplotype.parse(gene, allele.name());
          GeneResult one = table.translate(new Haploid(haplotype));
          GeneResult two = table.translate(Diplotype.of(haplotype, haplotype));
          compared++;
          if (!one.equals(two)) {
            differing.put(allele.name(), one.phenotype() + " " + two.phenotype());
          }
        }
      }
    }
    assertEquals(185, compared);
    assertEquals(Map.of(), differing);
  }
}
