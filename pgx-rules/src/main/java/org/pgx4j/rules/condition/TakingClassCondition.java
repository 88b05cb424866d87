package org.pgx4j.rules.condition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the person takes a drug of a class. What is not named is not taken.
 *
 * @param groups groups of the Anatomical Therapeutic Chemical classification, {@code N06AB}
 */
public record TakingClassCondition(Set<String> groups) implements Condition {
  /** Copies the set. */
  public TakingClassCondition {
    groups = Set.copyOf(groups);
  }

  @Override
  public Truth test(PatientView patient) {
    for (String group : groups) {
      if (!patient.takingOf(group).isEmpty()) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  @Override
  public Explanation explain(PatientView patient) {
    Set<String> seen = new TreeSet<>();
    for (String group : groups) {
      seen.addAll(patient.takingOf(group));
    }
    return Explanation.leaf(
        "taking a drug of " + Explanation.anyOf(groups),
        test(patient),
        Optional.of(String.join(", ", seen)),
        new Missing(Missing.Kind.FACT, "taking"));
  }
}
