package org.pgx4j.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.profile.PatientProfile;

/**
 * Findings that follow from single positions which guidelines ask for by themselves: {@code
 * rs12777823} is {@code A/G}. Bases are of the forward strand, in alphabetical order.
 *
 * <p>They come from what a call read there. A stated genotype gives those of its positions that
 * define its alleles.
 */
final class VariantFindings {
  private static final int CHROMOSOMES = 2;

  private VariantFindings() {}

  static Set<Finding> of(PatientProfile profile, Knowledge knowledge, GeneFunctions functions) {
    Set<Finding> findings = Set.of();
    for (GenotypeCall call : profile.calls().values()) {
      for (CallEvidence.ExtraPosition position : call.evidence().extra()) {
        List<String> bases = Arrays.asList(position.bases().replace('|', '/').split("/"));
        findings = with(findings, finding(position.rsid(), bases));
      }
    }
    for (Map.Entry<Gene, List<Genotype>> stated : profile.genotypes().entrySet()) {
      if (stated.getValue().size() == 1 && stated.getValue().get(0) instanceof Diplotype pair) {
        Functions by = functions.first(stated.getKey());
        AlleleDefinitions definitions =
            by == null || by.isReporting()
                ? knowledge.definitions(stated.getKey()).orElse(null)
                : null;
        if (definitions != null) {
          for (DefiningPosition position : definitions.reported()) {
            findings = with(findings, finding(definitions, pair, position));
          }
        }
      }
    }
    return findings;
  }

  private static Set<Finding> with(Set<Finding> findings, Optional<Finding> more) {
    if (more.isEmpty()) {
      return findings;
    }
    Set<Finding> all = findings.isEmpty() ? new LinkedHashSet<>() : findings;
    all.add(more.get());
    return all;
  }

  private static Optional<Finding> finding(
      AlleleDefinitions definitions, Diplotype genotype, DefiningPosition position) {
    List<String> bases = new ArrayList<>();
    for (Haplotype haplotype : genotype.haplotypes()) {
      String base = base(definitions, haplotype, position);
      if (base != null) {
        bases.add(base);
      }
    }
    return finding(position.rsid(), bases);
  }

  private static @Nullable String base(
      AlleleDefinitions definitions, Haplotype haplotype, DefiningPosition position) {
    for (NamedAllele allele : definitions.alleles()) {
      if (haplotype.toString().equals(allele.name())) {
        return allele.at().getOrDefault(position.position(), position.reference());
      }
    }
    return null;
  }

  private static Optional<Finding> finding(String rsid, List<String> bases) {
    boolean read = bases.size() == CHROMOSOMES && !bases.contains("") && !bases.contains(".");
    if (rsid.isEmpty() || !read) {
      return Optional.empty();
    }
    List<String> sorted = new ArrayList<>(bases);
    Collections.sort(sorted);
    return Optional.of(new Finding(rsid, "", String.join("/", sorted)));
  }
}
