package org.pgx4j.examples.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A value made on another thread, while this one has something else to do. */
final class Ahead<T> {
  private final FutureTask<T> work;

  Ahead(Callable<T> work) {
    this.work = new FutureTask<>(work);
    Thread thread = new Thread(this.work, "ahead");
    thread.setDaemon(true);
    thread.start();
  }

  /** The value; waits for it, and throws what making it threw. */
  T get() {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of("start"), "Run the command again"), e);
    }
  }
}
