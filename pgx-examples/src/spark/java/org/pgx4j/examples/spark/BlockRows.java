package org.pgx4j.examples.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one block after another, from rows that are sorted by block. */
final class BlockRows implements Iterator<Row> {
  private final Iterator<Row> rows;
  private @Nullable Row next;
  private int block = -1;

  BlockRows(Iterator<Row> rows) {
    this.rows = rows;
    next = rows.hasNext() ? rows.next() : null;
  }

  /** Passes over what is left of a block; whether there is another. */
  boolean nextBlock() {
    while (hasNext()) {
      next();
    }
    if (next == null) {
      return false;
    }
    block = next.getInt(0);
    return true;
  }

  int block() {
    return block;
  }

  @Override
  public boolean hasNext() {
    return next != null && next.getInt(0) == block;
  }

  @Override
  public Row next() {
    Row row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = rows.hasNext() ? rows.next() : null;
    return row;
  }
}
