package org.pgx4j.examples.cli;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A value made on another thread, while this one has something else to do. */
abstract class Ahead<T> implements Runnable {
  private final Thread thread = new Thread(this, "ahead");
  private @Nullable T value;
  private @Nullable Throwable failure;

  /** Makes the value. */
  abstract T make();

  /** Begins to make the value. */
  final void start() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public final void run() {
    try {
      value = make();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /** The value; waits for it, and throws what making it threw. */
  final T get() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of("start"), "Run the command again"), e);
    }
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (value == null) {
      throw new IllegalStateException(failure);
    }
    return value;
  }
}
