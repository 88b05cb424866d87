package org.pgx4j.examples.spark;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;

/** The rows of a task's attempt, each told to a probe before it is handed on. */
final class Watched implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final Probe probe;
  private long count;

  Watched(Iterator<Row> rows, Probe probe) {
    this.rows = rows;
    this.probe = probe;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    TaskContext task = TaskContext.get();
    probe.at(task.partitionId(), task.attemptNumber(), count++);
    return rows.next();
  }
}
