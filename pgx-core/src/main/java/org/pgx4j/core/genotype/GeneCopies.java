package org.pgx4j.core.genotype;

import java.util.Locale;
import java.util.Objects;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** How many copies of a gene one person carries on all chromosomes together, and who says so. */
public final class GeneCopies {
  /** One on each of two chromosomes. */
  public static final int USUAL = 2;

  /** The most copies that are taken as a real count. */
  public static final int MAX = 20;

  private final int count;
  private final Source source;

  private GeneCopies(int count, Source source) {
    this.count = count;
    this.source = source;
  }

  /** Who says how many copies there are. */
  public enum Source {
    /** Whoever asked for the call. */
    STATED,
    /** A structural record of the file that covers the gene. */
    STRUCTURAL_RECORD;

    /** The name in results: lower case with hyphens. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A number of copies.
   *
   * @throws PgxException {@code INVALID_VALUE} when it is not 0 to {@value #MAX}
   */
  public static GeneCopies of(int count, Source source) {
    if (count < 0 || count > MAX) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE,
              "copy number",
              "Give the number of gene copies, 0 to " + MAX,
              Integer.toString(count)));
    }
    return new GeneCopies(count, source);
  }

  /** The number of copies, 0 to {@value #MAX}. */
  public int count() {
    return count;
  }

  /** Who says so. */
  public Source source() {
    return source;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneCopies that && count == that.count && source == that.source;
  }

  @Override
  public int hashCode() {
    return Objects.hash(count, source);
  }

  /** The source only; the count is a person's. */
  @Override
  public String toString() {
    return "GeneCopies[" + source + "]";
  }
}
