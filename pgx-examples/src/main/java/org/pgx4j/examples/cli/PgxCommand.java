package org.pgx4j.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * Personalised medicine on the command line.
 *
 * <p>Exit code 0: complete; 1: a defect, or {@code verify} failed; 2: some input could not be used.
 */
@Command(
    name = "pgx",
    description = "Turns a person's genotypes into explained drug recommendations.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    version = "pgx4j 0.1.0-SNAPSHOT")
public final class PgxCommand implements Callable<Integer> {
  static final int COMPLETE = 0;
  static final int DEFECT = 1;
  static final int BAD_INPUT = 2;
  private static final List<String> COMMANDS =
      List.of("call", "assess", "cohort", "diff", "verify");

  private PgxCommand() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    // The provider that the jar holds, named so that SLF4J does not search for one.
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(args, System.in, out, err, isTerminal()));
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
      String[] args, InputStream in, OutputStream out, OutputStream err, boolean terminal) {
    Console console = new Console(in, out, err, LoadAhead.of(args), terminal);
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

  /** The command of that name; null when there is none. */
  private static @Nullable Callable<Integer> command(String name, Console console) {
    return switch (name) {
      case "call" -> new CallCommand(console);
      case "assess" -> new AssessCommand(console);
      case "cohort" -> new CohortCommand(console);
      case "diff" -> new DiffCommand(console);
      case "verify" -> new VerifyCommand(console);
      default -> null;
    };
  }

  /** Only the command that is asked for is described: describing all costs start-up time. */
  private static int execute(String[] args, Console console) {
    Callable<Integer> command = args.length == 0 ? null : command(args[0], console);
    if (command != null) {
      CommandLine alone = new CommandLine(command).setCommandName("pgx " + args[0]);
      return execute(alone, Arrays.copyOfRange(args, 1, args.length), command, console);
    }
    PgxCommand pgx = new PgxCommand();
    CommandLine all = new CommandLine(pgx);
    for (String name : COMMANDS) {
      all.addSubcommand(name, command(name, console));
    }
    return execute(all, args, pgx, console);
  }

  private static int execute(
      CommandLine commandLine, String[] args, Callable<Integer> command, Console console) {
    CommandLine.ParseResult parsed;
    try {
      parsed = commandLine.parseArgs(args);
    } catch (ParameterException e) {
      throw usage(
          e.getCommandLine().getCommandSpec().qualifiedName(), String.valueOf(e.getMessage()));
    }
    if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
      return help(commandLine, parsed, console);
    }
    try {
      return command.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int help(CommandLine chosen, CommandLine.ParseResult parsed, Console console) {
    try (Output output = Output.standard(console.out())) {
      output.print(
          parsed.isUsageHelpRequested()
              ? chosen.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r\n", "\n")
              : String.join("\n", chosen.getCommandSpec().version()) + "\n");
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

  /** Without a subcommand there is nothing to do. */
  @Override
  public Integer call() {
    throw usage("pgx", "Name a command: call, assess, cohort, diff or verify; --help tells more");
  }
}
