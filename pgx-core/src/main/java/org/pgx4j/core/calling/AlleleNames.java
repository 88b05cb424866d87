package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Haplotype;

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

  /**
   * The alleles that are named by themselves: all but the reference and joined names, which are
   * combinations already.
   */
  int[] single() {
    int[] known = single;
    if (known == null) {
      known = new int[names.length];
      int count = 0;
      for (int a = 0; a < names.length; a++) {
        if (a != referenceIndex && !definitions.alleles().get(a).name().contains("+*")) {
          known[count++] = a;
        }
      }
      known = Arrays.copyOf(known, count);
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
      List<Integer> sorted = new ArrayList<>(names.length);
      for (int a = 0; a < names.length; a++) {
        sorted.add(a);
      }
      sorted.sort(new ByHaplotype());
      known = new int[names.length];
      for (int i = 1; i < known.length; i++) {
        boolean same = haplotype(sorted.get(i)).equals(haplotype(sorted.get(i - 1)));
        known[sorted.get(i)] = known[sorted.get(i - 1)] + (same ? 0 : 1);
      }
      order = known;
    }
    return known;
  }

  private final class ByHaplotype implements Comparator<Integer> {
    @Override
    public int compare(Integer one, Integer other) {
      return haplotype(one).compareTo(haplotype(other));
    }
  }
}
