package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A stream that another thread reads ahead of its reader, so that decompression and scanning go on
 * at the same time. What reading throws is thrown where the reader comes to it. Not thread-safe.
 */
final class ReadAhead extends BulkInput {
  private static final int CHUNK = 1 << 17;
  private static final int WAITING = 6;

  private final InputStream in;
  private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(WAITING);
  private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(WAITING + 2);
  private final Thread thread;
  private Chunk current = new Chunk(new byte[0], 0, null);
  private int at;

  /** A part of the stream. */
  private static final class Chunk {
    private final byte[] bytes;

    /** The bytes that count; negative = the stream's end. */
    private final int length;

    /** What ended the stream. */
    private final @Nullable Throwable thrown;

    Chunk(byte[] bytes, int length, @Nullable Throwable thrown) {
      this.bytes = bytes;
      this.length = length;
      this.thrown = thrown;
    }
  }

  private ReadAhead(InputStream in) {
    this.in = in;
    thread = new Thread(this::fill, "pgx-read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** The content of a stream, which stays its owner's. */
  static InputStream of(InputStream in) {
    return new ReadAhead(in);
  }

  private void fill() {
    try {
      Chunk chunk;
      do {
        chunk = next();
        full.put(chunk);
      } while (chunk.length >= 0 && chunk.thrown == null);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private Chunk next() {
    byte[] bytes = empty.poll();
    if (bytes == null) {
      bytes = new byte[CHUNK];
    }
    int length = 0;
    try {
      while (length < bytes.length) {
        int read = in.read(bytes, length, bytes.length - length);
        if (read < 0) {
          return new Chunk(bytes, length == 0 ? -1 : length, null);
        }
        length += read;
      }
      return new Chunk(bytes, length, null);
    } catch (IOException | RuntimeException | Error e) {
      return new Chunk(bytes, length, e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    while (at >= current.length) {
      if (current.length < 0) {
        return -1;
      }
      throwIfEnded();
      empty.offer(current.bytes);
      try {
        current = full.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      at = 0;
    }
    int length = Math.min(count, current.length - at);
    System.arraycopy(current.bytes, at, target, offset, length);
    at += length;
    return length;
  }

  private void throwIfEnded() throws IOException {
    Throwable thrown = current.thrown;
    if (thrown instanceof IOException e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  /** Ends the other thread; the stream below is its owner's. */
  @Override
  public void close() {
    thread.interrupt();
    full.clear();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
