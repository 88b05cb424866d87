package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;

/**
 * The genes that a rule depends on. Rules that ask alike share one of these, and with it what a
 * profile answers.
 */
final class AskedGenes {
  private final int number;
  private final List<AskedGene> genes;
  private final Gene[] named;
  private final boolean geneticOnly;
  private final boolean byGenotype;

  /**
   * What rules ask for.
   *
   * @param genes the genes
   * @param authority by whose functions they are judged
   * @param geneticOnly whether drugs taken leave the results as they are
   * @param byGenotype whether two genotypes of one result may get different answers
   */
  record Key(Set<Gene> genes, Authority authority, boolean geneticOnly, boolean byGenotype) {}

  /** {@code number}: counts those of an engine, from 0. */
  AskedGenes(int number, Key key) {
    this.number = number;
    List<AskedGene> asked = new ArrayList<>();
    new TreeSet<>(key.genes()).forEach(gene -> asked.add(new AskedGene(gene, key.authority())));
    this.genes = List.copyOf(asked);
    this.named = genes.stream().map(AskedGene::gene).toArray(Gene[]::new);
    this.geneticOnly = key.geneticOnly();
    this.byGenotype = key.byGenotype();
  }

  int number() {
    return number;
  }

  /** The genes by symbol. */
  List<AskedGene> genes() {
    return genes;
  }

  /** The genes by symbol; shared, not to be changed. */
  Gene[] named() {
    return named;
  }

  boolean contains(Gene gene) {
    for (Gene one : named) {
      if (one.equals(gene)) {
        return true;
      }
    }
    return false;
  }

  boolean isGeneticOnly() {
    return geneticOnly;
  }

  boolean isByGenotype() {
    return byGenotype;
  }
}
