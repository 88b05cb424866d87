package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenomeBuild;

/**
 * What the samples of one file have at every site. Sites of genes that the file's records have
 * passed are folded. Not thread-safe while it is filled.
 */
final class FileCalls {
  /** How far behind a gene's last site a record lies that shows that the gene is passed. */
  private static final int PASSED = 1000;

  private final List<AlleleDefinitions> genes;
  private final GenomeBuild assembly;
  private final List<String> samples;
  private final CopyRecords copies;
  private final List<BuildSites> builds = new ArrayList<>();
  private final List<GenePatterns> patterns = new ArrayList<>();
  private final int[] geneOf;
  private final int[] firstSite;
  private final int[] last;
  private int current = -1;
  private boolean otherMitochondrion;

  FileCalls(
      List<AlleleDefinitions> genes,
      GenomeBuild assembly,
      List<String> samples,
      CopyRecords copies) {
    this.genes = genes;
    this.assembly = assembly;
    this.samples = samples;
    this.copies = copies;
    firstSite = new int[genes.size()];
    last = new int[genes.size()];
    geneOf = new int[genes.stream().mapToInt(gene -> gene.positionsToRead().size()).sum()];
    int from = 0;
    for (int g = 0; g < genes.size(); g++) {
      List<DefiningPosition> positions = genes.get(g).positionsToRead();
      BuildSites sites = sites(genes.get(g));
      firstSite[g] = from;
      for (DefiningPosition position : positions) {
        geneOf[from++] = g;
        last[g] = Math.max(last[g], sites.position(position) + position.reference().length());
      }
      builds.add(sites);
      patterns.add(new GenePatterns(positions.size(), samples.size()));
    }
  }

  /** Where the gene lies on the file's assembly; when that is not known, absence means nothing. */
  private BuildSites sites(AlleleDefinitions gene) {
    return gene.sites(assembly)
        .orElseGet(
            () ->
                BuildSites.of(
                    assembly,
                    0,
                    Map.of(),
                    gene.positionsToRead().stream()
                        .map(DefiningPosition::position)
                        .collect(Collectors.toSet())));
  }

  /** What was read at a site, to be changed. */
  SiteCalls at(Site site) {
    int gene = geneOf[site.number()];
    if (gene != current) {
      pass(gene, site.position());
      current = gene;
    }
    int index = site.number() - firstSite[gene];
    SiteCalls calls = patterns.get(gene).open(index);
    if (calls == null) {
      calls = new SiteCalls(site, samples.size());
      patterns.get(gene).add(index, calls);
    }
    return calls;
  }

  private void pass(int gene, int position) {
    String chromosome = genes.get(gene).chromosome();
    for (int g = 0; g < genes.size(); g++) {
      if (g != gene
          && (!genes.get(g).chromosome().equals(chromosome) || last[g] + PASSED < position)
          && !isBySample(g)) {
        patterns.get(g).pass();
      }
    }
  }

  /** The last record is read. */
  void close() {
    for (int g = 0; g < genes.size(); g++) {
      if (!isBySample(g)) {
        patterns.get(g).close();
      }
    }
  }

  /** Whether the gene's sites hold more of a sample than its column does. */
  boolean isBySample(int gene) {
    return genes.get(gene).ploidy() == Ploidy.MITOCHONDRIAL && !patterns.get(gene).isEmpty();
  }

  /** What is known of numbers of copies. */
  CopyRecords copies() {
    return copies;
  }

  GenomeBuild assembly() {
    return assembly;
  }

  List<AlleleDefinitions> genes() {
    return genes;
  }

  List<String> samples() {
    return samples;
  }

  /** Takes the whole mitochondrial genome as not read: the file's is not the definitions'. */
  void refuseMitochondrion() {
    otherMitochondrion = true;
  }

  /** The number of distinct patterns of a gene that is not read by sample. */
  int patterns(int gene) {
    return patterns.get(gene).patterns();
  }

  /** A sample's pattern in a gene that is not read by sample. */
  int pattern(int gene, int sample) {
    return patterns.get(gene).pattern(sample);
  }

  /** What was read at a gene's position; null when no record speaks of it. */
  @Nullable SiteCalls site(int gene, int index) {
    return patterns.get(gene).site(index);
  }

  /**
   * A gene's calls.
   *
   * @param which a pattern, or a sample where the gene is read by sample
   * @param given what is known beside the records of sites
   */
  GeneCalls calls(int gene, int which, SampleFacts given) {
    AlleleDefinitions definitions = genes.get(gene);
    GeneCalls.Builder builder = GeneCalls.builder(definitions, builds.get(gene)).sex(given.sex());
    given.findings().forEach(builder::structure);
    GeneCopies known = given.copies();
    if (known != null) {
      builder.copies(known);
    }
    boolean refused = otherMitochondrion && definitions.ploidy() == Ploidy.MITOCHONDRIAL;
    boolean bySample = isBySample(gene);
    GenePatterns read = patterns.get(gene);
    for (int i = 0; i < definitions.positionsToRead().size(); i++) {
      SiteCalls site = read.site(i);
      if (refused) {
        builder.noCall(i);
      } else if (site != null) {
        long value = bySample ? site.column().value(which) : read.value(which, i);
        site.write(value, which, i, builder);
      }
    }
    return builder.build();
  }
}
