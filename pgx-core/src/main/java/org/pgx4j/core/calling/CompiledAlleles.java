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
  private final boolean[][] speaks;
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
    speaks = new boolean[alleles][positions.size()];
    spoken = new int[alleles][];
    varying = new int[alleles][];
    accepting = new long[positions.size()][][];
    for (int p = 0; p < positions.size(); p++) {
      accepting[p] = new long[positions.get(p).alternates().size() + 1][words()];
    }
    for (long[][] position : accepting) {
      for (int a = 0; a < alleles; a++) {
        position[0][a >> 6] |= 1L << a;
      }
    }
    for (int a = 0; a < alleles; a++) {
      compile(a, definitions.alleles().get(a));
    }
  }

  /** Every allele accepts the reference base until its definition says otherwise. */
  private void compile(int a, NamedAllele allele) {
    if (allele.everywhere() || allele.name().equals(definitions.reference())) {
      Arrays.fill(speaks[a], true);
    }
    int[] wobbles = new int[allele.at().size()];
    int found = 0;
    for (Map.Entry<Integer, String> at : allele.at().entrySet()) {
      int p = definitions.indexOf(at.getKey());
      DefiningPosition position = definitions.positions().get(p);
      speaks[a][p] = true;
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
    spoken[a] = spoken(speaks[a]);
  }

  private static int[] spoken(boolean[] speaks) {
    int[] positions = new int[speaks.length];
    int count = 0;
    for (int p = 0; p < speaks.length; p++) {
      if (speaks[p]) {
        positions[count++] = p;
      }
    }
    return Arrays.copyOf(positions, count);
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
   * Whether an allele's definition speaks of a position, rather than taking the reference there.
   */
  boolean speaks(int allele, int position) {
    return speaks[allele][position];
  }

  /** The positions of which an allele's definition speaks, ascending. */
  int[] spoken(int allele) {
    return spoken[allele];
  }

  /** The positions at which an allele's carriers vary. */
  int[] varying(int allele) {
    return varying[allele];
  }

  /**
   * The positions of an allele's definition that were not read; empty for an allele that speaks of
   * every position.
   */
  List<Integer> definingPositionsNotRead(int allele, Observation read) {
    NamedAllele named = definitions.alleles().get(allele);
    if (named.everywhere() || named.name().equals(definitions.reference())) {
      return named.at().keySet().stream()
          .filter(position -> !read.isRead(definitions.indexOf(position)))
          .toList();
    }
    List<Integer> unread = new ArrayList<>();
    for (int p = 0; p < read.positions(); p++) {
      if (speaks[allele][p] && !read.isRead(p)) {
        unread.add(definitions.positions().get(p).position());
      }
    }
    return unread;
  }
}
