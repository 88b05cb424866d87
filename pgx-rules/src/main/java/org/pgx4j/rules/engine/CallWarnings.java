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
      Optional<GenotypeCall> call = gene.call();
      Optional<Fallback> fallback =
          call.filter(one -> gene.isFallback()).flatMap(one -> one.evidence().fallback());
      if (fallback.isPresent()) {
        warnings.add(
            new Warning(
                "warning.fallback",
                Map.of("gene", gene.gene().symbol(), "position", name(gene, fallback.get()))));
      }
      if (call.filter(one -> one.deciding().stream().anyMatch(Candidate::isCombination))
          .isPresent()) {
        boolean used = gene.readings(Reading.Role.DECIDING).stream().anyMatch(Reading::isTrusted);
        String key = used && !gene.isFallback() ? "used" : "unused";
        warnings.add(
            new Warning("warning.combination." + key, Map.of("gene", gene.gene().symbol())));
      }
    }
    return warnings;
  }

  private static String name(ResolvedGene gene, Fallback fallback) {
    return fallback.rsid().isEmpty() ? gene.place(fallback.position()) : fallback.rsid();
  }
}
