package org.pgx4j.examples.cli;

import java.util.function.Consumer;

/**
 * Tells how far a long run is: a bar that is drawn again and again on a terminal, plain lines
 * elsewhere. Not thread-safe.
 */
final class Progress {
  private static final int WIDTH = 30;
  private static final int STEPS = 100;
  private static final int LINES = 10;
  private static final int MANY = 10_000;

  private final Consumer<String> target;
  private final boolean terminal;
  private String what = "";
  private long of;
  private long done;
  private long drawn;
  private boolean open;

  /**
   * A progress that tells nothing yet.
   *
   * @param terminal whether a line can be drawn again
   */
  Progress(Consumer<String> target, boolean terminal) {
    this.target = target;
    this.terminal = terminal;
  }

  /** Begins a part of the work of which plain lines are told only once it is over. */
  void startQuietly(String name, long total) {
    start(name, total);
    open = terminal;
  }

  /** Tells a plain line; nothing on a terminal. */
  void line(String text) {
    end();
    if (!terminal) {
      target.accept(text + "\n");
    }
  }

  /** Begins a part of the work. */
  void start(String name, long total) {
    end();
    what = name;
    of = Math.max(total, 1);
    done = 0;
    drawn = -1;
    open = true;
    at(0);
  }

  /** One more is done. */
  void step() {
    at(done + 1);
  }

  /** So much is done. */
  void at(long count) {
    done = Math.min(count, of);
    long step = done * (terminal ? STEPS : of < MANY ? 1 : LINES) / of;
    if (open && step != drawn) {
      drawn = step;
      if (terminal) {
        int filled = (int) (done * WIDTH / of);
        target.accept(
            String.format(
                "\r%-9s [%s%s] %3d%%",
                what, "#".repeat(filled), " ".repeat(WIDTH - filled), done * 100 / of));
      } else if (done > 0) {
        target.accept(what + " " + done + " of " + of + "\n");
      }
    }
  }

  /** The part is over, or the run is. */
  void end() {
    if (open && terminal) {
      target.accept("\n");
    }
    open = false;
  }
}
