package org.pgx4j.rules.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.GeneStructure;
import org.pgx4j.core.calling.StructuralFinding;
import org.pgx4j.core.genotype.GeneCopies;

/** A gene whose copies matter, on a file's assembly, and what the samples have. Not thread-safe. */
final class GeneLocus {
  private static final int UNKNOWN = -1;

  private final AlleleDefinitions gene;
  private final BuildSites sites;
  private final int from;
  private final int to;
  private final int samples;
  private int @Nullable [] counts;
  private final Map<Integer, Set<StructuralFinding>> findings = new HashMap<>();

  GeneLocus(AlleleDefinitions gene, BuildSites sites, GeneStructure structure, int samples) {
    this.gene = gene;
    this.sites = sites;
    from = sites.position(structure.from());
    to = sites.position(structure.to());
    this.samples = samples;
  }

  boolean isCoveredBy(int first, int last) {
    return first <= from && last >= to;
  }

  boolean contains(int position) {
    return position >= from && position <= to;
  }

  /**
   * What a change from {@code first} to {@code last} that is not of the whole gene means; null when
   * it does not touch the gene.
   */
  @Nullable StructuralFinding partial(int first, int last) {
    boolean touches =
        gene.positions().stream()
            .mapToInt(sites::position)
            .anyMatch(position -> position > first && position <= last);
    if (touches) {
      return StructuralFinding.PARTIAL_OVER_POSITIONS;
    }
    return first < to && last >= from ? StructuralFinding.PARTIAL : null;
  }

  /** Takes a sample's number of copies; two records that differ are a finding. */
  void count(int sample, int copies) {
    int[] all = counts;
    if (all == null) {
      all = new int[samples];
      Arrays.fill(all, UNKNOWN);
      counts = all;
    }
    if (all[sample] != UNKNOWN && all[sample] != copies) {
      note(sample, StructuralFinding.COPIES_DISAGREE);
    }
    all[sample] = copies;
  }

  void note(int sample, StructuralFinding finding) {
    findings.computeIfAbsent(sample, one -> EnumSet.noneOf(StructuralFinding.class)).add(finding);
  }

  /** Whether no record says anything of any sample. */
  boolean isEmpty() {
    return counts == null && findings.isEmpty();
  }

  /** A sample's copies by its records; null when none counts them, or two count differently. */
  @Nullable GeneCopies copies(int sample) {
    boolean disagree = findings(sample).contains(StructuralFinding.COPIES_DISAGREE);
    return counts == null || counts[sample] == UNKNOWN || disagree
        ? null
        : GeneCopies.of(counts[sample], GeneCopies.Source.STRUCTURAL_RECORD);
  }

  Set<StructuralFinding> findings(int sample) {
    return findings.getOrDefault(sample, Set.of());
  }
}
