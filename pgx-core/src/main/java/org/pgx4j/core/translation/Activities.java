package org.pgx4j.core.translation;

import com.google.common.collect.ImmutableMap;
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

  Activities(Map<String, ActivityScore> values) {
    this.values = ImmutableMap.copyOf(values);
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

  Set<ActivityScore> sumsOfTwo() {
    Set<ActivityScore> distinct = new HashSet<>(values.values());
    Set<ActivityScore> sums = new HashSet<>();
    for (ActivityScore one : distinct) {
      for (ActivityScore other : distinct) {
        sums.add(one.plus(other));
      }
    }
    return sums;
  }
}
