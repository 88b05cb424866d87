package org.pgx4j.rules.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines as bytes; of a line longer than the limit only the length is kept. */
final class BoundedLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private int from;
  private int end;
  private boolean tooLong;

  BoundedLines(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line; false at the end. A last line needs no line feed. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    boolean any = false;
    while (true) {
      if (from == end) {
        from = 0;
        end = in.read(buffer);
        if (end < 0) {
          end = 0;
          return any;
        }
      }
      any |= from < end;
      int stop = from;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      keep(stop);
      boolean complete = stop < end;
      from = complete ? stop + 1 : stop;
      if (complete) {
        return true;
      }
    }
  }

  private void keep(int stop) {
    if (tooLong || line.size() + (stop - from) > limit) {
      tooLong = true;
      line.reset();
    } else {
      line.write(buffer, from, stop - from);
    }
  }

  /** Whether the line exceeds the limit. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The line without its line feed. */
  byte[] bytes() {
    return line.toByteArray();
  }
}
