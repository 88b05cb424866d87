package org.pgx4j.core.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Genotype;

/**
 * Other spellings of allele names, each with the name listed. A spelling may hold the sign that
 * else stands between two alleles.
 */
final class Spellings {
  private final Map<String, String> listed;

  /** Names of one allele that stand in a row. */
  private final int longest;

  Spellings(Map<String, String> listed) {
    this.listed = Map.copyOf(listed);
    int most = 0;
    for (String spelling : listed.keySet()) {
      most = Math.max(most, names(spelling).size());
    }
    longest = most;
  }

  /** Where the names stand that signs part: the start of each, and its end. */
  private static List<int[]> names(String text) {
    List<int[]> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSign(text.charAt(i))) {
        if (i > start) {
          names.add(new int[] {start, i});
        }
        start = i + 1;
      }
    }
    return names;
  }

  private static boolean isSign(char c) {
    return c == '/' || c == '|' || c == ';';
  }

  /** A name or genotype as written, with every allele under its listed name. */
  String respelled(String text) {
    if (listed.isEmpty()) {
      return text;
    }
    List<int[]> names = names(text);
    StringBuilder respelled = new StringBuilder();
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      int start = names.get(i)[0];
      for (int last = Math.min(i + longest, names.size()) - 1; last >= i; last--) {
        String name = listed.get(text.substring(start, names.get(last)[1]).strip());
        if (name != null) {
          respelled.append(text, at, start).append(name);
          at = names.get(last)[1];
          i = last;
          break;
        }
      }
    }
    return respelled.append(text, at, text.length()).toString();
  }

  /** A genotype with every allele under its listed name. */
  Genotype respelled(Genotype genotype) {
    if (listed.isEmpty()) {
      return genotype;
    }
    String written = genotype.toString();
    String respelled = respelled(written);
    return respelled.equals(written) ? genotype : Genotype.parse(genotype.gene(), respelled);
  }
}
