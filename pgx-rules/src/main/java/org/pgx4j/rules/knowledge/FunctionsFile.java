package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.FunctionTableBuilder;
import org.pgx4j.core.translation.Lookup;
import org.pgx4j.core.translation.PhenotypeRule;
import org.pgx4j.core.translation.PhenotypeRule.FunctionPair;

/** Reads what an authority says of a gene's alleles. */
final class FunctionsFile {
  private static final String NOT_AVAILABLE = "n/a";

  private final JsonCursor json;
  private final Map<String, String> subAlleles;
  private final List<Consumer<FunctionTableBuilder>> parts = new ArrayList<>();
  private @Nullable Gene gene;
  private @Nullable Authority authority;
  private Lookup lookup = Lookup.PHENOTYPE;
  private final Set<String> listed = new HashSet<>();
  private Map<String, List<String>> spellings = Map.of();
  private boolean listsAlleles;
  private boolean hasBareTerms;

  private FunctionsFile(JsonCursor json, Map<String, String> subAlleles) {
    this.json = json;
    this.subAlleles = subAlleles;
  }

  /** Reads a file; a sub-allele of the definitions has its core allele's function and activity. */
  static FunctionTable read(JsonCursor json, Map<String, String> subAlleles) throws IOException {
    return new FunctionsFile(json, subAlleles).table();
  }

  private FunctionTable table() throws IOException {
    json.open();
    while (json.nextMember()) {
      member(json.member());
    }
    json.require("schema", "gene", "authority", "version", "licence", "citations", "lookup");
    json.require("otherwise");
    switch (lookup) {
      case PHENOTYPE -> json.require("functions", "phenotypes");
      case SCORE -> json.require("functions", "activity", "phenotypes");
      case PRESENCE -> json.require("alleles");
      case GENOTYPE -> {}
    }
    if (hasBareTerms && listsAlleles) {
      throw json.bad("Give pairs, single or score");
    }
    checkSpellings();
    Gene named = gene;
    Authority speaker = authority;
    if (named == null || speaker == null) {
      throw json.bad("Add the members gene and authority");
    }
    return json.made(
        () -> {
          FunctionTableBuilder builder = FunctionTable.builder(named, speaker).lookup(lookup);
          parts.forEach(part -> part.accept(builder));
          return builder.build();
        });
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "schema" -> json.schema("functions");
      case "gene" -> gene = json.text(Gene::of);
      case "authority" -> authority = json.text(Authority::of);
      case "version", "licence" -> json.text();
      case "citations" -> Citations.read(json);
      case "lookup" -> lookup = json.constant(Lookup.class);
      case "alleles" -> part(json.texts(), FunctionTableBuilder::presenceAlleles);
      case "functions" -> functions(once(json.map(json::texts)));
      case "activity" -> activities(once(json.map(json::texts)));
      case "phenotypes" -> part(json.list(this::rule), FunctionTableBuilder::rules);
      case "spellings" -> spellings = once(json.map(json::texts));
      case "leastFirst" -> part(json.texts(), FunctionTableBuilder::leastFirst);
      case "otherwise" -> part(json.text(), FunctionTableBuilder::otherwise);
      default -> throw json.unknown();
    }
  }

  /** Sets one part of the builder. */
  private interface Setter<T> {
    FunctionTableBuilder set(FunctionTableBuilder builder, T value);
  }

  private <T> void part(T value, Setter<T> setter) {
    parts.add(builder -> setter.set(builder, value));
  }

  /** The map, when no allele stands in it twice. */
  private Map<String, List<String>> once(Map<String, List<String>> alleles) {
    Set<String> seen = new HashSet<>();
    for (List<String> names : alleles.values()) {
      for (String name : names) {
        if (!seen.add(name)) {
          throw json.bad("Name each allele once", name);
        }
      }
    }
    return alleles;
  }

  private void functions(Map<String, List<String>> alleles) {
    listsAlleles = !alleles.isEmpty();
    alleles.values().forEach(listed::addAll);
    alleles.forEach(
        (function, names) ->
            parts.add(
                builder ->
                    names.forEach(name -> withSubs(name, one -> builder.function(one, function)))));
  }

  private void checkSpellings() {
    spellings.forEach(
        (allele, others) -> {
          if (!listed.contains(allele) || others.stream().anyMatch(listed::contains)) {
            throw json.bad("Give other spellings of listed alleles", allele);
          }
          parts.add(builder -> others.forEach(other -> builder.spelling(other, allele)));
        });
  }

  private void activities(Map<String, List<String>> alleles) {
    alleles.forEach(
        (value, names) -> {
          if (!value.equals(NOT_AVAILABLE)) {
            ActivityScore score = json.made(() -> ActivityScore.parse(value));
            parts.add(
                builder ->
                    names.forEach(name -> withSubs(name, one -> builder.activity(one, score))));
          }
        });
  }

  private void withSubs(String core, Consumer<String> setter) {
    setter.accept(core);
    subAlleles.forEach(
        (sub, of) -> {
          if (of.equals(core)) {
            setter.accept(sub);
          }
        });
  }

  private PhenotypeRule rule() throws IOException {
    String term = "";
    List<FunctionPair> pairs = List.of();
    List<String> singles = List.of();
    ScoreRange score = null;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "is" -> term = json.text();
        case "pairs" -> pairs = json.list(this::pair);
        case "single" -> singles = json.texts();
        case "score" -> score = Bounds.read(json).scores();
        default -> throw json.unknown();
      }
    }
    json.require("is");
    hasBareTerms |= pairs.isEmpty() && singles.isEmpty() && score == null;
    return new PhenotypeRule(term, pairs, singles, score);
  }

  private FunctionPair pair() throws IOException {
    List<String> terms = json.texts();
    if (terms.size() != 2) {
      throw json.bad("Give two functions");
    }
    return new FunctionPair(terms.get(0), terms.get(1));
  }
}
