package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A gene's definitions as bit sets: which alleles accept which base, and at which positions each
 * allele speaks.
 */
final class CompiledAlleles {
  private static final Map<String, String> IUPAC =
      Map.ofEntries(
          Map.entry("R", "AG"),
          Map.entry("Y", "CT"),
          Map.entry("S", "CG"),
          Map.entry("W", "AT"),
          Map.entry("K", "GT"),
          Map.entry("M", "AC"),
          Map.entry("B", "CGT"),
          Map.entry("D", "AGT"),
          Map.entry("H", "ACT"),
          Map.entry("V", "ACG"),
          Map.entry("N", "ACGT"));

  private final AlleleDefinitions definitions;
  private final int alleles;
  private final long[][][] accepting;
  private final int[][] spoken;
  private final int[][] varying;
  private final long[] none;
  private final AlleleNames names;

  CompiledAlleles(AlleleDefinitions definitions) {
    this.definitions = definitions;
    List<DefiningPosition> positions = definitions.positions();
    alleles = definitions.alleles().size();
    none = new long[words()];
    names = new AlleleNames(definitions);
    spoken = new int[alleles][];
    varying = new int[alleles][];
    accepting = new long[positions.size()][][];
    long[] all = all();
    for (int p = 0; p < accepting.length; p++) {
      accepting[p] = new long[positions.get(p).alternates().size() + 1][words()];
      accepting[p][0] = all.clone();
    }
    int[] everywhere = every(accepting.length);
    for (int a = 0; a < alleles; a++) {
      compile(a, definitions.alleles().get(a), everywhere);
    }
  }

  private static int[] every(int positions) {
    int[] every = new int[positions];
    for (int p = 0; p < positions; p++) {
      every[p] = p;
    }
    return every;
  }

  /** Every allele accepts the reference base until its definition says otherwise. */
  private void compile(int a, NamedAllele allele, int[] everywhere) {
    int[] own = new int[allele.at().size()];
    int[] wobbles = new int[own.length];
    int listed = 0;
    int found = 0;
    for (Map.Entry<Integer, String> at : allele.at().entrySet()) {
      int p = definitions.indexOf(at.getKey());
      DefiningPosition position = definitions.positions().get(p);
      own[listed++] = p;
      accepting[p][0][a >> 6] &= ~(1L << a);
      int code = position.codeOf(at.getValue());
      String bases = code == GeneCalls.UNDOCUMENTED ? IUPAC.get(at.getValue()) : null;
      if (bases == null) {
        accept(a, p, code);
      } else {
        wobbles[found++] = p;
        for (int i = 0; i < bases.length(); i++) {
          accept(a, p, position.codeOf(bases.substring(i, i + 1)));
        }
      }
    }
    varying[a] = Arrays.copyOf(wobbles, found);
    boolean all = allele.everywhere() || allele.name().equals(definitions.reference());
    spoken[a] = all ? everywhere : own;
  }

  private void accept(int a, int p, int code) {
    if (code < accepting[p].length) {
      accepting[p][code][a >> 6] |= 1L << a;
    }
  }

  int alleles() {
    return alleles;
  }

  /** How the alleles are called. */
  AlleleNames names() {
    return names;
  }

  int words() {
    return (alleles + 63) >> 6;
  }

  /** All alleles, as a bit set. */
  long[] all() {
    long[] bits = new long[words()];
    Arrays.fill(bits, -1L);
    int rest = alleles & 63;
    if (rest != 0) {
      bits[bits.length - 1] = (1L << rest) - 1;
    }
    return bits;
  }

  /**
   * The alleles that accept a base at a position, as a bit set; nothing accepts an undocumented
   * one.
   */
  long[] accepting(int position, int code) {
    return code < accepting[position].length ? accepting[position][code] : none;
  }

  /** Whether an allele accepts a base at a position. */
  boolean accepts(int allele, int position, int code) {
    return (accepting(position, code)[allele >> 6] & 1L << allele) != 0;
  }

  /**
   * The positions of which an allele's definition speaks, rather than taking the reference there;
   * ascending.
   */
  int[] spoken(int allele) {
    return spoken[allele];
  }

  /** The positions at which an allele's carriers vary. */
  int[] varying(int allele) {
    return varying[allele];
  }

  /** The positions that an allele's definition lists and that were not read. */
  List<Integer> definingPositionsNotRead(int allele, Observation read) {
    List<Integer> unread = new ArrayList<>();
    for (Integer position : definitions.alleles().get(allele).at().keySet()) {
      if (!read.isRead(definitions.indexOf(position))) {
        unread.add(position);
      }
    }
    return unread;
  }
}
