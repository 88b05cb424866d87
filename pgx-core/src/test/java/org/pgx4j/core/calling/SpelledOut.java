package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The matcher's rules spelled out the slow way, as an oracle: every order of the strands as a
 * string, every allele against every string.
 */
final class SpelledOut {
  private final AlleleDefinitions definitions;
  private final GeneCalls calls;

  SpelledOut(AlleleDefinitions definitions, GeneCalls calls) {
    this.definitions = definitions;
    this.calls = calls;
  }

  /** Every fitting pair with its score, as {@code *1/*2:7}. */
  Set<String> pairs() {
    TreeMap<String, Integer> best = new TreeMap<>();
    for (int[][] strands : orders()) {
      for (int a = 0; a < definitions.alleles().size(); a++) {
        for (int b = 0; b < definitions.alleles().size(); b++) {
          if (matches(a, strands[0]) && matches(b, strands[1]) && speaks(a) > 0 && speaks(b) > 0) {
            String first = definitions.alleles().get(Math.min(a, b)).name();
            String second = definitions.alleles().get(Math.max(a, b)).name();
            best.merge(
                first + "/" + second, score(a, strands[0]) + score(b, strands[1]), Math::max);
          }
        }
      }
    }
    Set<String> pairs = new TreeSet<>();
    best.forEach((pair, score) -> pairs.add(pair + ":" + score));
    return pairs;
  }

  private List<int[][]> orders() {
    List<int[][]> orders = new ArrayList<>();
    int n = definitions.positions().size();
    List<Set<Integer>> groups = groups();
    for (int turn = 0; turn < 1 << groups.size(); turn++) {
      int[][] strands = new int[2][n];
      for (int p = 0; p < n; p++) {
        boolean turned = false;
        for (int g = 0; g < groups.size(); g++) {
          turned |= groups.get(g).contains(p) && (turn >> g & 1) == 1;
        }
        strands[0][p] = turned ? calls.second(p) : calls.first(p);
        strands[1][p] = turned ? calls.first(p) : calls.second(p);
      }
      orders.add(strands);
    }
    return orders;
  }

  private List<Set<Integer>> groups() {
    List<Set<Integer>> groups = new ArrayList<>();
    TreeMap<Integer, Set<Integer>> sets = new TreeMap<>();
    for (int p = 0; p < definitions.positions().size(); p++) {
      if (calls.isRead(p) && calls.first(p) != calls.second(p)) {
        if (calls.isPhased(p)) {
          sets.computeIfAbsent(calls.phaseSet(p), set -> new HashSet<>()).add(p);
        } else {
          groups.add(Set.of(p));
        }
      }
    }
    groups.addAll(sets.values());
    return groups;
  }

  private boolean matches(int a, int[] strand) {
    for (int p = 0; p < strand.length; p++) {
      if (calls.isRead(p) && !bases(a, p).contains(base(p, strand[p]))) {
        return false;
      }
    }
    return true;
  }

  private String base(int p, int code) {
    return definitions.positions().get(p).alleleOf(code);
  }

  private Set<String> bases(int a, int p) {
    DefiningPosition position = definitions.positions().get(p);
    String value =
        definitions.alleles().get(a).at().getOrDefault(position.position(), position.reference());
    return value.equals("R") ? Set.of("A", "G") : Set.of(value);
  }

  private boolean speaksAt(int a, int p) {
    NamedAllele allele = definitions.alleles().get(a);
    return allele.everywhere()
        || allele.at().containsKey(definitions.positions().get(p).position());
  }

  private int speaks(int a) {
    int count = 0;
    for (int p = 0; p < definitions.positions().size(); p++) {
      count += calls.isRead(p) && speaksAt(a, p) ? 1 : 0;
    }
    return count;
  }

  private int score(int a, int[] strand) {
    int score = 0;
    for (int p = 0; p < strand.length; p++) {
      boolean varies = bases(a, p).size() > 1;
      if (calls.isRead(p) && speaksAt(a, p)) {
        score += varies && strand[p] == 0 ? 0 : 1;
      }
    }
    return score;
  }
}
