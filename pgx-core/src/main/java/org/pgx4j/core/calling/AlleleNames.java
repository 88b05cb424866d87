package org.pgx4j.core.calling;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.NaturalOrder;

/**
 * The names by which a gene's alleles are reported, and their order. Made when first asked for;
 * thread-safe, because threads that make one at the same time make equal ones.
 */
final class AlleleNames {
  private final AlleleDefinitions definitions;
  private final String[] names;
  private final @Nullable Haplotype[] haplotypes;
  private volatile @Nullable Haplotype reference;
  private final int referenceIndex;
  private volatile int @Nullable [] natural;
  private volatile int @Nullable [] single;
  private volatile int @Nullable [] order;

  AlleleNames(AlleleDefinitions definitions) {
    this.definitions = definitions;
    names = new String[definitions.alleles().size()];
    int found = -1;
    for (int a = 0; a < names.length; a++) {
      String own = definitions.alleles().get(a).name();
      found = own.equals(definitions.reference()) ? a : found;
      names[a] = definitions.subAlleles().getOrDefault(own, own);
    }
    referenceIndex = found;
    haplotypes = new @Nullable Haplotype[names.length];
  }

  /** The name that an allele is reported by: its own, or that of which it is a sub-allele. */
  String name(int allele) {
    return names[allele];
  }

  /** One chromosome with an allele. */
  Haplotype haplotype(int allele) {
    Haplotype known = haplotypes[allele];
    if (known == null) {
      known = Haplotype.parse(definitions.gene(), names[allele]);
      haplotypes[allele] = known;
    }
    return known;
  }

  /** One chromosome with the reference allele. */
  Haplotype reference() {
    Haplotype known = reference;
    if (known == null) {
      known = Haplotype.parse(definitions.gene(), definitions.reference());
      reference = known;
    }
    return known;
  }

  /** The alleles by name as people order names. */
  int[] natural() {
    int[] known = natural;
    if (known == null) {
      known = sorted(Comparator.comparing(this::name, NaturalOrder.INSTANCE));
      natural = known;
    }
    return known;
  }

  /**
   * The alleles that are named by themselves, by name: all but the reference and joined names,
   * which are combinations already.
   */
  int[] single() {
    int[] known = single;
    if (known == null) {
      known =
          Arrays.stream(natural())
              .filter(a -> a != referenceIndex)
              .filter(a -> !definitions.alleles().get(a).name().contains("+*"))
              .toArray();
      single = known;
    }
    return known;
  }

  /** The reference allele's index; 0 when the definitions do not list it. */
  int referenceIndex() {
    return Math.max(referenceIndex, 0);
  }

  /** Each allele's place in the order of haplotypes; alleles reported alike share one. */
  int[] order() {
    int[] known = order;
    if (known == null) {
      int[] sorted = sorted(Comparator.comparing(this::haplotype));
      known = new int[sorted.length];
      for (int i = 1; i < sorted.length; i++) {
        boolean same = haplotype(sorted[i]).equals(haplotype(sorted[i - 1]));
        known[sorted[i]] = known[sorted[i - 1]] + (same ? 0 : 1);
      }
      order = known;
    }
    return known;
  }

  private int[] sorted(Comparator<Integer> comparator) {
    Integer[] alleles = new Integer[names.length];
    Arrays.setAll(alleles, a -> a);
    Arrays.sort(alleles, comparator);
    return Arrays.stream(alleles).mapToInt(Integer::intValue).toArray();
  }
}
