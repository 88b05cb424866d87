package org.pgx4j.rules.intake;

import java.util.List;

/**
 * Where the fields that matter lie within a genotype column; -1 = the record does not have it.
 *
 * @param genotype GT
 * @param phaseSet PS
 * @param quality GQ, or RGQ
 * @param depth MIN_DP, the least of a block, or DP
 * @param depths AD
 * @param shares AF or another name of the share of copies that carry an alternate
 */
record FormatKeys(int genotype, int phaseSet, int quality, int depth, int depths, int shares) {
  private static final List<String> SHARES = List.of("AF", "HF", "HL", "VAF");

  /** Reads FORMAT; fields that the policy does not ask for are left out. */
  static FormatKeys of(String format, Policy policy, boolean depthPerAllele) {
    List<String> keys = List.of(format.split(":", -1));
    return new FormatKeys(
        keys.indexOf("GT"),
        keys.indexOf("PS"),
        policy.quality() > 0 ? either(keys, "GQ", "RGQ") : -1,
        policy.depth() > 0 ? either(keys, "MIN_DP", "DP") : -1,
        depthPerAllele ? keys.indexOf("AD") : -1,
        -1);
  }

  /** Reads FORMAT of a mitochondrial record, in which shares matter. */
  static FormatKeys ofMitochondrial(String format, Policy policy) {
    FormatKeys keys = of(format, policy, true);
    List<String> names = List.of(format.split(":", -1));
    int shares =
        SHARES.stream().mapToInt(names::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    return new FormatKeys(
        keys.genotype, keys.phaseSet, keys.quality, keys.depth, keys.depths, shares);
  }

  private static int either(List<String> keys, String one, String other) {
    int index = keys.indexOf(one);
    return index >= 0 ? index : keys.indexOf(other);
  }

  /** The last field that matters. */
  int last() {
    return Math.max(
        Math.max(Math.max(genotype, phaseSet), Math.max(quality, depth)), Math.max(depths, shares));
  }
}
