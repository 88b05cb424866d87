package org.pgx4j.rules.condition;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Units;
import org.pgx4j.core.profile.Fact;

/**
 * Whether a clinical fact has one of several values, in any case, or lies in a range; a number in
 * another unit is UNKNOWN.
 *
 * @param name the fact's name
 * @param values the values; empty when a range is asked for
 * @param range the range; null when values are asked for
 * @param unit UCUM unit of the range
 */
public record FactCondition(
    String name, Set<String> values, @Nullable NumberRange range, String unit)
    implements Condition {
  /** Copies the values in lower case. */
  public FactCondition {
    values =
        values.stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Truth test(PatientView patient) {
    if (range == null) {
      Optional<String> text = patient.factInLowerCase(name);
      return text.isEmpty() ? Truth.UNKNOWN : Truth.of(values.contains(text.get()));
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
}
