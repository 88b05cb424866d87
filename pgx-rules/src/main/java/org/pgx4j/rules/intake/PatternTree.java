package org.pgx4j.rules.intake;

import java.util.Arrays;

/**
 * Tells samples apart by column after column: samples with the same value in every column so far
 * have the same number. Only values other than a column's most frequent one cost more than a
 * comparison. Not thread-safe.
 */
final class PatternTree {
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final int[] nodes;
  private int size = 1;
  private long[] keys;
  private int[] children;
  private int used;

  PatternTree(int samples) {
    nodes = new int[samples];
    int room = samples == 1 ? 0 : 64;
    keys = new long[room];
    children = new int[room];
  }

  void add(Column column) {
    if (nodes.length == 1) {
      return;
    }
    int[] canonical = column.canonical();
    int common = mostFrequent(column, canonical);
    Arrays.fill(children, 0);
    used = 0;
    byte[] bytes = column.bytes();
    if (bytes != null) {
      boolean[] differs = new boolean[canonical.length];
      for (int code = 0; code < canonical.length; code++) {
        differs[code] = canonical[code] != common;
      }
      for (int i = 0; i < nodes.length; i++) {
        int code = bytes[i] & 0xff;
        if (differs[code]) {
          nodes[i] = child(nodes[i], canonical[code]);
        }
      }
    } else {
      for (int i = 0; i < nodes.length; i++) {
        int code = canonical[column.code(i)];
        if (code != common) {
          nodes[i] = child(nodes[i], code);
        }
      }
    }
  }

  private int mostFrequent(Column column, int[] canonical) {
    if (canonical.length == 1) {
      return 0;
    }
    int[] counts = new int[canonical.length];
    byte[] bytes = column.bytes();
    for (int i = 0; i < nodes.length; i++) {
      counts[canonical[bytes != null ? bytes[i] & 0xff : column.code(i)]]++;
    }
    int most = 0;
    for (int code = 1; code < counts.length; code++) {
      most = counts[code] > counts[most] ? code : most;
    }
    return most;
  }

  private int child(int node, int code) {
    long key = ((long) node << 32) | code;
    int mask = keys.length - 1;
    int at = (int) ((key * MIX) >>> 32) & mask;
    while (children[at] != 0) {
      if (keys[at] == key) {
        return children[at];
      }
      at = (at + 1) & mask;
    }
    keys[at] = key;
    children[at] = size;
    if (++used * 2 > keys.length) {
      grow();
    }
    return size++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[keys.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldChildren[i] != 0) {
        int at = (int) ((oldKeys[i] * MIX) >>> 32) & mask;
        while (children[at] != 0) {
          at = (at + 1) & mask;
        }
        keys[at] = oldKeys[i];
        children[at] = oldChildren[i];
      }
    }
  }

  /** Each sample's pattern, numbered from 0 in the samples' order. */
  int[] patterns() {
    int[] number = new int[size];
    Arrays.fill(number, -1);
    int[] patterns = new int[nodes.length];
    int next = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (number[nodes[i]] < 0) {
        number[nodes[i]] = next++;
      }
      patterns[i] = number[nodes[i]];
    }
    return patterns;
  }

  /** The first sample of each pattern. */
  int[] firstSamples() {
    int[] first = new int[size];
    boolean[] known = new boolean[size];
    int count = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (!known[nodes[i]]) {
        known[nodes[i]] = true;
        first[count++] = i;
      }
    }
    return Arrays.copyOf(first, count);
  }
}
