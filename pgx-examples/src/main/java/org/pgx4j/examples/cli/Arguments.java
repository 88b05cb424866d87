package org.pgx4j.examples.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The words and options that a command line gives to a command. */
final class Arguments {
  private static final String END_OF_OPTIONS = "--";

  private final Syntax syntax;
  private final List<String> words;
  private final Map<String, String> values = new HashMap<>();

  private Arguments(Syntax syntax, CommandLine line) {
    this.syntax = syntax;
    this.words = line.getArgList();
    for (Option option : line.getOptions()) {
      String value = option.hasArg() ? option.getValue() : "";
      if (values.put(option.getLongOpt(), value) != null) {
        throw refused("Give " + Syntax.name(option) + " only once", "");
      }
    }
    if (words.size() > syntax.words().size()) {
      List<String> surplus = words.subList(syntax.words().size(), words.size());
      throw refused("Leave out what belongs to no option", String.join(" ", surplus));
    }
    if (words.size() < syntax.words().size()) {
      throw refused("Give " + String.join(" and ", missing()), "");
    }
  }

  /**
   * Reads what follows a command's name.
   *
   * @throws PgxException what is unknown, missing, repeated or too much, by its place in a usage
   *     problem
   */
  static Arguments of(Syntax syntax, String... args) {
    refuseOneDash(syntax, args);
    Options options = new Options();
    for (Option option : syntax.options()) {
      options.addOption(option);
    }
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return new Arguments(syntax, parser.parse(options, args));
    } catch (ParseException e) {
      throw refused(syntax, e, List.of(args));
    }
  }

  /**
   * Whether a word is among those that may be options, as {@code --help} is, whatever is wrong with
   * the others.
   */
  static boolean contain(String[] args, String brief, String name) {
    for (String arg : args) {
      if (arg.equals(END_OF_OPTIONS)) {
        return false;
      }
      if (arg.equals(brief) || arg.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The parser would take {@code -vcf}, and {@code -vcfFILE} too, for {@code --vcf}. */
  private static void refuseOneDash(Syntax syntax, String... args) {
    for (String arg : args) {
      if (arg.equals(END_OF_OPTIONS)) {
        return;
      }
      if (arg.startsWith("-") && !arg.startsWith(END_OF_OPTIONS)) {
        for (Option option : syntax.options()) {
          if (arg.startsWith(option.getLongOpt(), 1)) {
            throw refused(syntax, "Give options two dashes, and such a value as --option=-x", arg);
          }
        }
      }
    }
  }

  private static PgxException refused(Syntax syntax, ParseException e, List<String> args) {
    if (e instanceof MissingArgumentException missing) {
      Option option = missing.getOption();
      String name = Syntax.name(option);
      int after = args.lastIndexOf(name) + 1;
      String remedy = "Give a value after " + name + ": " + option.getArgName();
      return refused(syntax, remedy, after < args.size() ? args.get(after) : "");
    }
    if (e instanceof UnrecognizedOptionException unknown) {
      return refused(syntax, unknown.getOption());
    }
    return refused(syntax, String.valueOf(e.getMessage()), "");
  }

  /** An option that there is not, or one without a value that has got one. */
  private static PgxException refused(Syntax syntax, String given) {
    for (Option option : syntax.options()) {
      if (given.startsWith(Syntax.name(option) + '=')) {
        return refused(syntax, "Give " + Syntax.name(option) + " without a value", given);
      }
    }
    return refused(syntax, "Use an option that --help tells", given);
  }

  private PgxException refused(String remedy, String given) {
    return refused(syntax, remedy, given);
  }

  private static PgxException refused(Syntax syntax, String remedy, String given) {
    return new PgxException(Problem.of(ProblemCode.USAGE, Place.of(syntax.line()), remedy, given));
  }

  private List<String> missing() {
    List<String> labels = new ArrayList<>();
    for (Syntax.Word word : syntax.words().subList(words.size(), syntax.words().size())) {
      labels.add(word.label());
    }
    return labels;
  }

  /** The word at a place, from 0. */
  String word(int index) {
    return words.get(index);
  }

  boolean has(Option option) {
    return values.containsKey(option.getLongOpt());
  }

  /** An option's value; null when it is not given. */
  @Nullable String value(Option option) {
    return values.get(option.getLongOpt());
  }

  /** An option's value, or what stands for it. */
  String value(Option option, String otherwise) {
    return values.getOrDefault(option.getLongOpt(), otherwise);
  }
}
