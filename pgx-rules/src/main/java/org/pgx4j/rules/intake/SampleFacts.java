package org.pgx4j.rules.intake;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.genotype.GeneCopies;
import org.pgx4j.core.genotype.Sex;

/**
 * What is known of a sample's gene beside the records of its sites.
 *
 * @param sex the person's sex
 * @param copies the number of copies; null = not known
 * @param findings what else structural records say
 */
record SampleFacts(Sex sex, @Nullable GeneCopies copies, Set<StructuralFinding> findings) {

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SampleFacts that
        && sex == that.sex
        && Objects.equals(copies, that.copies)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * sex.hashCode() + Objects.hashCode(copies)) + findings.hashCode();
  }
}
