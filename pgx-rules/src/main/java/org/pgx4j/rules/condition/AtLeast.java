package org.pgx4j.rules.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * True when at least so many parts are.
 *
 * @param count how many, 1 or more
 * @param parts the parts
 */
public record AtLeast(int count, List<Condition> parts) implements Condition {
  /** Copies the list. */
  public AtLeast {
    parts = List.copyOf(parts);
  }

  @Override
  public Truth test(PatientView patient) {
    int yes = 0;
    int open = 0;
    for (int i = 0; i < parts.size(); i++) {
      Truth truth = parts.get(i).test(patient);
      yes += truth == Truth.TRUE ? 1 : 0;
      open += truth == Truth.UNKNOWN ? 1 : 0;
    }
    return yes >= count ? Truth.TRUE : yes + open >= count ? Truth.UNKNOWN : Truth.FALSE;
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.of(
        "at least " + count + " of", test(patient), Explanation.each(parts, patient));
  }

  @Override
  public Stream<Condition> leaves() {
    return parts.stream().flatMap(Condition::leaves);
  }
}
