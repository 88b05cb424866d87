package org.pgx4j.core.calling;

import java.util.Locale;

/** How many chromosomes carry a gene. */
public enum Ploidy {
  /** Two in everybody. */
  AUTOSOMAL,
  /** Two in females, one in males. */
  X_LINKED,
  /** The mitochondrial genome. */
  MITOCHONDRIAL;

  /** The name in knowledge files: lower case with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
