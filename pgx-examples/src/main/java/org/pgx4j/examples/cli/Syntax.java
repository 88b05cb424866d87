package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.cli.Option;

/**
 * What a command does and takes, declared once: {@link Arguments} reads a command line by it, and
 * {@link HelpText} tells it.
 *
 * @param words what follows the command's name without an option, in order
 * @param options what may be given with a name, in any order
 */
record Syntax(String command, String does, List<Word> words, List<Option> options) {
  /** A word that has no name before it, and must be given. */
  record Word(String label, String does) {}

  static Syntax of(String command, String does, Option... options) {
    return new Syntax(command, does, List.of(), Arrays.asList(options));
  }

  /** This with options that several commands share. */
  Syntax with(List<Option> shared) {
    List<Option> all = new ArrayList<>(shared);
    all.addAll(options);
    return new Syntax(command, does, words, all);
  }

  /** This with words that must be given. */
  Syntax with(Word... wanted) {
    return new Syntax(command, does, List.of(wanted), options);
  }

  /** An option that is there or not: {@code --name}. */
  static Option flag(String name, String does) {
    return new Option(null, name, false, does);
  }

  /** An option with a value: {@code --name VALUE} or {@code --name=VALUE}. */
  static Option value(String name, String label, String does) {
    Option option = new Option(null, name, true, does);
    option.setArgName(label);
    return option;
  }

  /** How an option is written, {@code --name}. */
  static String name(Option option) {
    return "--" + option.getLongOpt();
  }

  /** How the command is called. */
  String line() {
    return command.isEmpty() ? "pgx" : "pgx " + command;
  }
}
