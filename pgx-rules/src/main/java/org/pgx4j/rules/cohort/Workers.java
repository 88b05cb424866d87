package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Runs tasks on several threads and waits for all of them. */
final class Workers {
  /** Fewer tasks than this are not worth a thread. */
  private static final int WORTHWHILE = 64;

  private Workers() {}

  /**
   * Runs tasks 0 to count - 1, in the caller's thread too.
   *
   * @throws RuntimeException what the first task to fail threw; the others may not have run
   */
  static void run(int threads, int count, IntConsumer task) {
    if (threads == 1 || count < WORTHWHILE) {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable work =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
              task.accept(i);
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(count);
          }
        };
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(work, "pgx-cohort-" + i);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    work.run();
    others.forEach(Workers::join);
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw (RuntimeException) thrown;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
