package org.pgx4j.core.translation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.genotype.Haplotype;

/**
 * Chooses what decides among alleles that stand together on a chromosome, or were found without
 * phase: the least activity, or the function that comes first in the authority's order. What has
 * neither comes right after the very least, so that it neither hides a known loss nor is hidden by
 * a normal allele.
 */
final class LeastFunction {
  private static final ActivityScore UNASSIGNED = ActivityScore.of("0.0001");

  private final ImmutableList<String> order;
  private final Activities activities;
  private final Map<String, String> functions;

  LeastFunction(List<String> order, Activities activities, Map<String, String> functions) {
    this.order = ImmutableList.copyOf(order);
    this.activities = activities;
    this.functions = functions;
  }

  List<String> order() {
    return order;
  }

  /** Whether the authority says how such alleles are judged. */
  boolean isDefined() {
    return !order.isEmpty();
  }

  /** The allele that decides for a haplotype of several. */
  Haplotype of(Haplotype haplotype) {
    if (haplotype.form() != Haplotype.Form.COMBINATION || !isDefined()) {
      return haplotype;
    }
    List<Haplotype> parts = new ArrayList<>();
    haplotype.parts().forEach(part -> parts.add(Haplotype.of(part.allele())));
    return sorted(parts).get(0);
  }

  /** Whether the allele that decides has the function that comes first of all. */
  boolean isVeryLeast(Haplotype haplotype) {
    return isDefined() && order.get(0).equals(functions.get(of(haplotype).toString()));
  }

  /** The haplotypes in order, the least function first. */
  List<Haplotype> sorted(List<Haplotype> haplotypes) {
    return haplotypes.stream()
        .sorted(
            Comparator.<Haplotype, ActivityScore>comparing(
                    one -> activities.of(one).orElse(UNASSIGNED))
                .thenComparing(this::rank)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int rank(Haplotype haplotype) {
    int index = order.indexOf(functions.getOrDefault(haplotype.toString(), ""));
    return index < 0 ? 1 : 2 * index;
  }
}
