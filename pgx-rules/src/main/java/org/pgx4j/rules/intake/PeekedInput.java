package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import org.pgx4j.core.problem.Place;

/** A stream of which the first bytes were looked at; closing it leaves the stream below open. */
final class PeekedInput extends InputStream {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;

  private final InputStream in;
  private final byte[] first = new byte[2];
  private final int count;
  private int given;

  private PeekedInput(InputStream in) throws IOException {
    this.in = in;
    count = in.readNBytes(first, 0, first.length);
  }

  /** The stream itself, or its content when it starts like gzip. */
  static InputStream unpacked(InputStream in, Place place) throws IOException {
    PeekedInput peeked = new PeekedInput(in);
    return peeked.isGzip() ? GzipMembers.of(peeked, place) : peeked;
  }

  private boolean isGzip() {
    return count == 2 && (first[0] & 0xff) == MAGIC_1 && (first[1] & 0xff) == MAGIC_2;
  }

  @Override
  public int read() throws IOException {
    return given < count ? first[given++] & 0xff : in.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (given == count) {
      return in.read(target, offset, length);
    }
    int now = Math.min(length, count - given);
    System.arraycopy(first, given, target, offset, now);
    given += now;
    return now;
  }
}
