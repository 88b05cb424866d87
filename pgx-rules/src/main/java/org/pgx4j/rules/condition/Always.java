package org.pgx4j.rules.condition;

import java.util.List;

/** True of everybody. */
public record Always() implements Condition {
  @Override
  public Truth test(PatientView patient) {
    return Truth.TRUE;
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.of("always", Truth.TRUE, List.of());
  }
}
