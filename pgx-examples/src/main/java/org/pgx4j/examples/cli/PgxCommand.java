package org.pgx4j.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.engine.RuleEngine;

/**
 * Personalised medicine on the command line.
 *
 * <p>Exit code 0: complete; 1: a defect, or {@code verify} failed; 2: some input could not be used.
 */
public final class PgxCommand {
  static final int COMPLETE = 0;
  static final int DEFECT = 1;
  static final int BAD_INPUT = 2;
  private static final String VERSION = "pgx4j " + RuleEngine.VERSION + "\n";

  private PgxCommand() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // The provider that the jar holds, named so that SLF4J does not search for one.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(args, System.in, out, err, true));
  }

  /**
   * Runs a command in this process.
   *
   * @param args the words after the program's name
   * @param in what {@code -} reads
   * @param out takes results, UTF-8
   * @param err takes one line a problem, UTF-8
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return run(args, in, out, err, false);
  }

  private static int run(
      String[] args, InputStream in, OutputStream out, OutputStream err, boolean ofProcess) {
    Console console = new Console(in, out, err, LoadAhead.of(args), ofProcess);
    try {
      return execute(args, console);
    } catch (ClosedPipe e) {
      return COMPLETE;
    } catch (PgxException e) {
      return console.fail(e.problem());
    } catch (RuntimeException | Error e) {
      return console.fail(defect(e));
    }
  }

  private static int execute(String[] args, Console console) {
    Syntax syntax = args.length == 0 ? null : syntax(args[0]);
    if (Arguments.contain(args, "-h", "--help")) {
      return print(syntax == null ? help() : HelpText.of(syntax), console);
    }
    if (Arguments.contain(args, "-V", "--version")) {
      return print(VERSION, console);
    }
    if (syntax == null) {
      String remedy = "Name a command: call, assess, cohort, diff or verify; --help tells more";
      String given = args.length == 0 ? "" : args[0];
      throw new PgxException(Problem.of(ProblemCode.USAGE, Place.of("pgx"), remedy, given));
    }
    Arguments given = Arguments.of(syntax, Arrays.copyOfRange(args, 1, args.length));
    return command(syntax, given, console).run();
  }

  /** What the command of that name takes; null when there is none. */
  private static @Nullable Syntax syntax(String name) {
    return switch (name) {
      case "call" -> CallCommand.SYNTAX;
      case "assess" -> AssessCommand.SYNTAX;
      case "cohort" -> CohortCommand.SYNTAX;
      case "diff" -> DiffCommand.SYNTAX;
      case "verify" -> VerifyCommand.SYNTAX;
      default -> null;
    };
  }

  private static Command command(Syntax syntax, Arguments given, Console console) {
    return switch (syntax.command()) {
      case "call" -> new CallCommand(given, console);
      case "assess" -> new AssessCommand(given, console);
      case "cohort" -> new CohortCommand(given, console);
      case "diff" -> new DiffCommand(given, console);
      default -> new VerifyCommand(console);
    };
  }

  private static String help() {
    return HelpText.of(
        Syntax.of("", "Turns a person's genotypes into explained drug recommendations.")
            .with(new Syntax.Word("COMMAND", "")),
        List.of(
            CallCommand.SYNTAX,
            AssessCommand.SYNTAX,
            CohortCommand.SYNTAX,
            DiffCommand.SYNTAX,
            VerifyCommand.SYNTAX));
  }

  private static int print(String text, Console console) {
    try (Output output = Output.standard(console.out())) {
      output.print(text);
      output.commit();
    }
    return COMPLETE;
  }

  static PgxException usage(String place, String remedy) {
    return new PgxException(Problem.of(ProblemCode.USAGE, Place.of(place), remedy));
  }

  static PgxException notAvailable(String what) {
    String remedy = "Leave it out; a later version has it";
    return new PgxException(Problem.of(ProblemCode.NOT_AVAILABLE, Place.of(what), remedy));
  }

  private static Problem defect(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String at =
        trace.length == 0 ? "unknown" : trace[0].getFileName() + ":" + trace[0].getLineNumber();
    String remedy = "Please report this with the command: " + thrown.getClass().getSimpleName();
    return Problem.of(
        ProblemCode.DEFECT, Place.of(at), remedy, String.valueOf(thrown.getMessage()));
  }
}
