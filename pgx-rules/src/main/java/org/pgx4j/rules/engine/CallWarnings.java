package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pgx4j.core.genotype.CallEvidence.Fallback;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.GenotypeCall;

/** What a reader must know of how a gene was called before relying on it. */
final class CallWarnings {
  private CallWarnings() {}

  static List<Warning> of(List<ResolvedGene> genes) {
    List<Warning> warnings = new ArrayList<>();
    for (ResolvedGene gene : genes) {
      GenotypeCall call = gene.call().orElse(null);
      if (call != null) {
        add(warnings, gene, call);
      }
    }
    return warnings;
  }

  private static void add(List<Warning> warnings, ResolvedGene gene, GenotypeCall call) {
    Optional<Fallback> fallback = call.evidence().fallback();
    if (gene.isFallback() && fallback.isPresent()) {
      warnings.add(
          new Warning(
              "warning.fallback",
              Map.of("gene", gene.gene().symbol(), "position", name(gene, fallback.get()))));
    }
    if (isCombination(call)) {
      String key = isTrusted(gene) && !gene.isFallback() ? "used" : "unused";
      warnings.add(new Warning("warning.combination." + key, Map.of("gene", gene.gene().symbol())));
    }
  }

  private static boolean isCombination(GenotypeCall call) {
    for (Candidate candidate : call.deciding()) {
      if (candidate.isCombination()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTrusted(ResolvedGene gene) {
    for (Reading reading : gene.readings(Reading.Role.DECIDING)) {
      if (reading.isTrusted()) {
        return true;
      }
    }
    return false;
  }

  private static String name(ResolvedGene gene, Fallback fallback) {
    return fallback.rsid().isEmpty() ? gene.place(fallback.position()) : fallback.rsid();
  }
}
