package org.pgx4j.rules.engine;

import java.util.Locale;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;

/**
 * One word about one drug, the gravest of all its answers; never a replacement for them. Ordered
 * from the least to the most grave.
 */
public enum Verdict {
  /** Standard use, unconditional, with nothing missing, no warning and no genotype left open. */
  ROUTINE,
  /** Something is to be done: another dose, monitoring, a condition, a consideration. */
  CAUTION,
  /** Nothing can be said, or something that decides was not tested. */
  UNKNOWN,
  /** Another drug, or not this one. */
  AVOID;

  /** The name in results: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Verdict of(Outcome outcome) {
    if (!(outcome instanceof Outcome.Matched matched)) {
      return UNKNOWN;
    }
    Verdict gravest = outcome.missing().isEmpty() ? ROUTINE : UNKNOWN;
    if (!outcome.warnings().isEmpty()
        || outcome.alternatives().stream().anyMatch(Alternative::changesRecommendation)) {
      gravest = gravest.or(CAUTION);
    }
    for (Action action : matched.recommendation().actions()) {
      boolean ofAnother = action.drug().filter(drug -> !drug.equals(outcome.drug())).isPresent();
      if (!ofAnother || action.kind() == ActionKind.TEST) {
        gravest = gravest.or(of(action));
      }
    }
    return gravest;
  }

  private static Verdict of(Action action) {
    return switch (action.kind()) {
      case AVOID, CONTRAINDICATED, ALTERNATIVE, NOT_ELIGIBLE -> AVOID;
      case NO_RECOMMENDATION, TEST -> UNKNOWN;
      case STANDARD_DOSE, ELIGIBLE -> action.condition().isEmpty() ? ROUTINE : CAUTION;
      default -> CAUTION;
    };
  }

  /** The graver of both. */
  Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
