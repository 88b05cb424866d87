package org.pgx4j.rules.knowledge.imports;

/** What a dump may have at most: several times what the largest release has, and no more. */
final class Limits {
  static final int BYTES = 64 << 20;
  static final int DEPTH = 32;
  static final int ENTRIES = 200_000;
  static final int TEXT = 100_000;
  static final int NAME = 1_000;

  private Limits() {}
}
