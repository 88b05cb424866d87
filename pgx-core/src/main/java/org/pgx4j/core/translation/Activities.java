package org.pgx4j.core.translation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Haplotype;

/** Activity values of alleles and of what is made of them. */
final class Activities {
  private static final ActivityScore NONE = ActivityScore.of("0");

  private final Map<String, ActivityScore> values;

  /** Made when first asked for. */
  private volatile @Nullable Set<ActivityScore> sums;

  Activities(Map<String, ActivityScore> values) {
    this.values = Map.copyOf(values);
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
    ActivityScore sum = NONE;
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
    Set<ActivityScore> known = sums;
    if (known == null) {
      Set<ActivityScore> distinct = new HashSet<>(values.values());
      Set<ActivityScore> all = new TreeSet<>();
      for (ActivityScore one : distinct) {
        for (ActivityScore other : distinct) {
          all.add(one.plus(other));
        }
      }
      known = Collections.unmodifiableSet(all);
      sums = known;
    }
    return known;
  }
}
