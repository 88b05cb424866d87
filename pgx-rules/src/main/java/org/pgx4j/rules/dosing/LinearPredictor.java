package org.pgx4j.rules.dosing;

import java.util.ArrayList;
import java.util.List;

/** A constant and terms that are added up: the right side of a regression equation. */
final class LinearPredictor {
  private static final double DECADE = 10;

  private final double intercept;
  private final List<Term> terms;

  private LinearPredictor(double intercept, List<Term> terms) {
    this.intercept = intercept;
    this.terms = List.copyOf(terms);
  }

  static LinearPredictor from(double intercept) {
    return new LinearPredictor(intercept, List.of());
  }

  /** Adds so much for each unit of a number. */
  LinearPredictor each(Input input, double coefficient) {
    return and(new Term(input, false, coefficient));
  }

  /** Adds so much for each full ten of a number. */
  LinearPredictor eachDecade(Input input, double coefficient) {
    return and(new Term(input, true, coefficient));
  }

  /** Adds what belongs to the choice, in the order of the input's choices. */
  LinearPredictor by(Input input, double... coefficients) {
    if (coefficients.length != input.choices().size()) {
      throw new IllegalArgumentException(input + " needs " + input.choices().size());
    }
    return and(new Term(input, false, coefficients.clone()));
  }

  /** Adds so much when the answer is yes. */
  LinearPredictor when(Input input, double coefficient) {
    return by(input, 0, coefficient);
  }

  private LinearPredictor and(Term term) {
    List<Term> more = new ArrayList<>(terms);
    more.add(term);
    return new LinearPredictor(intercept, more);
  }

  List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(terms.size());
    for (Term term : terms) {
      inputs.add(term.input);
    }
    return List.copyOf(inputs);
  }

  double of(Inputs values) {
    double sum = intercept;
    for (Term term : terms) {
      sum += term.of(values);
    }
    return sum;
  }

  /** What one input adds: a share of a number, or what belongs to a choice. */
  private static final class Term {
    private final Input input;
    private final boolean decades;
    private final double[] coefficients;

    Term(Input input, boolean decades, double... coefficients) {
      this.input = input;
      this.decades = decades;
      this.coefficients = coefficients;
    }

    double of(Inputs values) {
      if (!input.choices().isEmpty()) {
        return coefficients[input.choices().indexOf(values.choice(input))];
      }
      double number = values.number(input);
      return coefficients[0] * (decades ? Math.floor(number / DECADE) : number);
    }
  }
}
