package org.pgx4j.rules.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where the columns of one record lie in the buffer. Filled anew for each line. */
final class RecordLine {
  private static final byte[] END_KEY = "END=".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH_KEY = "SVLEN=".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NUMBER = 9;

  private byte[] bytes = {};
  private int end;
  private int position;
  private int refFrom;
  private int refTo;
  private int altTo;
  private int last;

  /**
   * Reads a line as far as the question needs whether it touches a site.
   *
   * @param chromEnd the index of the tab after the first column
   */
  void begin(ByteLines lines, int chromEnd) {
    bytes = lines.buffer();
    end = lines.end();
    int at = chromEnd + 1;
    int tab = tab(at);
    position = number(at, tab);
    refFrom = tab(tab + 1) + 1;
    refTo = tab(refFrom);
    altTo = -1;
    last = position + refTo - refFrom - 1;
    byte alternate = bytes[refTo + 1];
    if (alternate == '<' || alternate == '.') {
      int stated = stated(END_KEY);
      if (stated < 0 && isStructural()) {
        int length = stated(LENGTH_KEY);
        stated = length < 0 ? length : position + length;
      }
      last = stated > last ? stated : last;
    }
  }

  /** Whether the first alternate is a symbol for lost or gained copies. */
  boolean isStructural() {
    if (bytes[refTo + 1] != '<') {
      return false;
    }
    int type = bytes[refTo + 2] | 0x20;
    int next = bytes[refTo + 3] | 0x20;
    return type == 'd' ? next == 'e' || next == 'u' : type == 'c' && next == 'n';
  }

  /** Whether an alternate is no symbol: {@code <DEL>,G}. */
  boolean namesBases() {
    for (int at = refTo + 1; at < altTo(); at++) {
      boolean start = at == refTo + 1 || bytes[at - 1] == ',';
      if (start && bytes[at] != '<') {
        return true;
      }
    }
    return false;
  }

  /** A number of INFO, without its sign; the first of several; -1 when there is none. */
  private int stated(byte[] key) {
    int from = infoFrom();
    int to = tab(from);
    while (from < to) {
      if (to - from > key.length
          && Arrays.equals(bytes, from, from + key.length, key, 0, key.length)) {
        int number = from + key.length;
        int end = until(number, until(number, to, ';'), ',');
        return number(bytes[number] == '-' ? number + 1 : number, end);
      }
      from = until(from, to, ';') + 1;
    }
    return -1;
  }

  private int until(int from, int to, char sign) {
    int at = from;
    while (at < to && bytes[at] != sign) {
      at++;
    }
    return at;
  }

  private int tab(int from) {
    int at = from;
    while (at < end && bytes[at] != '\t') {
      at++;
    }
    return at;
  }

  private int number(int from, int to) {
    if (from == to || to - from > LONGEST_NUMBER) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** POS; -1 when it is not a number. */
  int position() {
    return position;
  }

  /** The last position that the record speaks of: by END or by the length of REF. */
  int last() {
    return last;
  }

  /** REF as written. */
  String reference() {
    return text(refFrom, refTo);
  }

  /** ALT as written. */
  String alternates() {
    return text(refTo + 1, altTo());
  }

  private int altTo() {
    if (altTo < 0) {
      altTo = tab(refTo + 1);
    }
    return altTo;
  }

  private int filterFrom() {
    return tab(altTo() + 1) + 1;
  }

  private int infoFrom() {
    return tab(filterFrom()) + 1;
  }

  /** FILTER as written. */
  String filter() {
    int from = filterFrom();
    return text(from, tab(from));
  }

  /** Whether FILTER is PASS or empty. */
  boolean passes() {
    String filter = filter();
    return filter.equals("PASS") || filter.equals(".");
  }

  /** The index of FORMAT. */
  int formatFrom() {
    return tab(infoFrom()) + 1;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
