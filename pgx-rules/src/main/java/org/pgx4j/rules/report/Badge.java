package org.pgx4j.rules.report;

import java.util.EnumMap;
import java.util.Map;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.engine.Outcome;

/**
 * What kind of advice an outcome is, at a glance; the gravest action decides. Only {@link
 * #STANDARD} is routine: an unconditional standard dose with nothing missing, no warning and no
 * other genotype that would change it.
 */
enum Badge {
  FAILED("failed", Tone.FAILED),
  INDETERMINATE("indeterminate", Tone.UNKNOWN),
  CONTRAINDICATED("contraindicated", Tone.STOP),
  AVOID("avoid", Tone.STOP),
  ALTERNATIVE("alternative", Tone.STOP),
  TEST("test", Tone.UNKNOWN),
  CONSIDER_OTHER("consider-other", Tone.CHANGE),
  CHANGE_DOSE("change-dose", Tone.CHANGE),
  NO_RECOMMENDATION("no-recommendation", Tone.UNKNOWN),
  CONSIDER("consider", Tone.CAUTION),
  MONITOR("monitor", Tone.CAUTION),
  NOT_ELIGIBLE("not-eligible", Tone.NEUTRAL),
  ELIGIBLE("eligible", Tone.NEUTRAL),
  RESERVED("standard-reserved", Tone.CAUTION),
  STANDARD("standard", Tone.ROUTINE);

  private static final Map<ActionKind, Badge> KINDS = new EnumMap<>(ActionKind.class);

  static {
    KINDS.put(ActionKind.CONTRAINDICATED, CONTRAINDICATED);
    KINDS.put(ActionKind.AVOID, AVOID);
    KINDS.put(ActionKind.ALTERNATIVE, ALTERNATIVE);
    KINDS.put(ActionKind.TEST, TEST);
    KINDS.put(ActionKind.REDUCE_DOSE, CHANGE_DOSE);
    KINDS.put(ActionKind.INCREASE_DOSE, CHANGE_DOSE);
    KINDS.put(ActionKind.ADJUST_DOSE, CHANGE_DOSE);
    KINDS.put(ActionKind.TITRATE, CHANGE_DOSE);
    KINDS.put(ActionKind.NO_RECOMMENDATION, NO_RECOMMENDATION);
    KINDS.put(ActionKind.CONSIDER, CONSIDER);
    KINDS.put(ActionKind.MONITOR, MONITOR);
    KINDS.put(ActionKind.NOT_ELIGIBLE, NOT_ELIGIBLE);
    KINDS.put(ActionKind.ELIGIBLE, ELIGIBLE);
    KINDS.put(ActionKind.STANDARD_DOSE, STANDARD);
  }

  private final String key;
  private final Tone tone;

  Badge(String key, Tone tone) {
    this.key = "badge." + key;
    this.tone = tone;
  }

  /** How grave it looks; never told by colour alone. */
  enum Tone {
    STOP("stop"),
    CHANGE("change"),
    CAUTION("caution"),
    UNKNOWN("unknown"),
    FAILED("failed"),
    NEUTRAL("neutral"),
    ROUTINE("routine");

    private final String css;

    Tone(String css) {
      this.css = css;
    }

    /** The class and icon name in pages. */
    String css() {
      return css;
    }
  }

  static Badge of(Outcome outcome) {
    if (outcome instanceof Outcome.Failed) {
      return FAILED;
    }
    if (!(outcome instanceof Outcome.Matched matched)) {
      return INDETERMINATE;
    }
    Badge gravest = STANDARD;
    for (Action action : matched.recommendation().actions()) {
      Badge badge = isOfAnotherDrug(action, outcome.drug()) ? STANDARD : of(action);
      gravest = badge.compareTo(gravest) < 0 ? badge : gravest;
    }
    return gravest == STANDARD && isReserved(outcome) ? RESERVED : gravest;
  }

  private static boolean isOfAnotherDrug(Action action, String drug) {
    return action.kind() != ActionKind.TEST && !action.drug().orElse(drug).equals(drug);
  }

  private static Badge of(Action action) {
    if (action.kind() == ActionKind.CONSIDER && !action.alternatives().isEmpty()) {
      return CONSIDER_OTHER;
    }
    Badge badge = KINDS.getOrDefault(action.kind(), NO_RECOMMENDATION);
    return badge == STANDARD && !action.condition().isEmpty() ? RESERVED : badge;
  }

  private static boolean isReserved(Outcome outcome) {
    return !outcome.missing().isEmpty()
        || !outcome.warnings().isEmpty()
        || Branches.changeAdvice(outcome);
  }

  /** The key of its label. */
  String key() {
    return key;
  }

  Tone tone() {
    return tone;
  }

  /** Whether it says that no advice follows; a reader must not take that as safe. */
  boolean isSilent() {
    return this == FAILED || this == INDETERMINATE || this == NO_RECOMMENDATION;
  }
}
