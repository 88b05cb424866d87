package org.pgx4j.core.calling;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.util.HashMap;
import java.util.Map;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * The regions that an assay reads and reports of only what differs: an absent record inside them is
 * the assembly's base, outside them it is unknown.
 *
 * <p>Whoever declares a region answers for it. A position that was tried and not called stays
 * unknown inside a region too, and so does one whose base on the assembly nobody verified.
 * Immutable and thread-safe.
 */
public final class AssayCoverage {
  private static final AssayCoverage NOTHING = new AssayCoverage(false, Map.of());
  private static final AssayCoverage EVERYTHING = new AssayCoverage(true, Map.of());

  private final boolean everything;
  private final Map<String, ImmutableRangeSet<Integer>> regions;

  private AssayCoverage(boolean everything, Map<String, ImmutableRangeSet<Integer>> regions) {
    this.everything = everything;
    this.regions = Map.copyOf(regions);
  }

  /** What a policy for all absent positions amounts to: everything is covered, or nothing. */
  public static AssayCoverage of(MissingPolicy policy) {
    return policy == MissingPolicy.ASSUME_REFERENCE ? EVERYTHING : NOTHING;
  }

  /** A new builder, which covers nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether every base of a stretch is covered.
   *
   * @param chromosome its name, with or without {@code chr}
   * @param first the first position, from 1
   * @param last the last position
   */
  public boolean covers(String chromosome, int first, int last) {
    if (everything) {
      return true;
    }
    ImmutableRangeSet<Integer> here = regions.get(plain(chromosome));
    return here != null && here.encloses(stretch(first - 1, last));
  }

  boolean coversEverything() {
    return everything;
  }

  boolean coversNothing() {
    return !everything && regions.isEmpty();
  }

  private static Range<Integer> stretch(int start, int end) {
    return Range.closedOpen(start, end);
  }

  private static String plain(String name) {
    String bare = name.startsWith("chr") ? name.substring(3) : name;
    return bare.equals("MT") ? "M" : bare;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AssayCoverage that
        && everything == that.everything
        && regions.equals(that.regions);
  }

  @Override
  public int hashCode() {
    return 31 * regions.hashCode() + Boolean.hashCode(everything);
  }

  /** The number of regions. */
  @Override
  public String toString() {
    int count = regions.values().stream().mapToInt(here -> here.asRanges().size()).sum();
    return "AssayCoverage[" + (everything ? "everything" : count + " regions") + "]";
  }

  /** Collects regions. Not thread-safe. */
  public static final class Builder {
    private final Map<String, TreeRangeSet<Integer>> regions = new HashMap<>();

    private Builder() {}

    /**
     * Adds a region in BED's terms; one that touches or overlaps another is joined with it.
     *
     * @param chromosome its name, with or without {@code chr}
     * @param start the first base, from 0
     * @param end the base after the last one, from 0
     * @throws PgxException {@code INVALID_VALUE} when the region ends before it starts
     */
    public Builder region(String chromosome, int start, int end) {
      if (chromosome.isBlank() || start < 0 || end < start) {
        throw new PgxException(
            Problem.ofValue(
                ProblemCode.INVALID_VALUE,
                "region",
                "Give a chromosome, a start from 0 and an end not before it",
                chromosome + " " + start + " " + end));
      }
      if (end > start) {
        regions
            .computeIfAbsent(plain(chromosome), name -> TreeRangeSet.create())
            .add(stretch(start, end));
      }
      return this;
    }

    /** The coverage. */
    public AssayCoverage build() {
      Map<String, ImmutableRangeSet<Integer>> sets = new HashMap<>();
      regions.forEach((name, set) -> sets.put(name, ImmutableRangeSet.copyOf(set)));
      return new AssayCoverage(false, sets);
    }
  }
}
