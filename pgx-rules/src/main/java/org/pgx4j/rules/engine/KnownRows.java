package org.pgx4j.rules.engine;

import java.util.Arrays;

/**
 * Which rows of each question the results of some genes leave, for questions that ask for the same
 * genes. Threads may work out the same again and put the same.
 */
final class KnownRows {
  /** Rows that fit beside the mark. */
  static final int MOST = Long.SIZE - 1;

  private static final long MARK = 1L << MOST;

  private volatile long[] rows = {};

  /** Whether the rows of a question are known. */
  boolean has(int question) {
    long[] known = rows;
    return question < known.length && known[question] != 0;
  }

  /** The rows of a question that are known, a bit each. */
  long get(int question) {
    return rows[question] & ~MARK;
  }

  void put(int question, long left) {
    long[] known = rows;
    if (question >= known.length) {
      known = Arrays.copyOf(known, Math.max(question + 1, 2 * known.length));
    }
    known[question] = left | MARK;
    rows = known;
  }
}
