package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.ProblemCode;

/**
 * The content of a gzip stream (RFC 1952), member after member. A stream whose first member is a
 * BGZF block must end with BGZF's empty block.
 */
final class GzipMembers extends BulkInput {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int HAS_HEADER_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;
  private static final int BLOCK_ID = 'B' | 'C' << 8;

  private final InputStream in;
  private final Place place;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] input = new byte[1 << 16];
  private int from;
  private int to;
  private long members;
  private long length;
  private boolean inside;
  private boolean blocked;

  private GzipMembers(InputStream in, Place place) {
    this.in = in;
    this.place = place;
  }

  /** The content of a stream that starts like gzip. */
  static InputStream of(InputStream in, Place place) {
    return new GzipMembers(in, place);
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    try {
      while (inside || startMember()) {
        int read = inflater.inflate(target, offset, count);
        if (read > 0) {
          checksum.update(target, offset, read);
          length += read;
          return read;
        }
        if (inflater.finished()) {
          endMember();
        } else if (inflater.needsInput()) {
          if (from == to && !fill()) {
            throw Refusal.truncated(place);
          }
          inflater.setInput(input, from, to - from);
          from = to;
        } else {
          throw corrupt();
        }
      }
    } catch (DataFormatException e) {
      PgxException refusal = corrupt();
      refusal.addSuppressed(e);
      throw refusal;
    }
    return -1;
  }

  private boolean startMember() throws IOException {
    if (from == to && !fill()) {
      if (blocked && length != 0) {
        throw Refusal.truncated(place);
      }
      return false;
    }
    if (required() != MAGIC_1 || required() != MAGIC_2 || required() != 8) {
      throw corrupt();
    }
    int flags = required();
    if ((flags & RESERVED) != 0) {
      throw corrupt();
    }
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      extra(required() | required() << 8);
    }
    skipText((flags & HAS_NAME) != 0);
    skipText((flags & HAS_COMMENT) != 0);
    skip((flags & HAS_HEADER_CRC) != 0 ? 2 : 0);
    members++;
    inside = true;
    length = 0;
    inflater.reset();
    checksum.reset();
    return true;
  }

  private void extra(int size) throws IOException {
    int left = size;
    while (left >= 4) {
      int id = required() | required() << 8;
      int field = required() | required() << 8;
      left -= 4 + field;
      if (left < 0) {
        throw corrupt();
      }
      blocked |= members == 0 && id == BLOCK_ID && field == 2;
      skip(field);
    }
    skip(left);
  }

  private void endMember() throws IOException {
    from = to - inflater.getRemaining();
    inside = false;
    long sum = word();
    long size = word();
    if (sum != checksum.getValue() || size != (length & 0xffffffffL)) {
      throw corrupt();
    }
  }

  private long word() throws IOException {
    return required() | required() << 8 | required() << 16 | (long) required() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  private void skipText(boolean there) throws IOException {
    int sign = there ? required() : 0;
    while (sign != 0) {
      sign = required();
    }
  }

  private int required() throws IOException {
    if (from == to && !fill()) {
      throw Refusal.truncated(place);
    }
    return input[from++] & 0xff;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(input, 0, input.length));
    return to > 0;
  }

  private PgxException corrupt() {
    return Refusal.of(
        ProblemCode.UNREADABLE_INPUT,
        place,
        "The compressed data are damaged; copy the file again");
  }

  /** Frees the inflater; the stream below is its owner's. */
  @Override
  public void close() {
    inflater.end();
  }
}
