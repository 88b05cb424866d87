package org.pgx4j.rules.cohort;

import java.util.List;

/**
 * Takes the samples of a run, one after another in the file's order.
 *
 * @param <T> what was made of each call or outcome; equal ones may be one object
 */
@FunctionalInterface
public interface SampleTaker<T> {
  /**
   * Takes one sample.
   *
   * @param sample its name in the file
   * @param results one a gene, or one an outcome, in order
   */
  void take(String sample, List<T> results);
}
