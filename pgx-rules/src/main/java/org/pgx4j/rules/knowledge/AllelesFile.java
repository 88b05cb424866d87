package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleDefinitions.UnphasedPriority;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.calling.CausalMarker;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneStructure;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.calling.SinglePosition;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;

/** Reads a gene's allele definitions. */
final class AllelesFile implements JsonFile.Content<AlleleDefinitions> {
  private @Nullable Gene gene;
  private GenomeBuild build = GenomeBuild.GRCH38;
  private String chromosome = "";
  private String reference = "";
  private Ploidy ploidy = Ploidy.AUTOSOMAL;
  private CallingStrategy strategy = CallingStrategy.EXACT;
  private Undocumented undocumented = Undocumented.NO_CALL;
  private Set<Integer> tier1 = Set.of();
  private Set<Integer> required = Set.of();
  private Set<Integer> reported = Set.of();
  private final List<UnphasedPriority> priorities = new ArrayList<>();
  private Map<String, String> subAlleles = Map.of();
  private List<DefiningPosition> positions = List.of();
  private List<DefiningPosition> extra = List.of();
  private final List<NamedAllele> alleles = new ArrayList<>();
  private @Nullable SinglePosition fallback;
  private @Nullable CausalMarker marker;
  private @Nullable GeneStructure structure;
  private @Nullable BuildSites grch37;

  @Override
  public AlleleDefinitions read(JsonCursor json) {
    json.open();
    while (json.nextMember()) {
      member(json, json.member());
    }
    json.require(
        "schema", "gene", "version", "source", "build", "chromosome", "strategy", "undocumented");
    json.require(
        "tier1", "required", "unphasedPriorities", "subAlleles", "reference", "positions", "extra");
    json.require("alleles");
    Gene named = gene;
    if (named == null) {
      throw json.bad("Add the member gene");
    }
    return made(named);
  }

  private AlleleDefinitions made(Gene named) {
    AlleleDefinitions.Builder builder =
        AlleleDefinitions.builder(named, build)
            .chromosome(chromosome)
            .reference(reference)
            .ploidy(ploidy)
            .strategy(strategy)
            .undocumentedAsReference(undocumented == Undocumented.AS_REFERENCE)
            .tier1(tier1)
            .required(required)
            .reported(reported)
            .priorities(priorities)
            .subAlleles(subAlleles)
            .positions(positions)
            .extra(extra)
            .alleles(alleles);
    if (fallback != null) {
      builder.fallback(fallback);
    }
    if (marker != null) {
      builder.marker(marker);
    }
    if (structure != null) {
      builder.structure(structure);
    }
    if (grch37 != null) {
      builder.elsewhere(grch37);
    }
    return builder.build();
  }

  private void member(JsonCursor json, String name) {
    switch (name) {
      case "schema" -> json.schema("alleles");
      case "gene" -> gene = json.gene();
      case "version", "source" -> json.skip();
      case "build" -> build = GenomeBuild.parse(json.text());
      case "chromosome" -> chromosome = json.text();
      case "ploidy" -> ploidy = json.constant(Ploidy.values());
      case "strategy" -> strategy = json.constant(CallingStrategy.values());
      case "undocumented" -> undocumented = json.constant(Undocumented.values());
      case "tier1" -> tier1 = Positions.places(json);
      case "required" -> required = Positions.places(json);
      case "unphasedPriorities" -> {
        json.openList();
        while (json.nextItem()) {
          priorities.add(priority(json));
        }
      }
      case "subAlleles" -> subAlleles = json.textMap();
      case "reference" -> reference = json.text();
      case "positions" -> positions = Positions.positions(json);
      case "alleles" -> {
        json.openList();
        while (json.nextItem()) {
          alleles.add(allele(json));
        }
      }
      case "extra" -> extra = Positions.positions(json);
      case "reported" -> reported = Positions.places(json);
      case "fallback" -> fallback = Positions.fallback(json);
      case "marker" -> marker = Positions.marker(json);
      case "structure" -> structure = Positions.structure(json);
      case "grch37" -> grch37 = Positions.grch37(json);
      default -> throw json.unknown();
    }
  }

  /** What an undocumented base means for the name. */
  private enum Undocumented {
    NO_CALL,
    AS_REFERENCE
  }

  private static UnphasedPriority priority(JsonCursor json) {
    List<String> among = List.of();
    String pick = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "among" -> among = json.texts();
        case "pick" -> pick = json.text();
        default -> throw json.unknown();
      }
    }
    json.require("among", "pick");
    return new UnphasedPriority(among, pick);
  }

  private static NamedAllele allele(JsonCursor json) {
    String name = "";
    boolean every = false;
    Map<Integer, String> at = Map.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "name" -> name = json.text();
        case "every" -> every = json.yes();
        case "at" -> at = Positions.bases(json);
        default -> throw json.unknown();
      }
    }
    json.require("name");
    return new NamedAllele(name, every, at);
  }
}
