/**
 * Benchmarks (JMH), built and run in the profile {@code bench} only; {@code docs/benchmarks.md}
 * says how. One class a question, what it is compared with beside it, so that ratios come from one
 * run.
 */
@NullMarked
package org.pgx4j.examples.bench;

import org.jspecify.annotations.NullMarked;
