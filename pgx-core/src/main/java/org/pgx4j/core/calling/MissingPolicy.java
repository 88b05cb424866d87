package org.pgx4j.core.calling;

/**
 * What an absent position means. A position that was tried and not called is unknown under every
 * policy.
 */
public enum MissingPolicy {
  /** Unknown: nothing is concluded from it. */
  NO_CALL,
  /**
   * Reference on both chromosomes: the input leaves out what does not vary. The caller answers for
   * it.
   */
  ASSUME_REFERENCE
}
