package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.GenomeBuild;

/**
 * What the samples of one file have at every site. Sites of genes that the file's records have
 * passed are folded. Not thread-safe while it is filled.
 */
final class FileCalls {
  private final GeneSites sites;
  private final List<String> samples;
  private final CopyRecords copies;
  private final List<GenePatterns> patterns = new ArrayList<>();
  private int current = -1;
  private boolean otherMitochondrion;

  FileCalls(GeneSites sites, List<String> samples, CopyRecords copies) {
    this.sites = sites;
    this.samples = samples;
    this.copies = copies;
    for (AlleleDefinitions gene : sites.genes()) {
      patterns.add(new GenePatterns(gene.positionsToRead().size(), samples.size()));
    }
  }

  /** What was read at a site, to be changed. */
  SiteCalls at(Site site) {
    int gene = sites.geneOf(site);
    if (gene != current) {
      pass(gene, site.position());
      current = gene;
    }
    int index = sites.indexOf(site, gene);
    GenePatterns read = patterns.get(gene);
    SiteCalls calls = read.open(index);
    if (calls == null) {
      calls = new SiteCalls(site, samples.size());
      read.add(index, calls);
    }
    return calls;
  }

  private void pass(int gene, int position) {
    for (int other = 0; other < patterns.size(); other++) {
      if (other != gene && sites.isPassed(other, gene, position) && !isBySample(other)) {
        patterns.get(other).pass();
      }
    }
  }

  /** The last record is read. */
  void close() {
    for (int g = 0; g < patterns.size(); g++) {
      if (!isBySample(g)) {
        patterns.get(g).close();
      }
    }
  }

  /** Whether the gene's sites hold more of a sample than its column does. */
  boolean isBySample(int gene) {
    return genes().get(gene).ploidy() == Ploidy.MITOCHONDRIAL && !patterns.get(gene).isEmpty();
  }

  /** What is known of numbers of copies. */
  CopyRecords copies() {
    return copies;
  }

  GenomeBuild assembly() {
    return sites.assembly();
  }

  List<AlleleDefinitions> genes() {
    return sites.genes();
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
    AlleleDefinitions definitions = genes().get(gene);
    GeneCalls.Builder builder = GeneCalls.builder(definitions, sites.of(gene)).sex(given.sex());
    for (StructuralFinding finding : given.findings()) {
      builder.structure(finding);
    }
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
