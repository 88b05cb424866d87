package org.pgx4j.rules.condition;

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

  /** The leaves, in the order written: this condition itself unless it combines others. */
  default Stream<Condition> leaves() {
    return Stream.of(this);
  }
}
