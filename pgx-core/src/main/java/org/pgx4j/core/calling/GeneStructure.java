package org.pgx4j.core.calling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What is known of a gene whose copies are lost and gained: where it lies, and which names mean
 * such a change.
 */
public final class GeneStructure {
  private final int from;
  private final int to;
  private final @Nullable String deletion;
  private final List<String> alleles;
  private final List<String> bins;

  private GeneStructure(Builder builder) {
    from = builder.from;
    to = builder.to;
    deletion = builder.deletion;
    alleles = List.copyOf(builder.alleles);
    bins = List.copyOf(builder.bins);
  }

  /**
   * A new builder.
   *
   * @param from the first position that a change of the whole gene covers
   * @param to the last one
   */
  public static Builder builder(int from, int to) {
    return new Builder(from, to);
  }

  /** The first position, on the definitions' assembly, that a change of the whole gene covers. */
  public int from() {
    return from;
  }

  /** The last position that a change of the whole gene covers. */
  public int to() {
    return to;
  }

  /** The name of a chromosome without the gene; empty when the nomenclature has none. */
  public Optional<String> deletion() {
    return Optional.ofNullable(deletion);
  }

  /** Alleles that small variants do not show: deletions, hybrids. */
  public List<String> alleles() {
    return alleles;
  }

  /** Copies that are counted from below only, {@code *1x≥3}. */
  public List<String> bins() {
    return bins;
  }

  @Override
  public String toString() {
    return "GeneStructure[" + from + "-" + to + "]";
  }

  /** Collects what is known. Not thread-safe. */
  public static final class Builder {
    private final int from;
    private final int to;
    private @Nullable String deletion;
    private List<String> alleles = List.of();
    private List<String> bins = List.of();

    private Builder(int from, int to) {
      this.from = from;
      this.to = to;
    }

    /** Sets the name of a chromosome without the gene. */
    public Builder deletion(String name) {
      deletion = Objects.requireNonNull(name);
      return this;
    }

    /** Sets the alleles that small variants do not show. */
    public Builder alleles(List<String> names) {
      alleles = names;
      return this;
    }

    /** Sets the copies that are counted from below only. */
    public Builder bins(List<String> names) {
      bins = names;
      return this;
    }

    /**
     * What is known.
     *
     * @throws PgxException {@code INVALID_VALUE} when the gene ends before it starts
     */
    public GeneStructure build() {
      if (from < 1 || to < from) {
        throw new PgxException(
            Problem.ofValue(
                ProblemCode.INVALID_VALUE,
                "gene structure",
                "Give the first position, then the last",
                from + "-" + to));
      }
      return new GeneStructure(this);
    }
  }
}
