package org.pgx4j.rules.condition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.profile.Fact;

/**
 * Whether a clinical fact has one of several values, in any case, or lies in a range; a number in
 * another unit is UNKNOWN. Where a number is asked for and the fact was not stated, a measurement
 * of the same quantity answers.
 *
 * <p>Where people write a fact in many ways, {@code others} are the values that speak against it; a
 * further value then says nothing and leaves the answer UNKNOWN.
 *
 * @param name the fact's name
 * @param values the values; empty when a range is asked for
 * @param others the values that make it FALSE; empty = all others
 * @param range the range; null when values are asked for
 * @param unit UCUM unit of the range
 */
public record FactCondition(
    String name, Set<String> values, Set<String> others, @Nullable NumberRange range, String unit)
    implements Condition {
  /** Copies the values in lower case. */
  public FactCondition {
    values = lowerCase(values);
    others = lowerCase(others);
  }

  /** A condition that any value not asked for makes FALSE. */
  public FactCondition(String name, Set<String> values, @Nullable NumberRange range, String unit) {
    this(name, values, Set.of(), range, unit);
  }

  static Set<String> lowerCase(Set<String> values) {
    if (values.size() == 1) {
      return Set.of(values.iterator().next().toLowerCase(Locale.ROOT));
    }
    Set<String> lower = new HashSet<>();
    for (String value : values) {
      lower.add(value.toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(lower);
  }

  @Override
  public Truth test(PatientView patient) {
    if (range == null) {
      return testText(patient.factInLowerCase(name).orElse(null));
    }
    Optional<Fact> fact = patient.fact(name);
    if (fact.isEmpty()) {
      return testMeasured(patient.measurementsFor(name, unit), range);
    }
    BigDecimal number = fact.get().number().orElse(null);
    BigDecimal converted =
        number == null ? null : Units.convert(number, fact.get().unit(), unit).orElse(null);
    return converted == null ? Truth.UNKNOWN : range.contains(converted);
  }

  /** Of several measurements that disagree the answer is UNKNOWN. */
  private static Truth testMeasured(List<Measurement> measurements, NumberRange range) {
    Truth answer = Truth.UNKNOWN;
    for (int i = 0; i < measurements.size(); i++) {
      Truth one = range.contains(measurements.get(i));
      answer = i == 0 || one == answer ? one : Truth.UNKNOWN;
    }
    return answer;
  }

  private Truth testText(@Nullable String text) {
    if (text == null) {
      return Truth.UNKNOWN;
    }
    boolean found = values.contains(text);
    return found || others.isEmpty() || others.contains(text) ? Truth.of(found) : Truth.UNKNOWN;
  }

  @Override
  public Explanation explain(PatientView patient) {
    String asked =
        range == null ? name + " is " + Explanation.anyOf(values) : name + " " + range + " " + unit;
    return Explanation.leaf(
        asked,
        test(patient),
        seen(patient),
        new Missing(Missing.Kind.FACT, name),
        patient.computations(name));
  }

  private Optional<String> seen(PatientView patient) {
    Fact fact = patient.fact(name).orElse(null);
    return Optional.of(
        fact != null
            ? (fact.text() + " " + fact.unit()).strip()
            : Explanation.joined(", ", patient.measurementsFor(name, unit)));
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FactCondition that
        && name.equals(that.name)
        && values.equals(that.values)
        && others.equals(that.others)
        && Objects.equals(range, that.range)
        && unit.equals(that.unit);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + values.hashCode()) + Objects.hashCode(range);
  }
}
