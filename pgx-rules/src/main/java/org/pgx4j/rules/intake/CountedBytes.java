package org.pgx4j.rules.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many of its bytes were read. */
final class CountedBytes extends FilterInputStream {
  private final LongConsumer told;
  private long count;

  private CountedBytes(InputStream in, LongConsumer told) {
    super(in);
    this.told = told;
  }

  /** A stream's bytes, told as they are read. */
  static InputStream of(InputStream in, LongConsumer told) {
    return new CountedBytes(in, told);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) {
    count += bytes;
    told.accept(count);
  }
}
