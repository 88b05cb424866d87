package org.pgx4j.rules.intake;

import java.util.Collection;
import java.util.List;
import org.pgx4j.core.problem.NearNames;

/** Remedies that name what was probably meant. */
final class Remedies {
  private static final int MOST = 4;

  private Remedies() {}

  /** "Did you mean …" with the near names, or the remedy when there are none. */
  static String near(String text, Collection<String> names, String otherwise) {
    List<String> near = NearNames.of(text, names, 1, MOST);
    return near.isEmpty() ? otherwise : "Did you mean " + String.join(" or ", near);
  }
}
