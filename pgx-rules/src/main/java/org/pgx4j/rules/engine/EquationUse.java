package org.pgx4j.rules.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.dosing.Equation;
import org.pgx4j.rules.dosing.Equations;
import org.pgx4j.rules.dosing.Input;
import org.pgx4j.rules.dosing.Inputs;

/**
 * How a guideline feeds an equation: each input is the clinical fact of its name, unless cases of
 * conditions or another equation give it.
 */
public final class EquationUse {
  private static final int DECIMALS = 4;

  private final Equation equation;
  private final String note;
  private final @Nullable Condition unless;
  private final Map<String, List<Case>> cases;
  private final Map<String, EquationUse> others;

  /**
   * What an input is when a condition holds.
   *
   * @param value one of the input's choices, or a number
   * @param when when
   */
  public record Case(String value, Condition when) {}

  /**
   * A use.
   *
   * @param id the equation's id
   * @param note a message key that names the equation, shown when it gives the dose
   * @param unless when the equation must not be used; null = never
   * @param cases inputs by conditions, tried in order
   * @param others inputs by other equations, which take theirs from facts
   * @throws PgxException {@code BAD_KNOWLEDGE} when equation, input or choice do not exist
   */
  public EquationUse(
      String id,
      String note,
      @Nullable Condition unless,
      Map<String, List<Case>> cases,
      Map<String, String> others) {
    Optional<Equation> found = Equations.find(id);
    if (found.isEmpty()) {
      throw unknown("equation", id);
    }
    this.equation = found.get();
    this.note = note;
    this.unless = unless;
    this.cases = new TreeMap<>(cases);
    this.others = new TreeMap<>();
    for (Map.Entry<String, String> other : others.entrySet()) {
      EquationUse use = new EquationUse(other.getValue(), "", null, Map.of(), Map.of());
      this.others.put(other.getKey(), use);
    }
    check();
  }

  private void check() {
    TreeSet<String> names = new TreeSet<>(cases.keySet());
    names.addAll(others.keySet());
    for (Input input : equation.inputs()) {
      names.remove(input.name());
      for (Case one : cases.getOrDefault(input.name(), List.of())) {
        try {
          Inputs.NONE.with(input, one.value());
        } catch (PgxException e) {
          throw unknown(input.name(), one.value());
        }
      }
    }
    if (!names.isEmpty()) {
      throw unknown("input of " + equation.id(), names.first());
    }
  }

  private static PgxException unknown(String kind, String value) {
    return new PgxException(
        Problem.ofValue(ProblemCode.BAD_KNOWLEDGE, kind, "Name one that there is", value));
  }

  /** The message key that names the equation. */
  public String note() {
    return note;
  }

  /** The equation, its note, and the values that its inputs can be given. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder((equation.id() + " " + note).strip());
    cases.forEach(
        (input, list) ->
            text.append(' ')
                .append(input)
                .append('=')
                .append(list.stream().map(Case::value).toList()));
    others.forEach((input, use) -> text.append(' ').append(input).append('=').append(use));
    return text.toString();
  }

  /** The conditions that it asks. */
  public Collection<Condition> conditions() {
    List<Condition> all = new ArrayList<>();
    if (unless != null) {
      all.add(unless);
    }
    for (List<Case> list : cases.values()) {
      for (Case one : list) {
        all.add(one.when());
      }
    }
    return all;
  }

  /** Why there is no number, the gravest last. */
  enum Obstacle {
    /** Something is not known. */
    MISSING("dose.note.inputs-missing"),
    /** A number lies outside the range in which the equation holds. */
    OUT_OF_RANGE("dose.note.out-of-range"),
    /** The equation knows nothing of a genotype or group. */
    NOT_COVERED("dose.note.not-covered"),
    /** The guideline does not use the equation here. */
    NOT_USED("dose.note.not-used");

    private final String key;

