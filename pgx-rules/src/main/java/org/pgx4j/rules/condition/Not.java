package org.pgx4j.rules.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * True when the part is false.
 *
 * @param part the part
 */
public record Not(Condition part) implements Condition {
  @Override
  public Truth test(PatientView patient) {
    return part.test(patient).not();
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.of("not", test(patient), List.of(part.explain(patient)));
  }

  @Override
  public List<Condition> parts() {
    return List.of(part);
  }

  @Override
  public Stream<Condition> leaves() {
    return part.leaves();
  }
}
