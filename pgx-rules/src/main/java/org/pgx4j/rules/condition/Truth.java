package org.pgx4j.rules.condition;

/** A truth value of Kleene's three-valued logic. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** TRUE or FALSE. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The lesser of both: FALSE decides, UNKNOWN before TRUE. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of both: TRUE decides, UNKNOWN before FALSE. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The opposite; UNKNOWN stays. */
  public Truth not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
  }
}