    Obstacle(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** A number in a unit, or what stands in its way; with how each input was found. */
  record Result(
      @Nullable BigDecimal value,
      String unit,
      @Nullable Obstacle obstacle,
      Explanation explanation) {
    List<Missing> missing() {
      return explanation.whatIsMissing();
    }
  }

  /** What the equation gives for one person. */
  Result solve(PatientView patient) {
    return solve(patient, Map.of());
  }

  /**
   * What the equation gives for one person.
   *
   * @param given values of inputs, by name and in their units, that are not asked of the person
   */
  Result solve(PatientView patient, Map<String, String> given) {
    if (unless != null && unless.test(patient) == Truth.TRUE) {
      return without(Obstacle.NOT_USED, "", List.of(unless.explain(patient)));
    }
    Inputs values = Inputs.NONE;
    Obstacle gravest = null;
    List<Explanation> children = new ArrayList<>();
    for (Input input : equation.inputs()) {
      String value = given.get(input.name());
      Found found = value == null ? find(input, patient) : new Found(value, null, List.of());
      Obstacle obstacle = found.obstacle();
      if (obstacle == null) {
        try {
          values = values.with(input, found.value());
        } catch (PgxException e) {
          obstacle = input.choices().isEmpty() ? Obstacle.OUT_OF_RANGE : Obstacle.NOT_COVERED;
        }
      }
      children.add(explain(input, found, obstacle));
      if (obstacle != null && (gravest == null || obstacle.compareTo(gravest) > 0)) {
        gravest = obstacle;
      }
    }
    if (gravest != null) {
      return without(gravest, "", children);
    }
    try {
      return result(equation.solve(values), children);
    } catch (PgxException e) {
      return without(Obstacle.OUT_OF_RANGE, e.problem().remedy(), children);
    }
  }

  private Result result(double solved, List<Explanation> children) {
    BigDecimal value = BigDecimal.valueOf(solved).setScale(DECIMALS, RoundingMode.HALF_UP);
    String saw = value.toPlainString() + " " + equation.unit();
    Explanation why = new Explanation(node(), Truth.TRUE, saw, null, children);
    return new Result(value, equation.unit(), null, why);
  }

  private Result without(Obstacle obstacle, String saw, List<Explanation> children) {
    Truth truth = obstacle == Obstacle.MISSING ? Truth.UNKNOWN : Truth.FALSE;
    Explanation why = new Explanation(node(), truth, saw, null, children);
    return new Result(null, equation.unit(), obstacle, why);
  }

  private String node() {
    Optional<String> pmid = equation.citation().pmid();
    return "equation " + equation.id() + (pmid.isEmpty() ? "" : " (PMID " + pmid.get() + ")");
  }

  private record Found(String value, @Nullable Obstacle obstacle, List<Explanation> why) {}

  private static Explanation explain(Input input, Found found, @Nullable Obstacle obstacle) {
    Truth truth =
        obstacle == null ? Truth.TRUE : obstacle == Obstacle.MISSING ? Truth.UNKNOWN : Truth.FALSE;
    boolean named = truth == Truth.UNKNOWN && found.why().isEmpty();
    Missing missing = named ? new Missing(Missing.Kind.FACT, input.name()) : null;
    String saw = (found.value() + (found.value().isEmpty() ? "" : " " + input.unit())).strip();
    return new Explanation(input.name(), truth, saw, missing, found.why());
  }

  private Found find(Input input, PatientView patient) {
    List<Case> own = cases.get(input.name());
    if (own != null) {
      return byCases(own, patient);
    }
    EquationUse other = others.get(input.name());
    if (other != null) {
      Result result = other.solve(patient);
      String value = result.value() == null ? "" : result.value().toPlainString();
      return new Found(value, result.obstacle(), List.of(result.explanation()));
    }
    Optional<Fact> fact = patient.fact(input.name());
    Optional<String> stated = fact.isEmpty() ? Optional.empty() : value(fact.get(), input);
    return new Found(stated.orElse(""), stated.isEmpty() ? Obstacle.MISSING : null, List.of());
  }

  /** The first case that holds; none is tried after one that cannot be judged. */
  private static Found byCases(List<Case> cases, PatientView patient) {
    List<Explanation> asked = new ArrayList<>();
    for (Case one : cases) {
      Truth truth = one.when().test(patient);
      Explanation why = one.when().explain(patient);
      if (truth == Truth.TRUE) {
        return new Found(one.value(), null, List.of(why));
      }
      asked.add(why);
      if (truth == Truth.UNKNOWN) {
        return new Found("", Obstacle.MISSING, List.of(why));
      }
    }
    return new Found("", Obstacle.NOT_COVERED, asked);
  }

  private static Optional<String> value(Fact fact, Input input) {
    if (!input.choices().isEmpty()) {
      return Optional.of(fact.text());
    }
    return fact.number()
        .flatMap(number -> Units.convert(number, fact.unit(), input.unit()))
        .map(BigDecimal::toPlainString);
  }
}
