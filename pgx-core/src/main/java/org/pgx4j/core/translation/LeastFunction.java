package org.pgx4j.core.translation;

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
final class LeastFunction implements Comparator<Haplotype> {
  private static final ActivityScore UNASSIGNED = ActivityScore.of("0.0001");

  private final List<String> order;
  private final Activities activities;
  private final Map<String, String> functions;

  LeastFunction(List<String> order, Activities activities, Map<String, String> functions) {
    this.order = List.copyOf(order);
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
    for (Haplotype.Part part : haplotype.parts()) {
      parts.add(Haplotype.of(part.allele()));
    }
    return sorted(parts).get(0);
  }

  /** Whether the allele that decides has the function that comes first of all. */
  boolean isVeryLeast(Haplotype haplotype) {
    return isDefined() && order.get(0).equals(functions.get(of(haplotype).toString()));
  }

  /** The haplotypes in order, the least function first. */
  List<Haplotype> sorted(List<Haplotype> haplotypes) {
    List<Haplotype> sorted = new ArrayList<>(haplotypes);
    sorted.sort(this);
    return sorted;
  }

  @Override
  public int compare(Haplotype one, Haplotype other) {
    int byActivity = activity(one).compareTo(activity(other));
    if (byActivity != 0) {
      return byActivity;
    }
    int byRank = Integer.compare(rank(one), rank(other));
    return byRank != 0 ? byRank : one.compareTo(other);
  }

  private ActivityScore activity(Haplotype haplotype) {
    return activities.of(haplotype).orElse(UNASSIGNED);
  }

  private int rank(Haplotype haplotype) {
    int index = order.indexOf(functions.getOrDefault(haplotype.toString(), ""));
    return index < 0 ? 1 : 2 * index;
  }
}
