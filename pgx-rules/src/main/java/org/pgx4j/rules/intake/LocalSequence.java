package org.pgx4j.rules.intake;

import org.pgx4j.core.calling.DefiningPosition;

/**
 * The bases after the anchor of a defining insertion or deletion, as far as its HGVS name tells
 * them. HGVS names the rightmost of several equal places, VCF the leftmost: what lies between
 * repeats the bases inserted or deleted.
 */
final class LocalSequence {
  private static final int LONGEST = 1000;

  private LocalSequence() {}

  /** The bases; only those of the definition itself when the name tells no more. */
  static String after(DefiningPosition definition) {
    String own = definition.reference().substring(1);
    String unit = unit(definition);
    if (unit.isEmpty()) {
      return own;
    }
    int length = rightmost(definition) - definition.position();
    if (length <= own.length() || length > LONGEST) {
      return own;
    }
    String repeated = unit.repeat(length / unit.length() + 1).substring(0, length);
    return repeated.startsWith(own) ? repeated : own;
  }

  /** What is inserted or deleted at least; empty when the alleles do not share their first base. */
  private static String unit(DefiningPosition definition) {
    String reference = definition.reference();
    String unit = "";
    for (String alternate : definition.alternates()) {
      int size = Math.abs(alternate.length() - reference.length());
      if (size == 0 || alternate.charAt(0) != reference.charAt(0)) {
        return "";
      }
      if (unit.isEmpty() || size < unit.length()) {
        String longer = alternate.length() > reference.length() ? alternate : reference;
        unit = longer.substring(1, 1 + size);
      }
    }
    return unit;
  }

  /** The last position that the name speaks of; 0 = none. */
  private static int rightmost(DefiningPosition definition) {
    int last = 0;
    int most = 0;
    HgvsPlaces places = new HgvsPlaces(definition.hgvs());
    while (places.next()) {
      if (!places.isRepeat()) {
        last = Math.max(last, places.last());
      } else if (places.copies() > most) {
        most = places.copies();
        int unit = places.unit();
        last = Math.max(last, places.first() + unit * (most - added(definition, unit)) - 1);
      }
    }
    return last;
  }

  /** How many units the longest alternate has more than the reference. */
  private static int added(DefiningPosition definition, int unit) {
    int longest = 0;
    for (String alternate : definition.alternates()) {
      longest = Math.max(longest, alternate.length());
    }
    return (longest - definition.reference().length()) / unit;
  }
}
