package org.pgx4j.rules.engine;

import java.util.Objects;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.condition.Truth;

/** A finding that follows from others and from measurements, as a threshold or a scheme has it. */
public final class DerivedFinding {
  private final Finding finding;
  private final Condition when;
  private final Condition unless;

  private DerivedFinding(Finding finding, Condition when, Condition unless) {
    this.finding = finding;
    this.when = when;
    this.unless = unless;
  }

  /**
   * A finding and its reason.
   *
   * @param finding what is concluded
   * @param when what must be TRUE
   * @param unless what must not be TRUE
   */
  public static DerivedFinding of(Finding finding, Condition when, Condition unless) {
    return new DerivedFinding(finding, when, unless);
  }

  /** What is concluded. */
  public Finding finding() {
    return finding;
  }

  /** Whether it follows from what is known. */
  public boolean follows(PatientView patient) {
    return when.test(patient) == Truth.TRUE && unless.test(patient) != Truth.TRUE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DerivedFinding that
        && finding.equals(that.finding)
        && when.equals(that.when)
        && unless.equals(that.unless);
  }

  @Override
  public int hashCode() {
    return Objects.hash(finding, when, unless);
  }

  @Override
  public String toString() {
    return "DerivedFinding[" + finding + "]";
  }
}
