package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.genotype.GenomeBuild;

/** Where genes lie on one assembly, and how their sites are numbered. Immutable. */
final class GeneSites {
  /** How far behind a gene's last site a record lies that shows that the gene is passed. */
  private static final int PASSED = 1000;

  private final List<AlleleDefinitions> genes;
  private final GenomeBuild assembly;
  private final List<BuildSites> builds = new ArrayList<>();
  private final int[] geneOf;
  private final int[] firstSite;
  private final int[] last;

  GeneSites(List<AlleleDefinitions> genes, GenomeBuild assembly) {
    this.genes = genes;
    this.assembly = assembly;
    firstSite = new int[genes.size()];
    last = new int[genes.size()];
    int count = 0;
    for (AlleleDefinitions gene : genes) {
      count += gene.positionsToRead().size();
    }
    geneOf = new int[count];
    int from = 0;
    for (int g = 0; g < genes.size(); g++) {
      BuildSites sites = sites(genes.get(g));
      firstSite[g] = from;
      for (DefiningPosition position : genes.get(g).positionsToRead()) {
        geneOf[from++] = g;
        last[g] = Math.max(last[g], sites.position(position) + position.reference().length());
      }
      builds.add(sites);
    }
  }

  /** Where the gene lies on the assembly; when that is not known, absence means nothing. */
  private BuildSites sites(AlleleDefinitions gene) {
    Optional<BuildSites> known = gene.sites(assembly);
    if (known.isPresent()) {
      return known.get();
    }
    Set<Integer> unverified = new HashSet<>();
    for (DefiningPosition position : gene.positionsToRead()) {
      unverified.add(position.position());
    }
    return BuildSites.of(assembly, 0, Map.of(), unverified);
  }

  List<AlleleDefinitions> genes() {
    return genes;
  }

  GenomeBuild assembly() {
    return assembly;
  }

  /** The index of the site's gene. */
  int geneOf(Site site) {
    return geneOf[site.number()];
  }

  /** The site's index among those of its gene, whose index is given. */
  int indexOf(Site site, int gene) {
    return site.number() - firstSite[gene];
  }

  /** The sites of the gene of that index. */
  BuildSites of(int gene) {
    return builds.get(gene);
  }

  /** Whether a record of a gene at that position shows that another gene's records are over. */
  boolean isPassed(int other, int gene, int position) {
    return !genes.get(other).chromosome().equals(genes.get(gene).chromosome())
        || last[other] + PASSED < position;
  }
}
