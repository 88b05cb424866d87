package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of a stream as bytes in one buffer, with their tabs counted, and the first of them noted,
 * on the way: eight bytes at a time, but for the short lines of a small file. Not thread-safe.
 */
final class ByteLines {
  private static final int CAPACITY = 1 << 16;
  private static final int PADDING = 16;
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH = ~LOW;
  private static final long NEWLINES = ONES * '\n';
  private static final long TABS = ONES * '\t';
  private static final int NOTED = 9;

  /** How many lines a small file has: to prepare for more costs longer than to read them. */
  private static final int FIRST = 1 << 12;

  private static final int SHORT = 128;

  private final InputStream in;
  private byte[] buffer = new byte[CAPACITY + PADDING];
  private int limit;
  private int next;
  private boolean ended;
  private int start;
  private int end;
  private int tabs;
  private final int[] tabAt = new int[NOTED];
  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end. The buffer may be another one afterwards. */
  boolean next() throws IOException {
    int found = scan(next);
    while (found == limit && !ended) {
      refill();
      found = scan(next);
    }
    start = next;
    end = found;
    next = Math.min(found + 1, limit);
    if (found == limit && start == limit) {
      return false;
    }
    if (end > start && buffer[end - 1] == '\r') {
      end--;
    }
    number++;
    return true;
  }

  private int scan(int from) {
    buffer[limit] = '\n';
    int found = number < FIRST ? scanBytes(from) : -1;
    return found < 0 ? scanWords(from) : found;
  }

  /** The end of a line that is short; -1 else. */
  private int scanBytes(int from) {
    byte[] bytes = buffer;
    int count = 0;
    for (int at = from; count < NOTED || at < from + SHORT; at++) {
      byte sign = bytes[at];
      if (sign == '\n') {
        tabs = count;
        return at;
      }
      if (sign == '\t') {
        if (count < NOTED) {
          tabAt[count] = at;
        }
        count++;
      }
    }
    return -1;
  }

  private int scanWords(int from) {
    byte[] bytes = buffer;
    int at = from;
    int count = 0;
    while (true) {
      long word = (long) Words.LONGS.get(bytes, at);
      long line = word ^ NEWLINES;
      long newline = (line - ONES) & ~line & HIGH;
      long tab = word ^ TABS;
      long marks = ~(((tab & LOW) + LOW) | tab | LOW);
      if (newline == 0) {
        count = marks == 0 ? count : count(marks, at, count);
        at += 8;
      } else {
        long lowest = newline & -newline;
        tabs = count(marks & (lowest - 1), at, count);
        return at + (Long.numberOfTrailingZeros(newline) >>> 3);
      }
    }
  }

  private int count(long marks, int at, int before) {
    int noted = before;
    for (long left = marks; left != 0 && noted < NOTED; left &= left - 1) {
      tabAt[noted++] = at + (Long.numberOfTrailingZeros(left) >>> 3);
    }
    return before + Long.bitCount(marks);
  }

  /** Reads eight bytes as a number; prepared when it is needed. */
  private static final class Words {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  }

  private void refill() throws IOException {
    int kept = limit - next;
    if (kept * 2L > buffer.length - PADDING) {
      buffer = Arrays.copyOfRange(buffer, next, next + (buffer.length - PADDING) * 2 + PADDING);
    } else {
      System.arraycopy(buffer, next, buffer, 0, kept);
    }
    next = 0;
    limit = kept;
    int most = buffer.length - PADDING;
    while (limit < most) {
      int read = in.read(buffer, limit, most - limit);
      if (read < 0) {
        ended = true;
        return;
      }
      limit += read;
    }
  }

  /** The buffer that holds the line. */
  byte[] buffer() {
    return buffer;
  }

  /** The index of the line's first byte. */
  int start() {
    return start;
  }

  /** The index after the line's last byte. */
  int end() {
    return end;
  }

  /** The number of tabs in the line. */
  int tabs() {
    return tabs;
  }

  /** The index of one of the line's first nine tabs, from 0; the line must have it. */
  int tab(int which) {
    return tabAt[which];
  }

  /** The line's number, from 1; 0 before the first. */
  long number() {
    return number;
  }

  /** The line as text. */
  String text() {
    return text(start, end);
  }

  /** A part of the buffer as text. */
  String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }
}
