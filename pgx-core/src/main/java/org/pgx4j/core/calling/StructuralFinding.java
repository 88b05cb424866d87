package org.pgx4j.core.calling;

import java.util.Locale;

/** What structural records say of a gene that is not a number of copies. */
public enum StructuralFinding {
  /** A change that lies in the gene and touches none of its defining positions. */
  PARTIAL,
  /** A change of a part of the gene, over one of its defining positions. */
  PARTIAL_OVER_POSITIONS,
  /** A change of the number of copies that the record does not count. */
  COPIES_NOT_COUNTED,
  /** Records that count differently. */
  COPIES_DISAGREE;

  /** The name as a note: lower case with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
