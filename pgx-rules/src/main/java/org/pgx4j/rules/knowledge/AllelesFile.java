package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleDefinitions.UnphasedPriority;
import org.pgx4j.core.calling.CallingStrategy;
import org.pgx4j.core.calling.NamedAllele;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;

/** Reads a gene's allele definitions. */
final class AllelesFile {
  private final JsonCursor json;
  private final List<Consumer<AlleleDefinitions.Builder>> parts = new ArrayList<>();
  private @Nullable Gene gene;
  private GenomeBuild build = GenomeBuild.GRCH38;

  private AllelesFile(JsonCursor json) {
    this.json = json;
  }

  static AlleleDefinitions read(JsonCursor json) throws IOException {
    return new AllelesFile(json).definitions();
  }

  private AlleleDefinitions definitions() throws IOException {
    json.open();
    while (json.nextMember()) {
      member(json.member());
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
    return json.made(
        () -> {
          AlleleDefinitions.Builder builder = AlleleDefinitions.builder(named, build);
          parts.forEach(part -> part.accept(builder));
          return builder.build();
        });
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "schema" -> json.schema("alleles");
      case "gene" -> gene = json.text(Gene::of);
      case "version", "source" -> json.skip();
      case "build" -> build = json.text(GenomeBuild::parse);
      case "chromosome" -> part(json.text(), AlleleDefinitions.Builder::chromosome);
      case "ploidy" -> part(json.constant(Ploidy.class), AlleleDefinitions.Builder::ploidy);
      case "strategy" ->
          part(json.constant(CallingStrategy.class), AlleleDefinitions.Builder::strategy);
      case "undocumented" ->
          part(
              json.constant(Undocumented.class) == Undocumented.AS_REFERENCE,
              AlleleDefinitions.Builder::undocumentedAsReference);
      case "tier1" -> part(Positions.places(json), AlleleDefinitions.Builder::tier1);
      case "required" -> part(Positions.places(json), AlleleDefinitions.Builder::required);
      case "unphasedPriorities" ->
          part(json.list(this::priority), AlleleDefinitions.Builder::priorities);
      case "subAlleles" -> part(json.map(json::text), AlleleDefinitions.Builder::subAlleles);
      case "reference" -> part(json.text(), AlleleDefinitions.Builder::reference);
      case "positions" ->
          part(json.list(() -> Positions.position(json)), AlleleDefinitions.Builder::positions);
      case "alleles" -> part(json.list(this::allele), AlleleDefinitions.Builder::alleles);
      case "extra" ->
          part(json.list(() -> Positions.position(json)), AlleleDefinitions.Builder::extra);
      case "reported" -> part(Positions.places(json), AlleleDefinitions.Builder::reported);
      case "fallback" -> part(Positions.fallback(json), AlleleDefinitions.Builder::fallback);
      case "marker" -> part(Positions.marker(json), AlleleDefinitions.Builder::marker);
      case "structure" -> part(Positions.structure(json), AlleleDefinitions.Builder::structure);
      case "grch37" -> part(Positions.grch37(json), AlleleDefinitions.Builder::elsewhere);
      default -> throw json.unknown();
    }
  }

  /** What an undocumented base means for the name. */
  private enum Undocumented {
    NO_CALL,
    AS_REFERENCE
  }

  /** Sets one part of the builder. */
  private interface Setter<T> {
    AlleleDefinitions.Builder set(AlleleDefinitions.Builder builder, T value);
  }

  private <T> void part(T value, Setter<T> setter) {
    parts.add(builder -> setter.set(builder, value));
  }

  private UnphasedPriority priority() throws IOException {
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

  private NamedAllele allele() throws IOException {
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
