package org.pgx4j.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.Pgx;

/**
 * The streams of one run, and the problems met. Problems are held until the input is read: input
 * that proves unreadable gives its one line and nothing else.
 */
final class Console implements Consumer<Problem> {
  /** How many threads a command uses unless it is told. */
  static final int THREADS = Math.min(Runtime.getRuntime().availableProcessors(), 8);

  private static final int MAX_LINES = 20;
  private static final int MAX_VALUE = 80;

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final LoadAhead library;
  private final boolean ofProcess;
  private final List<Problem> first = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private long count;
  private boolean lost;

  /**
   * The streams of a run.
   *
   * @param ofProcess whether these are the process's own streams, which a person may look at
   */
  Console(
      InputStream in, OutputStream out, OutputStream err, LoadAhead library, boolean ofProcess) {
    this.ofProcess = ofProcess;
    this.library = library;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  Pgx pgx() {
    return library.get();
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  /** What tells a person or a log how far a run is. */
  Progress progress() {
    return new Progress(this::print, ofProcess && isTerminal());
  }

  /** Since Java 22 there may be a console where there is no terminal; it says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    if (System.console() == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** Takes a problem that leaves the rest of the input usable. */
  @Override
  public void accept(Problem problem) {
    if (first.size() < MAX_LINES) {
      if (!known.add(problem + problem.value())) {
        return;
      }
      first.add(problem);
    }
    count++;
    lost |= !problem.code().isNote();
  }

  /** Prints the problems and gives the exit code, which notes do not change. */
  int finish() {
    StringBuilder text = new StringBuilder();
    for (Problem problem : first) {
      text.append(line(problem));
    }
    if (count > first.size()) {
      text.append("and ").append(count - first.size()).append(" more problems\n");
    }
    print(text);
    return !lost ? PgxCommand.COMPLETE : PgxCommand.BAD_INPUT;
  }

  /** Prints one problem that ends the run and gives the exit code. */
  int fail(Problem problem) {
    print(line(problem));
    return problem.code() == ProblemCode.DEFECT ? PgxCommand.DEFECT : PgxCommand.BAD_INPUT;
  }

  private void print(CharSequence text) {
    try {
      err.write(text.toString().getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException nobodyLooks) {
      // The run goes on without an onlooker, and its exit code tells.
    }
  }

  private static String line(Problem problem) {
    String value = problem.value();
    String shown = value.length() <= MAX_VALUE ? value : value.substring(0, MAX_VALUE) + "…";
    return oneLine(problem.message() + (value.isEmpty() ? "" : ". Got \"" + shown + "\"")) + "\n";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.toString();
  }
}
