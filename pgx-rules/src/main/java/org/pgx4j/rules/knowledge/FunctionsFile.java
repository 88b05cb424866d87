package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Set<String> listed = new HashSet<>();
  private final Map<String, String> functions = new LinkedHashMap<>();
  private final Map<String, ActivityScore> activities = new LinkedHashMap<>();
  private @Nullable Gene gene;
  private @Nullable Authority authority;
  private Lookup lookup = Lookup.PHENOTYPE;
  private List<String> alleles = List.of();
  private Map<String, List<String>> spellings = Map.of();
  private List<PhenotypeRule> phenotypes = List.of();
  private List<String> leastFirst = List.of();
  private String otherwise = "";
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
    if (hasBareTerms && !functions.isEmpty()) {
      throw json.bad("Give pairs, single or score");
    }
    checkSpellings();
    Gene named = gene;
    Authority speaker = authority;
    if (named == null || speaker == null) {
      throw json.bad("Add the members gene and authority");
    }
    return json.made(() -> made(FunctionTable.builder(named, speaker)));
  }

  private FunctionTable made(FunctionTableBuilder builder) {
    functions.forEach(builder::function);
    activities.forEach(builder::activity);
    for (Map.Entry<String, List<String>> allele : spellings.entrySet()) {
      for (String other : allele.getValue()) {
        builder.spelling(other, allele.getKey());
      }
    }
    return builder
        .lookup(lookup)
        .presenceAlleles(alleles)
        .rules(phenotypes)
        .leastFirst(leastFirst)
        .otherwise(otherwise)
        .build();
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "schema" -> json.schema("functions");
      case "gene" -> gene = json.text(Gene::of);
      case "authority" -> authority = json.text(Authority::of);
      case "version", "licence" -> json.text();
      case "citations" -> Citations.read(json);
      case "lookup" -> lookup = json.constant(Lookup.class);
      case "alleles" -> alleles = json.texts();
      case "functions" -> functions(once(json.map(json::texts)));
      case "activity" -> activities(once(json.map(json::texts)));
      case "spellings" -> spellings = once(json.map(json::texts));
      case "phenotypes" -> phenotypes = json.list(this::rule);
      case "leastFirst" -> leastFirst = json.texts();
      case "otherwise" -> otherwise = json.text();
      default -> throw json.unknown();
    }
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
    for (Map.Entry<String, List<String>> function : alleles.entrySet()) {
      for (String name : function.getValue()) {
        listed.add(name);
        put(functions, name, function.getKey());
      }
    }
  }

  private void checkSpellings() {
    for (Map.Entry<String, List<String>> allele : spellings.entrySet()) {
      boolean known = listed.contains(allele.getKey());
      if (!known || allele.getValue().stream().anyMatch(listed::contains)) {
        throw json.bad("Give other spellings of listed alleles", allele.getKey());
      }
    }
  }

  private void activities(Map<String, List<String>> alleles) {
    for (Map.Entry<String, List<String>> activity : alleles.entrySet()) {
      String value = activity.getKey();
      if (!value.equals(NOT_AVAILABLE)) {
        ActivityScore score = json.made(() -> ActivityScore.parse(value));
        for (String name : activity.getValue()) {
          put(activities, name, score);
        }
      }
    }
  }

  private <T> void put(Map<String, T> known, String core, T value) {
    known.put(core, value);
    for (Map.Entry<String, String> sub : subAlleles.entrySet()) {
      if (sub.getValue().equals(core)) {
        known.put(sub.getKey(), value);
      }
    }
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
