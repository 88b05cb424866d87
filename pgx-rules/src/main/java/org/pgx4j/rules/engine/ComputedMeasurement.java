package org.pgx4j.rules.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Measurement.Comparator;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.Missing;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;
import org.pgx4j.rules.dosing.Equation;
import org.pgx4j.rules.dosing.Equations;
import org.pgx4j.rules.dosing.Input;

/**
 * A measurement that an equation gives from another one and from clinical facts, as data: a
 * filtration rate from creatinine. It never replaces what was stated.
 */
public final class ComputedMeasurement {
  private final String name;
  private final String fact;
  private final String assay;
  private final int decimals;
  private final Equation equation;
  private final EquationUse use;
  private final Source source;
  private final Input input;

  /**
   * The measurement that an equation starts from.
   *
   * @param input the equation's input that it gives; the equation only falls or only rises with it
   * @param measurement its name
   * @param molarMass g/mol of the substance; null when amounts of it are not turned into masses
   * @param notBy the assays by which it is something else, as creatinine in urine is
   */
  public record Source(
      String input, String measurement, @Nullable BigDecimal molarMass, Set<String> notBy) {
    /** Copies the set. */
    public Source {
      notBy = Set.copyOf(notBy);
    }
  }

  /**
   * A computed measurement.
   *
   * @param name its name
   * @param fact the clinical fact that is the same quantity
   * @param assay the equation's name, which stands where a measurement has its assay
   * @param decimals how many decimals are kept
   * @param equation the equation's id
   * @param source what it starts from
   * @throws PgxException {@code BAD_KNOWLEDGE} when there is no such equation or input
   */
  public ComputedMeasurement(
      String name, String fact, String assay, int decimals, String equation, Source source) {
    this.name = name;
    this.fact = fact;
    this.assay = assay;
    this.decimals = decimals;
    this.source = source;
    this.use = new EquationUse(equation, "", null, Map.of(), Map.of());
    this.equation = Equations.find(equation).orElseThrow();
    this.input =
        this.equation.inputs().stream()
            .filter(one -> one.name().equals(source.input()) && one.choices().isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new PgxException(
                        Problem.ofValue(
                            ProblemCode.BAD_KNOWLEDGE,
                            "number of " + equation,
                            "Name one that there is",
                            source.input())));
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The clinical fact that is the same quantity. */
  public String fact() {
    return fact;
  }

  /** The name of the measurement that it starts from. */
  public String source() {
    return source.measurement();
  }

  /** A value, if there is one, and how it comes about. */
  record Computation(@Nullable Measurement value, Explanation why) {}

  /** The computations from measurements of the source's name, one each. */
  List<Computation> from(List<Measurement> measurements, PatientView patient) {
    List<Computation> all = new ArrayList<>();
    for (Measurement measured : measurements) {
      if (measured.assay().filter(source.notBy()::contains).isEmpty()) {
        all.add(from(measured, patient));
      }
    }
    return all;
  }

  private Computation from(Measurement measured, PatientView patient) {
    Optional<BigDecimal> low = number(measured.low(), measured.unit());
    Optional<BigDecimal> high = number(measured.high(), measured.unit());
    if (low.isEmpty() || high.isEmpty()) {
      Missing missing = new Missing(Missing.Kind.MEASUREMENT, source.measurement());
      Explanation unit =
          new Explanation(input.toString(), Truth.UNKNOWN, measured.toString(), missing, List.of());
      return new Computation(null, Explanation.of(node(), Truth.UNKNOWN, List.of(unit)));
    }
    EquationUse.Result result = solve(low.get(), patient);
    Measurement value =
        switch (measured.comparator()) {
          case EXACTLY -> between(result, solve(high.get(), patient));
          case BELOW, AT_MOST -> towards(input.from(), result, measured.comparator(), patient);
          case ABOVE, AT_LEAST -> towards(input.to(), result, measured.comparator(), patient);
        };
    List<Explanation> parts =
        result.explanation().children().stream()
            .map(part -> part.node().equals(input.name()) ? of(measured, part) : part)
            .toList();
    Truth truth = value == null ? without(result) : Truth.TRUE;
    String saw = value == null ? "" : value.toString();
    return new Computation(value, new Explanation(node(), truth, saw, null, parts));
  }

  private static Truth without(EquationUse.Result result) {
    Truth truth = result.explanation().truth();
    return truth == Truth.TRUE ? Truth.FALSE : truth;
  }

  private static Explanation of(Measurement measured, Explanation part) {
    return new Explanation(part.node(), part.truth(), measured.toString(), null, List.of());
  }

  private String node() {
    String pmid = equation.citation().pmid().map(number -> " (PMID " + number + ")").orElse("");
    return name + " by " + assay + pmid;
  }

  /** A number in the input's unit, by the molar mass where amounts have to become masses. */
  private Optional<BigDecimal> number(BigDecimal value, String unit) {
    Optional<BigDecimal> same = Units.convert(value, unit, input.unit());
    BigDecimal mass = source.molarMass();
    return same.isPresent() || mass == null
        ? same
        : Units.convert(value, unit, "mol/L")
            .map(amount -> amount.multiply(mass, MathContext.DECIMAL128))
            .flatMap(grams -> Units.convert(grams, "g/L", input.unit()));
  }

  private EquationUse.Result solve(BigDecimal number, PatientView patient) {
    return use.solve(patient, Map.of(input.name(), number.toPlainString()));
  }

  private @Nullable Measurement between(EquationUse.Result one, EquationUse.Result other) {
    BigDecimal first = one.value();
    BigDecimal second = other.value();
    if (first == null || second == null) {
      return null;
    }
    if (first.compareTo(second) == 0) {
      return builder().value(rounded(first, RoundingMode.HALF_UP)).build();
    }
    return builder()
        .value(rounded(first.min(second), RoundingMode.FLOOR))
        .upTo(rounded(first.max(second), RoundingMode.CEILING))
        .build();
  }

  /**
   * On which side of the value at a bound the true one lies: that of the value at the range's end.
   */
  private @Nullable Measurement towards(
      double end, EquationUse.Result bound, Comparator comparator, PatientView patient) {
    BigDecimal edge = bound.value();
    BigDecimal farthest = solve(BigDecimal.valueOf(end), patient).value();
    if (edge == null || farthest == null || edge.compareTo(farthest) == 0) {
      return null;
    }
    boolean strict = comparator == Comparator.BELOW || comparator == Comparator.ABOVE;
    boolean above = farthest.compareTo(edge) > 0;
    return builder()
        .comparator(
            above
                ? strict ? Comparator.ABOVE : Comparator.AT_LEAST
                : strict ? Comparator.BELOW : Comparator.AT_MOST)
        .value(rounded(edge, above ? RoundingMode.FLOOR : RoundingMode.CEILING))
        .build();
  }

  private BigDecimal rounded(BigDecimal value, RoundingMode mode) {
    return value.setScale(decimals, mode);
  }

  private Measurement.Builder builder() {
    return Measurement.builder(name).assay(assay).unit(equation.unit());
  }

  @Override
  public String toString() {
    return "ComputedMeasurement[" + name + "@" + assay + " from " + source.measurement() + "]";
  }
}
