package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question about a person, as data: a leaf that asks one thing, or a combination of others.
 *
 * <p>{@link #test} and {@link #explain} always agree; the first allocates nothing.
 */
public sealed interface Condition
    permits PhenotypeCondition,
        ScoreCondition,
        PresenceCondition,
        DiplotypeCondition,
        AlleleCondition,
        TestedCondition,
        MeasurementCondition,
        FindingCondition,
        FactCondition,
        TakingCondition,
        TakingClassCondition,
        AllOf,
        AnyOf,
        AtLeast,
        Not,
        Always {

  /** The answer. */
  Truth test(PatientView patient);

  /** The answer, with the value that each leaf saw. */
  Explanation explain(PatientView patient);

  /** The conditions that it combines; none for a leaf. */
  default List<Condition> parts() {
    return List.of();
  }

  /**
   * Adds what {@link #explain} names as missing: while the answer is UNKNOWN, what the UNKNOWN
   * leaves below UNKNOWN parts need.
   */
  default void addMissing(PatientView patient, Collection<Missing> missing) {
    if (test(patient) == Truth.UNKNOWN) {
      List<Condition> parts = parts();
      if (parts.isEmpty()) {
        missing.addAll(explain(patient).whatIsMissing());
      }
      for (Condition part : parts) {
        part.addMissing(patient, missing);
      }
    }
  }

  /** The leaves, in the order written: this condition itself unless it combines others. */
  default Stream<Condition> leaves() {
    return Stream.of(this);
  }
}
