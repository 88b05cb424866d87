package org.pgx4j.rules.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/**
 * Finds which of many rows hold, as {@link RowIndex} does. The first questions are answered row by
 * row: an index would cost a program that assesses one person more than it saves.
 */
final class RowSearch {
  /** Questions that cost about as much as an index. */
  static final int UNINDEXED = 64;

  private final List<Condition> rows;
  private volatile @Nullable RowIndex index;

  /** Threads may count too few. */
  private int questions;

  RowSearch(List<Condition> rows) {
    this.rows = rows;
  }

  /** The index; null until enough was asked. */
  @Nullable RowIndex index() {
    return index;
  }

  private @Nullable RowIndex count() {
    RowIndex known = index;
    if (known == null && ++questions > UNINDEXED) {
      known = new RowIndex(rows);
      index = known;
    }
    return known;
  }

  /** The first row that holds; -1 when none does. */
  int first(PatientView patient) {
    RowIndex known = count();
    if (known != null) {
      return known.first(patient);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).test(patient) == Truth.TRUE) {
        return i;
      }
    }
    return -1;
  }

  /** How many words of 64 rows there are. */
  int words() {
    return (rows.size() + Long.SIZE - 1) / Long.SIZE;
  }

  /** The rows of one word that hold, a bit each. */
  long holding(int word, PatientView patient) {
    RowIndex known = count();
    return known == null ? scanned(word, patient) : known.holding(word, patient);
  }

  private long scanned(int word, PatientView patient) {
    int first = word * Long.SIZE;
    int end = Math.min(rows.size(), first + Long.SIZE);
    long holding = 0;
    for (int i = first; i < end; i++) {
      if (rows.get(i).test(patient) == Truth.TRUE) {
        holding |= 1L << i;
      }
    }
    return holding;
  }
}
