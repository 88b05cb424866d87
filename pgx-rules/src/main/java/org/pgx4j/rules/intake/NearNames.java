package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names closest to a mistyped one. */
final class NearNames {
  private static final int MAX_NAMES = 3;
  private static final int MAX_LENGTH = 200;

  private NearNames() {}

  private record Near(String name, int distance) {}

  /**
   * Up to three names within a third of the text's length, at least one letter, the nearest first.
   */
  static List<String> of(String text, Collection<String> names) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() > MAX_LENGTH) {
      return List.of();
    }
    int limit = Math.max(1, Math.min(4, wanted.length() / 3));
    List<Near> near = new ArrayList<>();
    for (String name : names) {
      int distance = distance(wanted, name.toLowerCase(Locale.ROOT), limit);
      if (distance <= limit) {
        near.add(new Near(name, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance))
        .map(Near::name)
        .distinct()
        .limit(MAX_NAMES)
        .toList();
  }

  /** "Did you mean …" with the near names, or the remedy when there are none. */
  static String remedy(String text, Collection<String> names, String otherwise) {
    List<String> near = of(text, names);
    return near.isEmpty() ? otherwise : "Did you mean " + String.join(" or ", near);
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
