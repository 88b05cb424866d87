package org.pgx4j.rules.condition;

import java.util.Locale;
import org.pgx4j.core.genotype.Gene;

/**
 * Something that is not known about the person and that an answer needs.
 *
 * @param kind what kind of thing
 * @param name its name: a gene symbol, a measurement, a finding, a fact, or a position
 */
public record Missing(Kind kind, String name) implements Comparable<Missing> {

  /** What kind of thing is missing. */
  public enum Kind {
    GENE,
    MEASUREMENT,
    FINDING,
    FACT,
    POSITION;

    /** The name in results: lower case. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Missing gene(Gene gene) {
    return new Missing(Kind.GENE, gene.symbol());
  }

  @Override
  public int compareTo(Missing other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
