package org.pgx4j.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names closest to a mistyped one, for a problem's remedy. */
public final class NearNames {
  private static final int MAX_NAMES = 3;
  private static final int MAX_LENGTH = 200;

  private NearNames() {}

  private record Near(String name, int distance) {}

  /**
   * Up to three names that differ from a text by a third of its letters at most, the nearest first.
   *
   * @param text what was typed, in any case
   * @param names the names to choose from
   * @param least so many letters may always differ
   * @param most more letters may never differ
   */
  public static List<String> of(String text, Collection<String> names, int least, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() > MAX_LENGTH) {
      return List.of();
    }
    int limit = Math.max(least, Math.min(most, wanted.length() / 3));
    return names.stream()
        .map(name -> new Near(name, distance(wanted, name.toLowerCase(Locale.ROOT), limit)))
        .filter(near -> near.distance() <= limit)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name)
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
