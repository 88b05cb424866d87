package org.pgx4j.rules.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fixed columns of one record. Filled anew for each line. */
final class RecordLine {
  private static final byte[] END_KEY = "END=".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH_KEY = "SVLEN=".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PASS = "PASS".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NUMBER = 9;
  private static final int REF = 3;
  private static final int ALT = 4;
  private static final int FILTER = 6;
  private static final int INFO = 7;
  private static final int FORMAT = 8;

  private final ByteLines lines;
  private byte[] bytes = {};
  private int position;
  private int refFrom;
  private int refTo;
  private int last;

  RecordLine(ByteLines lines) {
    this.lines = lines;
  }

  /** Reads the current line, which has all its columns, as far as its place goes. */
  void begin() {
    bytes = lines.buffer();
    position = number(from(1), to(1));
    refFrom = from(REF);
    refTo = to(REF);
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

  /** Whether REF and every alternate are written in the four letters A, C, G and T. */
  boolean isOfBases() {
    boolean any = false;
    int end = to(ALT);
    for (int at = refFrom; at <= end; at++) {
      byte sign = bytes[at];
      if (sign == '\t' || (sign == ',' && at > refTo)) {
        if (!any) {
          return false;
        }
        any = false;
      } else if (sign == 'A' || sign == 'C' || sign == 'G' || sign == 'T') {
        any = true;
      } else {
        return false;
      }
    }
    return true;
  }

  private int from(int column) {
    return lines.tab(column - 1) + 1;
  }

  private int to(int column) {
    return lines.tab(column);
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
    for (int at = refTo + 1; at < to(ALT); at++) {
      boolean start = at == refTo + 1 || bytes[at - 1] == ',';
      if (start && bytes[at] != '<') {
        return true;
      }
    }
    return false;
  }

  /** A number of INFO, without its sign; the first of several; -1 when there is none. */
  private int stated(byte[] key) {
    int from = from(INFO);
    int to = to(INFO);
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

  /** Whether the record speaks of no position beyond its REF. */
  boolean endsWithReference() {
    return last == position + refTo - refFrom - 1;
  }

  /** REF as written. */
  String reference() {
    return text(refFrom, refTo);
  }

  /** ALT as written. */
  String alternates() {
    return text(refTo + 1, to(ALT));
  }

  /** The bytes of REF, a tab, ALT and a tab. */
  byte[] spelling() {
    return Arrays.copyOfRange(bytes, refFrom, to(ALT) + 1);
  }

  /** Whether REF and ALT are spelled so. */
  boolean isSpelled(byte[] spelling) {
    int end = refFrom + spelling.length;
    return end <= lines.end() && Arrays.equals(bytes, refFrom, end, spelling, 0, spelling.length);
  }

  /** Whether FILTER is PASS or empty. */
  boolean passes() {
    int from = from(FILTER);
    int to = to(FILTER);
    return Arrays.equals(bytes, from, to, PASS, 0, PASS.length)
        || (to - from == 1 && bytes[from] == '.');
  }

  /** The index of FORMAT. */
  int formatFrom() {
    return from(FORMAT);
  }

  /** The index of the tab after FORMAT. */
  int formatTo() {
    return to(FORMAT);
  }

  private String text(int from, int to) {
    String base = to - from == 1 ? base(bytes[from]) : "";
    return base.isEmpty() ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : base;
  }

  /** A base, the most frequent text by far; empty when the sign is none. */
  private static String base(byte sign) {
    return sign == 'A' ? "A" : sign == 'C' ? "C" : sign == 'G' ? "G" : sign == 'T' ? "T" : "";
  }
}
