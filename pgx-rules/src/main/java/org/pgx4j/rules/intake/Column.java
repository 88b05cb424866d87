package org.pgx4j.rules.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One genotype and its phase set a sample. Each distinct value is held once and samples have its
 * code, one byte each while there are few values. Not thread-safe.
 */
final class Column {
  /** No record, which code 0 stands for at first. */
  static final long ABSENT = value(Cell.ABSENT, 0);

  private static final int NARROW = 256;
  private static final int FEW = 8;
  private static final long[] UNTOUCHED = {ABSENT};

  private final int samples;
  private long[] values = UNTOUCHED;
  private int size = 1;
  private byte @Nullable [] narrow;
  private int @Nullable [] wide;
  private @Nullable Map<Long, Integer> codes;

  /** A column in which every sample is absent. */
  Column(int samples) {
    this.samples = samples;
  }

  static long value(int cell, int phaseSet) {
    return (cell & 0xffffffffL) | ((long) phaseSet << 32);
  }

  static int cell(long value) {
    return (int) value;
  }

  static int phaseSet(long value) {
    return (int) (value >>> 32);
  }

  /** Makes every sample absent. */
  void clear() {
    size = 1;
    if (values != UNTOUCHED) {
      values[0] = ABSENT;
    }
    codes = null;
    wide = null;
    if (narrow == null) {
      narrow = new byte[samples];
    } else {
      Arrays.fill(narrow, (byte) 0);
    }
  }

  int samples() {
    return samples;
  }

  /** The number of codes; several may stand for equal values. */
  int size() {
    return size;
  }

  /** Whether nothing but absence was ever put here. */
  boolean isUntouched() {
    return size == 1 && values[0] == ABSENT;
  }

  long valueOf(int code) {
    return values[code];
  }

  int code(int sample) {
    return narrow != null ? narrow[sample] & 0xff : wide == null ? 0 : wide[sample];
  }

  long value(int sample) {
    return values[code(sample)];
  }

  void set(int sample, long value) {
    put(sample, codeOf(value));
  }

  /** Puts a code of {@link #codeOf}. */
  void put(int sample, int code) {
    if (narrow == null && wide == null) {
      narrow = new byte[samples];
    }
    if (narrow != null) {
      if (code < NARROW) {
        narrow[sample] = (byte) code;
        return;
      }
      widen(narrow);
    }
    if (wide != null) {
      wide[sample] = code;
    }
  }

  private void widen(byte[] from) {
    int[] to = new int[samples];
    for (int i = 0; i < samples; i++) {
      to[i] = from[i] & 0xff;
    }
    wide = to;
    narrow = null;
  }

  /** The codes as bytes, to be written by whoever uses codes below 256 only; null = they do not. */
  byte @Nullable [] bytes() {
    return narrow;
  }

  /** The code of a value, which gets one when it is new. */
  int codeOf(long value) {
    if (size <= FEW) {
      for (int i = 0; i < size; i++) {
        if (values[i] == value) {
          return i;
        }
      }
    } else {
      Map<Long, Integer> known = codes == null ? index() : codes;
      Integer code = known.get(value);
      if (code != null) {
        return code;
      }
      known.put(value, size);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(size * 2, FEW));
    }
    values[size] = value;
    return size++;
  }

  private Map<Long, Integer> index() {
    Map<Long, Integer> known = new HashMap<>();
    for (int i = 0; i < size; i++) {
      known.putIfAbsent(values[i], i);
    }
    codes = known;
    return known;
  }

  /** Gives every sample that has a code another value. */
  void change(int code, long value) {
    if (values == UNTOUCHED) {
      values = UNTOUCHED.clone();
    }
    values[code] = value;
    codes = null;
  }

  /** Becomes another column's copy. */
  void copy(Column other) {
    values = Arrays.copyOf(other.values, other.size);
    size = other.size;
    narrow = other.narrow == null ? null : other.narrow.clone();
    wide = other.wide == null ? null : other.wide.clone();
    codes = null;
  }

  /** For each code the least that stands for the same value. */
  int[] canonical() {
    int[] least = new int[size];
    Map<Long, Integer> first = size <= FEW ? Map.of() : index();
    for (int i = 0; i < size; i++) {
      least[i] = size <= FEW ? first(values[i]) : first.getOrDefault(values[i], i);
    }
    return least;
  }

  private int first(long value) {
    int i = 0;
    while (values[i] != value) {
      i++;
    }
    return i;
  }

  /** Drops the samples' codes and keeps the values. */
  void release() {
    narrow = null;
    wide = null;
  }

  /** Takes codes for every sample again. */
  void restore() {
    if (size <= NARROW) {
      narrow = new byte[samples];
    } else {
      wide = new int[samples];
    }
  }
}
