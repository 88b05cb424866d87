package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.cli.Option;

/** What {@code --help} prints: at most 80 columns, options in the order of their names. */
final class HelpText {
  private static final int WIDTH = 80;
  private static final String MARGIN = "  ";
  private static final int OPTIONS = 28;
  private static final int COMMANDS = 10;

  private final StringBuilder text = new StringBuilder();

  private HelpText() {}

  /** The help of one command. */
  static String of(Syntax command) {
    List<Option> options = new ArrayList<>(command.options());
    options.sort(Comparator.comparing(Option::getLongOpt));
    HelpText help = new HelpText();
    help.usage(command, options);
    for (Syntax.Word word : command.words()) {
      help.entry(word.label(), word.does(), OPTIONS);
    }
    for (Option option : options) {
      help.entry(label(option), option.getDescription(), OPTIONS);
    }
    help.standard();
    return help.text.toString();
  }

  /** The help of a program, with its commands. */
  static String of(Syntax program, List<Syntax> commands) {
    HelpText help = new HelpText();
    help.usage(program, program.options());
    help.standard();
    help.text.append("Commands:\n");
    for (Syntax command : commands) {
      help.entry(command.command(), command.does(), COMMANDS);
    }
    return help.text.toString();
  }

  private void usage(Syntax command, List<Option> options) {
    List<String> parts = new ArrayList<>();
    for (Option option : options) {
      parts.add('[' + label(option) + ']');
    }
    for (Syntax.Word word : command.words()) {
      parts.add(word.label());
    }
    String start = "Usage: " + command.line() + (parts.isEmpty() ? "" : " ");
    text.append(start);
    wrap(parts, start.length());
    entry("", command.does(), 0);
  }

  private void standard() {
    entry("-h, --help", "Prints this.", OPTIONS);
    entry("-V, --version", "Prints the version.", OPTIONS);
  }

  private static String label(Option option) {
    String name = Syntax.name(option);
    return option.hasArg() ? name + '=' + option.getArgName() : name;
  }

  /** A label, and from a column on what it does. */
  private void entry(String label, String does, int column) {
    String start = label.isEmpty() ? "" : MARGIN + label;
    text.append(start).append(" ".repeat(column - start.length()));
    wrap(List.of(does.split(" ")), column);
  }

  /** Words that begin at a column and stay beyond it, line by line. */
  private void wrap(List<String> words, int column) {
    int end = column;
    for (String word : words) {
      if (end > column && end + 1 + word.length() > WIDTH) {
        text.append('\n').append(" ".repeat(column));
        end = column;
      } else if (end > column) {
        text.append(' ');
        end++;
      }
      text.append(word);
      end += word.length();
    }
    text.append('\n');
  }
}
