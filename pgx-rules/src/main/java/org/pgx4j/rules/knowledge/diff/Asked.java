package org.pgx4j.rules.knowledge.diff;

import java.util.stream.Collectors;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.condition.PatientView;

/** What a condition asks, in words: its explanation for somebody of whom nothing is known. */
final class Asked {
  private Asked() {}

  static String of(Condition condition) {
    return of(condition.explain(PatientView.nobody()));
  }

  static String of(Explanation explanation) {
    return explanation.children().isEmpty()
        ? explanation.node()
        : explanation.node()
            + explanation.children().stream()
                .map(Asked::of)
                .collect(Collectors.joining("; ", " (", ")"));
  }
}
