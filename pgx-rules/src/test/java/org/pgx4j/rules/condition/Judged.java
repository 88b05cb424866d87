package org.pgx4j.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asserts about a condition and a patient that test, explanation and what is missing agree. */
final class Judged {
  private Judged() {}

  static void isTrue(Condition condition, PatientView patient) {
    is(Truth.TRUE, condition, patient);
  }

  static void isFalse(Condition condition, PatientView patient) {
    is(Truth.FALSE, condition, patient);
  }

  /** Unknown, for want of what is named. */
  static void isUnknown(Condition condition, PatientView patient, String... missing) {
    is(Truth.UNKNOWN, condition, patient);
    assertEquals(
        List.of(missing),
        condition.explain(patient).whatIsMissing().stream().map(Missing::toString).toList());
  }

  private static void is(Truth truth, Condition condition, PatientView patient) {
    assertEquals(truth, condition.test(patient));
    assertEquals(truth, condition.explain(patient).truth());
    assertEquals(condition.explain(patient).whatIsMissing(), missing(condition, patient));
  }

  static List<Missing> missing(Condition condition, PatientView patient) {
    Set<Missing> missing = new TreeSet<>();
    condition.addMissing(patient, missing);
    return List.copyOf(missing);
  }
}
