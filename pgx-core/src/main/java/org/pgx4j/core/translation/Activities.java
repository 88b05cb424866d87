package org.pgx4j.core.translation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Haplotype;

/** Activity values of alleles and of what is made of them. */
final class Activities {
  private final ImmutableMap<String, ActivityScore> values;
  private final ImmutableSortedSet<ActivityScore> sums;

  Activities(Map<String, ActivityScore> values) {
    this.values = ImmutableMap.copyOf(values);
    Set<ActivityScore> distinct = new HashSet<>(values.values());
    ImmutableSortedSet.Builder<ActivityScore> all = ImmutableSortedSet.naturalOrder();
    for (ActivityScore one : distinct) {
      for (ActivityScore other : distinct) {
        all.add(one.plus(other));
      }
    }
    sums = all.build();
  }

  /** A listed structure's own value, else the sum over its parts; empty when a part has none. */
  Optional<ActivityScore> of(Haplotype haplotype) {
    ActivityScore listed = values.get(haplotype.toString());
    if (listed != null) {
      return Optional.of(listed);
    }
    if (haplotype.form() == Haplotype.Form.COMBINATION) {
      return Optional.empty();
    }
    ActivityScore sum = ActivityScore.of("0");
    for (Haplotype.Part part : haplotype.parts()) {
      ActivityScore one = values.get(part.allele().name());
      if (one == null) {
        return Optional.empty();
      }
      BigDecimal copies = BigDecimal.valueOf(part.copies().count());
      boolean open = one.value().signum() > 0 && (one.atLeast() || part.copies().atLeast());
      sum = sum.plus(new ActivityScore(one.value().multiply(copies), open));
    }
    return Optional.of(sum);
  }

  /** Every score that two alleles can sum up to, ascending. */
  Set<ActivityScore> sumsOfTwo() {
    return sums;
  }
}
