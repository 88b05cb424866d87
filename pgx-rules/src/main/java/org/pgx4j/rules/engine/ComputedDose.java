package org.pgx4j.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.PatientView;

/**
 * A dose that equations give for one person. Each equation that can be solved gives a number; they
 * are the ends of the range. None of them is used beyond its inputs' ranges.
 *
 * @param unit UCUM unit of the dose
 * @param decimals decimals that the dose is rounded to
 * @param equations the equations, the one that counts first
 */
public record ComputedDose(String unit, int decimals, List<EquationUse> equations) {
  /** Copies the list. */
  public ComputedDose {
    equations = List.copyOf(equations);
  }

  /** The ends of a range, not rounded. */
  record Range(BigDecimal low, BigDecimal high) {}

  /** What came of it: the range if any, the notes to show, and what would be needed. */
  record Solution(
      @Nullable Range range, Set<String> notes, List<Missing> missing, List<Explanation> why) {}

  /** The dose for one person. */
  Solution solve(PatientView patient) {
    List<EquationUse.Result> results = new ArrayList<>();
    List<Explanation> why = new ArrayList<>();
    Set<String> used = new LinkedHashSet<>();
    List<BigDecimal> numbers = new ArrayList<>();
    for (EquationUse equation : equations) {
      EquationUse.Result result = equation.solve(patient);
      results.add(result);
      why.add(result.explanation());
      Optional<BigDecimal> number = number(result);
      if (number.isPresent()) {
        numbers.add(number.get());
        used.add(equation.note());
      }
    }
    if (!numbers.isEmpty()) {
      BigDecimal low = numbers.stream().reduce(numbers.get(0), BigDecimal::min);
      BigDecimal high = numbers.stream().reduce(numbers.get(0), BigDecimal::max);
      return new Solution(new Range(low, high), used, List.of(), why);
    }
    return without(results, why);
  }

  private Optional<BigDecimal> number(EquationUse.Result result) {
    BigDecimal value = result.value();
    return value == null ? Optional.empty() : Units.convert(value, result.unit(), unit);
  }

  /** The first equation that only lacks inputs says what is missing; else each says why not. */
  private static Solution without(List<EquationUse.Result> results, List<Explanation> why) {
    Set<String> notes = new LinkedHashSet<>();
    for (EquationUse.Result result : results) {
      EquationUse.Obstacle obstacle = result.obstacle();
      if (obstacle == EquationUse.Obstacle.MISSING) {
        return new Solution(null, Set.of(obstacle.key()), result.missing(), why);
      }
      if (obstacle != null) {
        notes.add(obstacle.key());
      }
    }
    return new Solution(null, notes, List.of(), why);
  }

  /** The conditions that it asks. */
  Collection<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    for (EquationUse equation : equations) {
      all.addAll(equation.conditions());
    }
    return all;
  }

  /** The message keys that it may show. */
  Set<String> notes() {
    Set<String> keys = new LinkedHashSet<>();
    for (EquationUse equation : equations) {
      keys.add(equation.note());
    }
    for (EquationUse.Obstacle obstacle : EquationUse.Obstacle.values()) {
      keys.add(obstacle.key());
    }
    return keys;
  }
}
