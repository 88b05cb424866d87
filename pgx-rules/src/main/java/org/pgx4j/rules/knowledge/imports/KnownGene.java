package org.pgx4j.rules.knowledge.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.calling.CausalMarker;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneStructure;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.calling.SinglePosition;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.rules.knowledge.KnowledgeBase;

/**
 * What definitions already known say of a gene and a release does not: how it is called, its copies
 * and where it lies on GRCh37. A gene that is not known is called by exact matching, on GRCh38.
 */
final class KnownGene {
  private final @Nullable AlleleDefinitions definitions;

  private KnownGene(@Nullable AlleleDefinitions definitions) {
    this.definitions = definitions;
  }

  static KnownGene of(KnowledgeBase known, Gene gene) {
    return new KnownGene(known.definitions(gene).orElse(null));
  }

  /** How many chromosomes carry the gene; empty = autosomal. */
  String ploidy(String chromosome) {
    Ploidy ploidy =
        definitions != null
            ? definitions.ploidy()
            : chromosome.equals("chrX")
                ? Ploidy.X_LINKED
                : chromosome.equals("chrM") ? Ploidy.MITOCHONDRIAL : Ploidy.AUTOSOMAL;
    return ploidy == Ploidy.AUTOSOMAL ? "" : written(ploidy);
  }

  String strategy() {
    return written(definitions == null ? CallingStrategy.EXACT : definitions.strategy());
  }

  String undocumented() {
    return definitions != null && definitions.undocumentedAsReference()
        ? "as-reference"
        : "no-call";
  }

  /** What is known beside the definitions, as far as it still fits; for a release without it. */
  Exemption exemption(Set<Integer> sites) {
    if (definitions == null) {
      return Exemption.NONE;
    }
    return new Exemption(
        Set.of(),
        definitions.extra().stream()
            .filter(one -> !sites.contains(one.position()))
            .map(
                one ->
                    new Variant(
                        one.position(), one.reference(), one.alternates(), one.rsid(), one.hgvs()))
            .toList(),
        Set.of(),
        definitions.priorities().stream()
            .map(one -> Json.of("among", one.among(), "pick", one.pick()))
            .toList(),
        kept(definitions.tier1(), sites),
        kept(definitions.required(), sites));
  }

  private static Set<Integer> kept(Set<Integer> places, Set<Integer> sites) {
    Set<Integer> kept = new TreeSet<>(places);
    kept.retainAll(sites);
    return kept;
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Adds what still fits positions and names as released now. */
  void addTo(Map<String, Object> document, Set<Integer> sites, Set<String> names) {
    if (definitions == null) {
      return;
    }
    definitions
        .marker()
        .filter(marker -> sites.containsAll(List.of(marker.causal(), marker.proxy())))
        .filter(marker -> names.containsAll(List.of(marker.both(), marker.causalOnly())))
        .ifPresent(marker -> document.put("marker", json(marker)));
    definitions.structure().ifPresent(one -> document.put("structure", json(one, names)));
    definitions
        .fallback()
        .filter(single -> sites.contains(single.position()))
        .filter(single -> names.containsAll(single.alleles().values()))
        .ifPresent(single -> document.put("fallback", json(single)));
  }

  private static Map<String, Object> json(CausalMarker marker) {
    return Json.of(
        "causal",
        marker.causal(),
        "proxy",
        marker.proxy(),
        "both",
        marker.both(),
        "causalOnly",
        marker.causalOnly());
  }

  /** A name that small variants define now is no longer hidden from them. */
  private static Map<String, Object> json(GeneStructure structure, Set<String> names) {
    Map<String, Object> json = Json.of("from", structure.from(), "to", structure.to());
    structure.deletion().ifPresent(name -> json.put("deletion", name));
    json.put("alleles", structure.alleles().stream().filter(n -> !names.contains(n)).toList());
    json.put("bins", structure.bins());
    return json;
  }

  private static Map<String, Object> json(SinglePosition single) {
    return Json.of("position", single.position(), "alleles", new TreeMap<>(single.alleles()));
  }

  /**
   * Where variants lie on GRCh37, by the shift that is known; a variant that is new there is usable
   * when a record shows it, and unknown when none does.
   */
  Optional<Map<String, Object>> grch37(Collection<Variant> variants) {
    if (definitions == null) {
      return Optional.empty();
    }
    Map<Integer, DefiningPosition> known =
        definitions.positionsToRead().stream()
            .collect(Collectors.toMap(DefiningPosition::position, one -> one));
    return definitions.sites(GenomeBuild.GRCH37).map(sites -> json(sites, known, variants));
  }

  private static Map<String, Object> json(
      BuildSites sites, Map<Integer, DefiningPosition> known, Collection<Variant> variants) {
    Map<String, String> differs = new TreeMap<>();
    Set<Integer> unverified = new TreeSet<>();
    for (Variant variant : variants) {
      DefiningPosition before = known.get(variant.position());
      Optional<String> base =
          before != null && before.reference().equals(variant.ref())
              ? sites.reference(before)
              : Optional.empty();
      if (base.isEmpty() || !variant.takes(base.get())) {
        unverified.add(variant.position());
      } else if (!base.get().equals(variant.ref())) {
        differs.put(Integer.toString(variant.position()), base.get());
      }
    }
    return Json.of(
        "shift", sites.position(0), "reference", differs, "unverified", List.copyOf(unverified));
  }
}
