package org.pgx4j.rules.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.condition.Missing;

/** A rule's answer for one reading: a recommendation, or what it would need to give one. */
public final class Decision {
  private final @Nullable Recommendation recommendation;
  private final List<Missing> missing;
  private final @Nullable Supplier<List<Missing>> needed;
  private volatile @Nullable List<Missing> found;
  private volatile @Nullable List<Decision> alone;

  private Decision(@Nullable Recommendation recommendation, Supplier<List<Missing>> needed) {
    this.recommendation = recommendation;
    this.missing = List.of();
    this.needed = needed;
  }

  private Decision(@Nullable Recommendation recommendation, List<Missing> missing) {
    this.recommendation = recommendation;
    this.missing = List.copyOf(missing);
    this.needed = null;
  }

  /**
   * A recommendation; {@code missing} names what was not tested and the recommendation makes do
   * without.
   */
  public static Decision of(Recommendation recommendation, List<Missing> missing) {
    return new Decision(recommendation, missing);
  }

  /** No answer without what is named. */
  public static Decision open(List<Missing> missing) {
    return new Decision(null, missing);
  }

  /** No answer without what is told when it is asked for. */
  static Decision openUntil(Supplier<List<Missing>> needed) {
    return new Decision(null, needed);
  }

  /** This decision as the only one; the same list each time. */
  List<Decision> alone() {
    List<Decision> known = alone;
    if (known == null) {
      known = List.of(this);
      alone = known;
    }
    return known;
  }

  @Nullable Recommendation advice() {
    return recommendation;
  }

  /** The recommendation. */
  public Optional<Recommendation> recommendation() {
    return Optional.ofNullable(recommendation);
  }

  /** What is not known. */
  public List<Missing> missing() {
    if (needed == null) {
      return missing;
    }
    List<Missing> known = found;
    if (known == null) {
      known = List.copyOf(needed.get());
      found = known;
    }
    return known;
  }

  /** Whether both tell a clinician to do the same, with the same strength. */
  public boolean advisesLike(Decision other) {
    if (recommendation == null || other.recommendation == null) {
      return recommendation == null && other.recommendation == null;
    }
    return recommendation.actions().equals(other.recommendation.actions())
        && recommendation.strength().equals(other.recommendation.strength());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision that
        && Objects.equals(recommendation, that.recommendation)
        && missing().equals(that.missing());
  }

  @Override
  public int hashCode() {
    return Objects.hash(recommendation, missing());
  }

  @Override
  public String toString() {
    return recommendation == null ? "Decision[open]" : "Decision[recommendation]";
  }
}
