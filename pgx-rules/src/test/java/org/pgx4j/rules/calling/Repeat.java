package org.pgx4j.rules.calling;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.calling.DefiningPosition;

/**
 * The bases after the anchor of some defining indels, and how far these can be moved right.
 *
 * @param bases the bases from the one after the anchor on
 * @param room the most places that the indel can be moved
 */
record Repeat(String bases, int room) {
  static final Repeat NONE = new Repeat("", 0);

  private static final Pattern SIMPLE = Pattern.compile("g\\.(?:\\d+_)?(\\d+)(?:del|dup)[ACGT]*");

  /** Repeats whose number the name states, written out. */
  private static final Map<String, String> COUNTED =
      Map.of(
          "rs3064744", "ATATATATATATATA",
          "rs746071566", "GGAGTCGGAGTCGGAGTCG");

  static Repeat of(DefiningPosition position) {
    String reference = position.reference();
    String longest = reference;
    int unit = Integer.MAX_VALUE;
    for (String alternate : position.alternates()) {
      longest = alternate.length() > longest.length() ? alternate : longest;
      unit = Math.min(unit, Math.abs(alternate.length() - reference.length()));
    }
    String written = COUNTED.getOrDefault(position.rsid(), "");
    Matcher simple = SIMPLE.matcher(position.hgvs());
    if (written.isEmpty() && unit > 0 && simple.matches() && position.alternates().size() == 1) {
      int length = Integer.parseInt(simple.group(1)) - position.position();
      written = longest.substring(1).repeat(100).substring(0, length);
    }
    int room = written.length() - (reference.length() - 1);
    if (written.isEmpty() || room <= 0) {
      return NONE;
    }
    StringBuilder more = new StringBuilder(written);
    while (more.length() < written.length() + longest.length()) {
      more.append(more.charAt(more.length() - unit));
    }
    return new Repeat(more.toString(), room);
  }
}
