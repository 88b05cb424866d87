package org.pgx4j.rules.calling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.rules.intake.VcfReader;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class DeclaredCoverageTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.standard();

  private static AlleleDefinitions definitions(String gene) {
    return KNOWLEDGE.definitions(Gene.of(gene)).orElseThrow();
  }

  /** A file of one build without a record at any defining position. */
  private static VariantCalls nothing(AlleleDefinitions definitions, GenomeBuild build) {
    String file =
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n"
            + "chr21\t5\t.\tA\tG\t.\t.\t.\tGT\t0/1\n";
    List<VariantCalls> samples = new ArrayList<>();
    VcfReader.builder(List.of(definitions))
        .build(build)
        .build()
        .read(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            "test",
            problem -> {
              throw new AssertionError(problem);
            },
            samples::add);
    return samples.get(0);
  }

  /** Exactly the bases of the defining positions on a build, from an index on. */
  private static AssayCoverage panel(AlleleDefinitions definitions, GenomeBuild build, int skip) {
    BuildSites sites = definitions.sites(build).orElseThrow();
    AssayCoverage.Builder panel = AssayCoverage.builder();
    for (DefiningPosition position : definitions.positions()) {
      if (definitions.indexOf(position.position()) != skip) {
        int start = sites.position(position) - 1;
        panel.region(definitions.chromosome(), start, start + position.reference().length());
      }
    }
    return panel.build();
  }

  private static GenotypeCall call(
      AlleleDefinitions definitions, GenomeBuild build, AssayCoverage coverage) {
    return GenotypeCaller.of(List.of(definitions))
        .call(nothing(definitions, build), coverage)
        .get(0);
  }

  private static String name(GenotypeCall call) {
    return call.deciding().get(0).genotype().toString();
  }

  @Test
  void insideAPanelAnAbsentRecordIsTheReferenceOfTheBuild() {
    AlleleDefinitions gene = definitions("CYP3A5");
    for (GenomeBuild build : GenomeBuild.values()) {
      GenotypeCall call = call(gene, build, panel(gene, build, -1));
      assertEquals(
          GenotypeCaller.of(List.of(gene))
              .call(nothing(gene, build), MissingPolicy.ASSUME_REFERENCE)
              .get(0),
          call);
      assertEquals(build == GenomeBuild.GRCH37 ? "*3/*3" : "*1/*1", name(call));
    }
  }

  @Test
  void aPanelOfTheOtherBuildCoversNothing() {
    AlleleDefinitions gene = definitions("CYP3A5");
    AssayCoverage other = panel(gene, GenomeBuild.GRCH37, -1);
    assertEquals(
        gene.positions().size(), call(gene, GenomeBuild.GRCH38, other).evidence().missing().size());
  }

  @Test
  void whatThePanelLeavesOutStaysUnknown() {
    AlleleDefinitions gene = definitions("DPYD");
    int skip = gene.indexOf(97450058);
    GenotypeCall call = call(gene, GenomeBuild.GRCH38, panel(gene, GenomeBuild.GRCH38, skip));
    assertEquals(List.of(97450058), call.evidence().missing());
    assertEquals(List.of(97450058), call.evidence().gating());
    assertEquals("c.1905+1G>A (*2A)", call.evidence().notExcluded().get(0).allele());
  }

  @Test
  void anUnverifiedBaseStaysUnknownInsideThePanel() {
    AlleleDefinitions gene = definitions("CYP2C9");
    BuildSites sites = gene.sites(GenomeBuild.GRCH37).orElseThrow();
    List<Integer> unverified =
        gene.positions().stream()
            .filter(position -> sites.reference(position).isEmpty())
            .map(DefiningPosition::position)
            .toList();
    assertTrue(unverified.size() > 10, "the case is there");
    GenotypeCall call = call(gene, GenomeBuild.GRCH37, panel(gene, GenomeBuild.GRCH37, -1));
    assertEquals(unverified, call.evidence().missing());
  }
}
