package org.pgx4j.rules.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * True when every part is.
 *
 * @param parts the parts
 */
public record AllOf(List<Condition> parts) implements Condition {
  /** Copies the list. */
  public AllOf {
    parts = List.copyOf(parts);
  }

  @Override
  public Truth test(PatientView patient) {
    Truth truth = Truth.TRUE;
    for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
      truth = truth.and(parts.get(i).test(patient));
    }
    return truth;
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.of("all of", test(patient), Explanation.each(parts, patient));
  }

  @Override
  public Stream<Condition> leaves() {
    return parts.stream().flatMap(Condition::leaves);
  }
}
