package org.pgx4j.rules.intake;

import java.util.List;

/**
 * Where the fields that matter lie within a genotype column; -1 = the record does not have it.
 *
 * @param genotype GT
 * @param phaseSet PS
 * @param quality GQ, or RGQ
 * @param depth DP, or MIN_DP
 * @param depths AD
 */
record FormatKeys(int genotype, int phaseSet, int quality, int depth, int depths) {

  /** Reads FORMAT; fields that the policy does not ask for are left out. */
  static FormatKeys of(String format, Policy policy, boolean depthPerAllele) {
    List<String> keys = List.of(format.split(":", -1));
    return new FormatKeys(
        keys.indexOf("GT"),
        keys.indexOf("PS"),
        policy.quality() > 0 ? either(keys, "GQ", "RGQ") : -1,
        policy.depth() > 0 ? either(keys, "DP", "MIN_DP") : -1,
        depthPerAllele ? keys.indexOf("AD") : -1);
  }

  private static int either(List<String> keys, String one, String other) {
    int index = keys.indexOf(one);
    return index >= 0 ? index : keys.indexOf(other);
  }

  /** The last field that matters. */
  int last() {
    return Math.max(Math.max(Math.max(genotype, phaseSet), Math.max(quality, depth)), depths);
  }
}
