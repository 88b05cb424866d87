package org.pgx4j.rules.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * True when at least one part is.
 *
 * @param parts the parts
 */
public record AnyOf(List<Condition> parts) implements Condition {
  /** Copies the list. */
  public AnyOf {
    parts = List.copyOf(parts);
  }

  @Override
  public Truth test(PatientView patient) {
    Truth truth = Truth.FALSE;
    for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
      truth = truth.or(parts.get(i).test(patient));
    }
    return truth;
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.of("any of", test(patient), Explanation.each(parts, patient));
  }

  @Override
  public Stream<Condition> leaves() {
    return parts.stream().flatMap(Condition::leaves);
  }
}
