package org.pgx4j.rules.intake;

/**
 * The deletions, duplications and repeats of a genomic HGVS name, one after another: {@code
 * g.100_102del}, {@code g.100dup}, {@code g.100TA[7]}. Other changes are passed over.
 */
final class HgvsPlaces {
  private static final String START = "g.";
  private static final int LONGEST_NUMBER = 9;

  private final String text;
  private int at;
  private int first;
  private int last;
  private int unit;
  private int copies;

  HgvsPlaces(String text) {
    this.text = text;
  }

  /** Moves to the next place; false when there is none. */
  boolean next() {
    int start = text.indexOf(START, at);
    while (start >= 0) {
      at = start + START.length();
      if (isPlace()) {
        return true;
      }
      start = text.indexOf(START, at);
    }
    return false;
  }

  private boolean isPlace() {
    first = number();
    boolean range = first >= 0 && is('_');
    at += range ? 1 : 0;
    last = range ? number() : first;
    if (last < 0) {
      return false;
    }
    if (text.startsWith("del", at) || text.startsWith("dup", at)) {
      unit = 0;
      return true;
    }
    return isUnit();
  }

  private boolean isUnit() {
    int from = at;
    while (at < text.length() && "ACGT".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    unit = at - from;
    if (unit == 0 || !is('[')) {
      return false;
    }
    at++;
    copies = number();
    return copies >= 0 && is(']');
  }

  private boolean is(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  /** The digits here as a number, 0 when it is too long; -1 when there are none. */
  private int number() {
    int from = at;
    int number = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = at - from < LONGEST_NUMBER ? number * 10 + text.charAt(at) - '0' : 0;
      at++;
    }
    return at == from ? -1 : at - from > LONGEST_NUMBER ? 0 : number;
  }

  /** The first position. */
  int first() {
    return first;
  }

  /** The last position that a deletion or duplication names. */
  int last() {
    return last;
  }

  /** Whether a number of repeats is named. */
  boolean isRepeat() {
    return unit > 0;
  }

  /** The length of what is repeated. */
  int unit() {
    return unit;
  }

  /** The number of repeats. */
  int copies() {
    return copies;
  }
}
