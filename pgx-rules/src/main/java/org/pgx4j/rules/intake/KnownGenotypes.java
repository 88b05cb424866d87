package org.pgx4j.rules.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The genotypes of three bytes that one record has shown so far, so that whole runs of columns
 * {@code 0|0} are taken without being read again. Not thread-safe.
 */
final class KnownGenotypes {
  /** The bytes of a column with its tab. */
  static final int WIDTH = 4;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MOST = 16;
  private static final int CODES = 256;

  private final int[] words = new int[MOST];
  private final byte[] codes = new byte[MOST];
  private int size;

  /** Forgets everything, before a new record. */
  void clear() {
    size = 0;
  }

  /**
   * Notes a genotype.
   *
   * @param from the index of its first byte
   */
  void add(byte[] bytes, int from, int code) {
    if (size < MOST && code < CODES && bytes[from + 3] == '\t') {
      words[size] = (int) INTS.get(bytes, from);
      codes[size] = (byte) code;
      size++;
    }
  }

  /**
   * Puts the codes of as many columns as are known.
   *
   * @param from the index of the first column's first byte
   * @param end the index after the line's last byte
   * @param sample the index of the first column
   * @return the number of columns
   */
  int copyRun(byte[] bytes, int from, int end, Column column, int sample) {
    byte[] target = column.bytes();
    if (target == null || size == 0) {
      return 0;
    }
    int at = from;
    int next = sample;
    int last = end - WIDTH;
    while (at <= last) {
      int word = (int) INTS.get(bytes, at);
      int index = 0;
      while (index < size && words[index] != word) {
        index++;
      }
      if (index == size) {
        break;
      }
      byte code = codes[index];
      target[next++] = code;
      at += WIDTH;
      long pair = (word & 0xffffffffL) | ((long) word << 32);
      int start = at;
      while (at <= last - WIDTH && (long) LONGS.get(bytes, at) == pair) {
        at += 2 * WIDTH;
      }
      int run = (at - start) / WIDTH;
      Arrays.fill(target, next, next + run, code);
      next += run;
    }
    return next - sample;
  }
}
