package org.pgx4j.rules.dosing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Values for an equation, each checked against its input's range when it is put in. */
public final class Inputs {
  /** No values. */
  public static final Inputs NONE = new Inputs(Map.of(), Map.of());

  private final Map<Input, Double> numbers;
  private final Map<Input, String> chosen;

  private Inputs(Map<Input, Double> numbers, Map<Input, String> chosen) {
    this.numbers = numbers;
    this.chosen = chosen;
  }

  /**
   * These values and a number in the input's unit.
   *
   * @throws PgxException {@code INVALID_VALUE} outside the range in which the equation holds
   */
  public Inputs with(Input input, double value) {
    Map<Input, Double> more = new LinkedHashMap<>(numbers);
    more.put(input, input.checked(value));
    return new Inputs(more, chosen);
  }

  /**
   * These values and a choice, or a number written out.
   *
   * @throws PgxException {@code INVALID_VALUE} when the equation does not know it
   */
  public Inputs with(Input input, String value) {
    if (input.choices().isEmpty()) {
      return with(input, parsed(input, value));
    }
    Map<Input, String> more = new LinkedHashMap<>(chosen);
    more.put(input, input.checked(value));
    return new Inputs(numbers, more);
  }

  private static double parsed(Input input, String value) {
    try {
      return new BigDecimal(value.strip()).doubleValue();
    } catch (NumberFormatException e) {
      return input.checked(Double.NaN);
    }
  }

  double number(Input input) {
    return given(input, numbers.get(input));
  }

  String choice(Input input) {
    return given(input, chosen.get(input));
  }

  boolean isYes(Input input) {
    return input.choices().indexOf(choice(input)) == 1;
  }

  private static <T> T given(Input input, @Nullable T value) {
    if (value == null) {
      throw new PgxException(
          Problem.of(
              ProblemCode.MISSING_INPUT,
              Place.of("equation").atField(input.name()),
              "Give the value; the equation assumes none"));
    }
    return value;
  }

  /** The number of values; they are a person's. */
  @Override
  public String toString() {
    return "Inputs[" + (numbers.size() + chosen.size()) + "]";
  }
}
