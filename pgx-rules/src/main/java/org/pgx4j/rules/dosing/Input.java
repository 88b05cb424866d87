package org.pgx4j.rules.dosing;

import java.util.List;
import java.util.Locale;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What an equation needs to know of a person: a number with its unit and range, or one of several
 * choices.
 */
public final class Input {
  private static final String NO = "no";
  private static final String YES = "yes";

  private final String name;
  private final String unit;
  private final double from;
  private final double to;
  private final List<String> choices;

  private Input(String name, String unit, double from, double to, List<String> choices) {
    this.name = name;
    this.unit = unit;
    this.from = from;
    this.to = to;
    this.choices = List.copyOf(choices);
  }

  static Input number(String name, String unit, double from, double to) {
    return new Input(name, unit, from, to, List.of());
  }

  static Input choice(String name, String... choices) {
    return new Input(name, "", 0, 0, List.of(choices));
  }

  static Input yesNo(String name) {
    return choice(name, NO, YES);
  }

  /** The name, that of the clinical fact where there is one. */
  public String name() {
    return name;
  }

  /** The UCUM unit; empty for a choice. */
  public String unit() {
    return unit;
  }

  /** The least number for which the equation holds. */
  public double from() {
    return from;
  }

  /** The largest number for which the equation holds. */
  public double to() {
    return to;
  }

  /** The choices; empty for a number. */
  public List<String> choices() {
    return choices;
  }

  /**
   * A number of the range.
   *
   * @throws PgxException {@code INVALID_VALUE}
   */
  double checked(double value) {
    if (!choices.isEmpty() || !(value >= from && value <= to)) {
      throw refused(Double.toString(value));
    }
    return value;
  }

  /**
   * A choice, in any case.
   *
   * @throws PgxException {@code INVALID_VALUE}
   */
  String checked(String value) {
    for (String choice : choices) {
      if (choice.equals(value.strip().toLowerCase(Locale.ROOT)) || choice.equals(value.strip())) {
        return choice;
      }
    }
    throw refused(value);
  }

  private PgxException refused(String value) {
    String range = plain(from) + " to " + plain(to) + " " + unit;
    String remedy =
        "The equation holds only for "
            + (choices.isEmpty() ? range.strip() : String.join(", ", choices));
    return new PgxException(
        Problem.of(ProblemCode.INVALID_VALUE, Place.of("equation").atField(name), remedy, value));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public String toString() {
    return (name + " " + unit).strip();
  }
}
