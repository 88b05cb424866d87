package org.pgx4j.rules.intake;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pgx4j.core.calling.DefiningPosition;

/**
 * The bases after the anchor of a defining insertion or deletion, as far as its HGVS name tells
 * them. HGVS names the rightmost of several equal places, VCF the leftmost: what lies between
 * repeats the bases inserted or deleted.
 */
final class LocalSequence {
  private static final Pattern PLACE =
      Pattern.compile("g\\.(\\d+)(?:_(\\d+))?(?:del|dup|([ACGT]+)\\[(\\d+)\\])");
  private static final int LONGEST = 1000;

  private LocalSequence() {}

  /** The bases; only those of the definition itself when the name tells no more. */
  static String after(DefiningPosition definition) {
    String own = definition.reference().substring(1);
    String unit = unit(definition);
    int length = rightmost(definition) - definition.position();
    if (unit.isEmpty() || length <= own.length() || length > LONGEST) {
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
    Matcher matcher = PLACE.matcher(definition.hgvs());
    while (matcher.find()) {
      int from = number(matcher.group(1));
      if (matcher.group(3) == null) {
        last = Math.max(last, matcher.group(2) == null ? from : number(matcher.group(2)));
      } else if (number(matcher.group(4)) > most) {
        most = number(matcher.group(4));
        int unit = matcher.group(3).length();
        last = Math.max(last, from + unit * (most - added(definition, unit)) - 1);
      }
    }
    return last;
  }

  /** How many units the longest alternate has more than the reference. */
  private static int added(DefiningPosition definition, int unit) {
    int longest =
        definition.alternates().stream()
            .map(String::length)
            .max(Comparator.naturalOrder())
            .orElse(0);
    return (longest - definition.reference().length()) / unit;
  }

  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
