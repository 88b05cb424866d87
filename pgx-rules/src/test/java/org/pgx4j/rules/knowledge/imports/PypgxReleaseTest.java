package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GenotypeCaller;
import org.pgx4j.core.calling.MissingPolicy;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.intake.VcfReader;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/** The tables of pypgx: genes that no bundled pack has become callable on both assemblies. */
class PypgxReleaseTest {
  private static final Map<GenomeBuild, String> CONTIGS =
      Map.of(
          GenomeBuild.GRCH37, "##contig=<ID=chr1,length=249250621>\n",
          GenomeBuild.GRCH38, "##contig=<ID=chr1,length=248956422>\n");

  private final Importing importing = Importing.by("PyPGx");

  private KnowledgeBase imported() {
    importing.target.pypgx(Importing.source("pypgx"));
    return KnowledgeBase.of(List.of(importing.target.pack()));
  }

  @Test
  void genesThatNoPackHasAreImportedAndThoseThatCannotBeAreNamed() {
    KnowledgeBase knowledge = imported();
    assertEquals(67, importing.target.read());
    assertEquals(64, importing.target.taken());
    assertEquals(62, knowledge.definedGenes().size());
    importing.assertTold(
        ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
    assertTrue(knowledge.definitions(Gene.of("CYP2C8")).isPresent());
  }

  @Test
  void everyAlleleTwiceIsCalledByItsNameOnBothAssemblies() {
    KnowledgeBase knowledge = imported();
    List<String> different = new ArrayList<>();
    Map<GenomeBuild, Integer> called = new TreeMap<>();
    for (Gene gene : knowledge.definedGenes()) {
      AlleleDefinitions definitions = knowledge.definitions(gene).orElseThrow();
      for (GenomeBuild build : GenomeBuild.values()) {
        if (definitions.strategy() == CallingStrategy.EXACT
            && definitions.sites(build).isPresent()) {
          for (NamedAllele allele : definitions.alleles()) {
            called.merge(build, 1, Integer::sum);
            compare(definitions, allele, build, different);
          }
        }
      }
    }
    assertEquals(List.of(), different.stream().limit(20).toList(), different.size() + " alleles");
    assertEquals(Map.of(GenomeBuild.GRCH37, 342, GenomeBuild.GRCH38, 351), called);
  }

  private static void compare(
      AlleleDefinitions definitions, NamedAllele allele, GenomeBuild build, List<String> out) {
    List<VariantCalls> samples = new ArrayList<>();
    VcfReader.builder(List.of(definitions))
        .build()
        .read(
            new ByteArrayInputStream(
                file(definitions, allele, build).getBytes(StandardCharsets.UTF_8)),
            "test",
            problem -> out.add(allele.name() + " " + problem),
            samples::add);
    GenotypeCall call =
        GenotypeCaller.of(List.of(definitions)).call(samples.get(0), MissingPolicy.NO_CALL).get(0);
    String expected = allele.name() + "/" + allele.name();
    boolean found =
        call.deciding().stream().anyMatch(one -> one.genotype().toString().equals(expected));
    if (!found) {
      out.add(definitions.gene() + " " + build + " " + expected + ": " + call.deciding());
    }
  }

  /** A genome with the allele twice, a record a position. */
  private static String file(AlleleDefinitions definitions, NamedAllele allele, GenomeBuild build) {
    BuildSites sites = definitions.sites(build).orElseThrow();
    StringBuilder text = new StringBuilder("##fileformat=VCFv4.2\n" + CONTIGS.get(build));
    text.append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n");
    for (DefiningPosition position : definitions.positions()) {
      String ref = sites.reference(position).orElse(position.reference());
      List<String> alternates = new ArrayList<>(position.alternates());
      if (alternates.remove(ref)) {
        alternates.add(position.reference());
      }
      String has = allele.at().getOrDefault(position.position(), position.reference());
      int index = alternates.indexOf(has) + 1;
      text.append(definitions.chromosome() + "\t" + sites.position(position) + "\t.\t");
      text.append(ref + "\t" + String.join(",", alternates) + "\t.\tPASS\t.\tGT\t");
      text.append(index + "/" + index + "\n");
    }
    return text.toString();
  }
}
