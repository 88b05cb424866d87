package org.pgx4j.rules.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which rows of each question the results of some genes leave, for questions that ask for the same
 * genes. Threads may work out the same again and put the same.
 */
final class KnownRows {
  /** Rows that fit beside the mark. */
  static final int MOST = Long.SIZE - 1;

  private static final long MARK = 1L << MOST;

  private volatile AtomicLongArray rows = new AtomicLongArray(0);

  /** The rows of a question, a bit each, and one more bit that marks them; 0 = not known. */
  long find(int question) {
    AtomicLongArray known = rows;
    return question < known.length() ? known.get(question) : 0;
  }

  /** Keeps the rows of a question; gives them as {@link #find} does. */
  long keep(int question, long left) {
    AtomicLongArray known = rows;
    if (question >= known.length()) {
      AtomicLongArray longer = new AtomicLongArray(Math.max(question + 1, 2 * known.length()));
      for (int i = 0; i < known.length(); i++) {
        longer.setPlain(i, known.get(i));
      }
      known = longer;
    }
    known.set(question, left | MARK);
    rows = known;
    return left | MARK;
  }

  /** The rows that {@link #find} gave. */
  static long unmarked(long found) {
    return found & ~MARK;
  }
}
