package org.pgx4j.core.recommendation;

/** What kind of thing to do. */
public enum ActionKind {
  /** Use the drug as its label says. */
  STANDARD_DOSE,
  /** Give less than the standard dose. */
  REDUCE_DOSE,
  /** Give more than the standard dose. */
  INCREASE_DOSE,
  /** Choose the dose by the rule given. */
  ADJUST_DOSE,
  /** Do not use the drug when it can be avoided. */
  AVOID,
  /** Do not use the drug. */
  CONTRAINDICATED,
  /** Use another drug. */
  ALTERNATIVE,
  /** Watch what is named. */
  MONITOR,
  /** Find the dose in steps. */
  TITRATE,
  /** Make the test named first. */
  TEST,
  /** Weigh the option named. */
  CONSIDER,
  /** The biomarkers of an approved indication are met. */
  ELIGIBLE,
  /** The biomarkers of an approved indication are not met. */
  NOT_ELIGIBLE,
  /** The authority gives no recommendation. */
  NO_RECOMMENDATION
}
