package org.pgx4j.rules.knowledge.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/** Identifiers of our files made from published names. */
final class Slug {
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private Slug() {}

  /** Lower-case letters and digits, all else as one hyphen. */
  static String of(String name) {
    String text = name.toLowerCase(Locale.ROOT).replace("≥", "from-").replace(">", "over-");
    return ENDS.matcher(OTHER.matcher(text).replaceAll("-")).replaceAll("");
  }
}
