package org.pgx4j.rules.dosing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A constant and terms that are added up: the right side of a regression equation. */
final class LinearPredictor {
  private static final double DECADE = 10;

  private final double intercept;
  private final List<Input> inputs;
  private final List<ToDoubleFunction<Inputs>> terms;

  private LinearPredictor(
      double intercept, List<Input> inputs, List<ToDoubleFunction<Inputs>> terms) {
    this.intercept = intercept;
    this.inputs = List.copyOf(inputs);
    this.terms = List.copyOf(terms);
  }

  static LinearPredictor from(double intercept) {
    return new LinearPredictor(intercept, List.of(), List.of());
  }

  /** Adds so much for each unit of a number. */
  LinearPredictor each(Input input, double coefficient) {
    return and(input, values -> coefficient * values.number(input));
  }

  /** Adds so much for each full ten of a number. */
  LinearPredictor eachDecade(Input input, double coefficient) {
    return and(input, values -> coefficient * Math.floor(values.number(input) / DECADE));
  }

  /** Adds what belongs to the choice, in the order of the input's choices. */
  LinearPredictor by(Input input, double... coefficients) {
    double[] own = coefficients.clone();
    if (own.length != input.choices().size()) {
      throw new IllegalArgumentException(input + " needs " + input.choices().size());
    }
    return and(input, values -> own[input.choices().indexOf(values.choice(input))]);
  }

  /** Adds so much when the answer is yes. */
  LinearPredictor when(Input input, double coefficient) {
    return by(input, 0, coefficient);
  }

  private LinearPredictor and(Input input, ToDoubleFunction<Inputs> term) {
    List<Input> moreInputs = new ArrayList<>(inputs);
    moreInputs.add(input);
    List<ToDoubleFunction<Inputs>> moreTerms = new ArrayList<>(terms);
    moreTerms.add(term);
    return new LinearPredictor(intercept, moreInputs, moreTerms);
  }

  List<Input> inputs() {
    return inputs;
  }

  double of(Inputs values) {
    double sum = intercept;
    for (ToDoubleFunction<Inputs> term : terms) {
      sum += term.applyAsDouble(values);
    }
    return sum;
  }
}
