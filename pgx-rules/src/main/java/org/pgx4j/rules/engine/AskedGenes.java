package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.GeneResult;

/**
 * The genes that a rule depends on. Rules that ask alike share one of these, and with it what a
 * profile answers.
 */
final class AskedGenes {
  /** Combinations of results kept. */
  private static final int ROOM = 256;

  private final int number;
  private final List<AskedGene> genes;
  private final Gene[] named;
  private final boolean geneticOnly;
  private final boolean byGenotype;
  private final AtomicInteger questions = new AtomicInteger();

  /** By the result of the only gene, or the list of results, null where none is relied on. */
  private final Map<Object, KnownRows> rows = new ConcurrentHashMap<>();

  private final KnownRows withoutResults = new KnownRows();

  /**
   * What rules ask for.
   *
   * @param genes the genes
   * @param authority by whose functions they are judged
   * @param geneticOnly whether drugs taken leave the results as they are
   * @param byGenotype whether two genotypes of one result may get different answers
   */
  record Key(Set<Gene> genes, Authority authority, boolean geneticOnly, boolean byGenotype) {
    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && geneticOnly == that.geneticOnly
          && byGenotype == that.byGenotype
          && authority.equals(that.authority)
          && genes.equals(that.genes);
    }

    @Override
    public int hashCode() {
      return 31 * genes.hashCode() + authority.hashCode();
    }
  }

  /** {@code number}: counts those of an engine, from 0. */
  AskedGenes(int number, Key key) {
    this.number = number;
    List<AskedGene> asked = new ArrayList<>();
    this.named = new TreeSet<>(key.genes()).toArray(new Gene[0]);
    for (Gene gene : named) {
      asked.add(new AskedGene(gene, key.authority()));
    }
    this.genes = List.copyOf(asked);
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

  /** A number for a question that asks for these genes, from 0. */
  int join() {
    return questions.getAndIncrement();
  }

  /** What is known of results, the same for all persons who have them; null when it is full. */
  @Nullable KnownRows rows(ReadingView view) {
    if (named.length == 1) {
      GeneResult only = view.trusted(named[0], 0);
      return only == null ? withoutResults : rows((Object) only);
    }
    @Nullable GeneResult[] results = new GeneResult[named.length];
    boolean without = true;
    for (int i = 0; i < results.length; i++) {
      results[i] = view.trusted(named[i], i);
      without &= results[i] == null;
    }
    return without ? withoutResults : rows(Arrays.asList(results));
  }

  private @Nullable KnownRows rows(Object results) {
    KnownRows known = rows.get(results);
    if (known != null || rows.size() >= ROOM) {
      return known;
    }
    KnownRows made = new KnownRows();
    return Objects.requireNonNullElse(rows.putIfAbsent(results, made), made);
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
