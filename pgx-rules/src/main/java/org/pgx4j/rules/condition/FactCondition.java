package org.pgx4j.rules.condition;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.profile.Fact;

/**
 * Whether a clinical fact has one of several values, in any case, or lies in a range; a number in
 * another unit is UNKNOWN.
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

  private static Set<String> lowerCase(Set<String> values) {
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
      return Truth.UNKNOWN;
    }
    return fact.get()
        .number()
        .flatMap(number -> Units.convert(number, fact.get().unit(), unit))
        .map(range::contains)
        .orElse(Truth.UNKNOWN);
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
        range == null
            ? name + " is " + String.join(" or ", new TreeSet<>(values))
            : name + " " + range + " " + unit;
    return Explanation.leaf(
        asked,
        test(patient),
        patient.fact(name).map(fact -> (fact.text() + " " + fact.unit()).strip()),
        new Missing(Missing.Kind.FACT, name));
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
