package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.genotype.Gene;

/**
 * Whether a gene's activity score lies in one of several ranges, or is not available.
 *
 * <p>A score known only from below ({@code ≥3.0}) is TRUE when all that it stands for is in a
 * range, UNKNOWN when some is.
 *
 * @param gene the gene
 * @param ranges the ranges; empty = asks whether the score is not available
 */
public record ScoreCondition(Gene gene, List<ScoreRange> ranges) implements Condition {
  private static final String NOT_AVAILABLE = "n/a";

  /** Copies the list. */
  public ScoreCondition {
    ranges = List.copyOf(ranges);
  }

  @Override
  public Truth test(PatientView patient) {
    if (!patient.isKnown(gene)) {
      return Truth.UNKNOWN;
    }
    Optional<ActivityScore> score = patient.score(gene);
    if (ranges.isEmpty() || score.isEmpty()) {
      return Truth.of(ranges.isEmpty() && score.isEmpty());
    }
    Truth truth = Truth.FALSE;
    for (ScoreRange range : ranges) {
      truth =
          truth.or(
              range.holdsFor(score.get())
                  ? Truth.TRUE
                  : range.mayHoldFor(score.get()) ? Truth.UNKNOWN : Truth.FALSE);
    }
    return truth;
  }

  @Override
  public Explanation explain(PatientView patient) {
    String asked = ranges.isEmpty() ? NOT_AVAILABLE : Explanation.joined(" or ", ranges);
    return Explanation.leaf(
        gene + " activity score is " + asked, test(patient), seen(patient), Missing.gene(gene));
  }

  private Optional<String> seen(PatientView patient) {
    if (!patient.isKnown(gene)) {
      return Optional.empty();
    }
    ActivityScore score = patient.score(gene).orElse(null);
    return Optional.of(score == null ? NOT_AVAILABLE : score.toString());
  }

  @Override
  public void addMissing(PatientView patient, Collection<Missing> missing) {
    if (test(patient) == Truth.UNKNOWN) {
      missing.add(Missing.gene(gene));
    }
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoreCondition that
        && gene.equals(that.gene)
        && ranges.equals(that.ranges);
  }

  @Override
  public int hashCode() {
    return 31 * gene.hashCode() + ranges.hashCode();
  }
}
