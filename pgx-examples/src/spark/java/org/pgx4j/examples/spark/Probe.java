package org.pgx4j.examples.spark;

import java.io.Serializable;

/** Is told how far each attempt of a task is, so that a test can make it fail. */
@FunctionalInterface
interface Probe extends Serializable {
  /** Takes no notice. */
  Probe NONE = (partition, attempt, rows) -> {};

  /**
   * Is told before a row is handed on.
   *
   * @param rows the number of rows that this attempt has handed on
   */
  void at(int partition, int attempt, long rows);
}
