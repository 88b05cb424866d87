package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.CallEvidence.ExtraPosition;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** Positions that define no allele are read like those that do. */
class ExtraPositionTest {
  private static final DefiningPosition EXTRA =
      new DefiningPosition(50, "G", List.of("A"), "rs50", "");
  private static final String[] FILE = {
    "chr1 50 . G A,T . PASS . GT 0/1 1|1 ./. 0/2", "chr1 100 . A G . PASS . GT 0/0 0/0 0/0 0/1"
  };

  /** A gene with an extra position before its own, then a gene whose sites come after. */
  private static List<AlleleDefinitions> genes() {
    return List.of(
        AlleleDefinitions.builder(Vcf.GENE, GenomeBuild.GRCH38)
            .chromosome("chr1")
            .reference("*1")
            .positions(List.of(new DefiningPosition(100, "A", List.of("G"), "", "")))
            .extra(List.of(EXTRA))
            .alleles(
                List.of(
                    new NamedAllele("*1", true, Map.of()),
                    new NamedAllele("*2", false, Map.of(100, "G"))))
            .elsewhere(BuildSites.of(GenomeBuild.GRCH37, 1000, Map.of(), Set.of(50)))
            .build(),
        Vcf.genes().get(1));
  }

  private static String bases(Vcf vcf, int sample) {
    GeneCalls calls = vcf.samples.get(sample).gene(Vcf.GENE).orElseThrow();
    List<ExtraPosition> extra =
        AlleleMatcher.of(calls.definitions()).call(calls, MissingPolicy.NO_CALL).evidence().extra();
    return extra.get(0).bases();
  }

  @Test
  void aReaderDeliversThem() {
    Vcf vcf = Vcf.read(VcfReader.builder(genes()).build(), Vcf.file(FILE));
    assertEquals(List.of(), vcf.told());
    assertEquals("G/A", bases(vcf, 0));
    assertEquals("A|A", bases(vcf, 1));
    assertEquals("", bases(vcf, 2));
    assertEquals("G/T", bases(vcf, 3));
  }

  @Test
  void theSitesOfTheNextGeneStayTheirOwn() {
    Vcf vcf = Vcf.read(VcfReader.builder(genes()).build(), Vcf.file(FILE));
    assertEquals("0/0", vcf.at(0, Vcf.GENE, 0));
    assertEquals("0/1", vcf.at(3, Vcf.GENE, 0));
    assertEquals("0/0", vcf.at(0, Vcf.SAME_PLACE, 0));
  }

  @Test
  void samplesThatDifferByThemAloneAreNotTakenForOneAnother() {
    Vcf vcf = Vcf.read(VcfReader.builder(genes()).build(), Vcf.file(FILE));
    Gene gene = Vcf.GENE;
    assertFalse(
        vcf.samples.get(0).gene(gene).equals(vcf.samples.get(1).gene(gene)), "two genotypes");
  }

  @Test
  void theyMoveWithTheirGeneOnAnotherAssembly() {
    String[] moved = {
      FILE[0].replace("chr1 50", "chr1 1050"), FILE[1].replace("chr1 100", "chr1 1100")
    };
    Vcf vcf =
        Vcf.read(
            VcfReader.builder(genes()).build(GenomeBuild.GRCH37).build(),
            Vcf.fileWith("##fileformat=VCFv4.2\n", moved));
    assertEquals("G/A", bases(vcf, 0));
  }

  @Test
  void theBundledDefinitionsNameTheirs() {
    KnowledgeBase knowledge = KnowledgeBase.standard();
    List<String> extra =
        knowledge.definedGenes().stream()
            .flatMap(gene -> knowledge.definitions(gene).orElseThrow().extra().stream())
            .map(DefiningPosition::rsid)
            .toList();
    assertEquals(List.of("rs12777823"), extra);
  }
}
