package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
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
final class FunctionsFile implements JsonFile.Content<FunctionTable> {
  private static final String NOT_AVAILABLE = "n/a";

  private final Map<String, List<String>> subAlleles = new HashMap<>();
  private final Map<String, String> functions = new LinkedHashMap<>();
  private final Map<String, ActivityScore> activities = new LinkedHashMap<>();
  private @Nullable Gene gene;
  private @Nullable Authority authority;
  private Lookup lookup = Lookup.PHENOTYPE;
  private List<String> alleles = List.of();
  private final List<PhenotypeRule> phenotypes = new ArrayList<>();
  private List<String> leastFirst = List.of();
  private String otherwise = "";
  private Map<String, List<String>> spellings = Map.of();
  private boolean hasBareTerms;

  /** A sub-allele of the definitions has its core allele's function and activity. */
  FunctionsFile(Map<String, String> coreAlleles) {
    for (Map.Entry<String, String> one : coreAlleles.entrySet()) {
      List<String> subs = subAlleles.get(one.getValue());
      if (subs == null) {
        subs = new ArrayList<>();
        subAlleles.put(one.getValue(), subs);
      }
      subs.add(one.getKey());
    }
  }

  @Override
  public FunctionTable read(JsonCursor json) {
    json.open();
    while (json.nextMember()) {
      member(json, json.member());
    }
    json.require("schema", "gene", "authority", "version", "licence", "citations", "lookup");
    json.require("otherwise");
    if (lookup == Lookup.PRESENCE) {
      json.require("alleles");
    } else if (lookup != Lookup.GENOTYPE) {
      json.require("functions", "phenotypes");
    }
    if (lookup == Lookup.SCORE) {
      json.require("activity");
    }
    if (hasBareTerms && !functions.isEmpty()) {
      throw json.bad("Give pairs, single or score");
    }
    checkSpellings(json);
    Gene named = gene;
    Authority speaker = authority;
    if (named == null || speaker == null) {
      throw json.bad("Add the members gene and authority");
    }
    return made(FunctionTable.builder(named, speaker));
  }

  private FunctionTable made(FunctionTableBuilder builder) {
    for (Map.Entry<String, String> one : functions.entrySet()) {
      builder.function(one.getKey(), one.getValue());
    }
    for (Map.Entry<String, ActivityScore> one : activities.entrySet()) {
      builder.activity(one.getKey(), one.getValue());
    }
    for (Map.Entry<String, List<String>> one : spellings.entrySet()) {
      for (String other : one.getValue()) {
        builder.spelling(other, one.getKey());
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

  private void member(JsonCursor json, String name) {
    switch (name) {
      case "schema" -> json.schema("functions");
      case "gene" -> gene = json.gene();
      case "authority" -> authority = Authority.of(json.text());
      case "version", "licence" -> json.text();
      case "citations" -> Citations.read(json);
      case "lookup" -> lookup = json.constant(Lookup.values());
      case "alleles" -> alleles = json.texts();
      case "functions" -> functions(once(json));
      case "activity" -> activities(once(json));
      case "phenotypes" -> {
        json.openList();
        while (json.nextItem()) {
          phenotypes.add(rule(json));
        }
      }
      case "spellings" -> spellings = once(json);
      case "leastFirst" -> leastFirst = json.texts();
      case "otherwise" -> otherwise = json.text();
      default -> throw json.unknown();
    }
  }

  /** Reads lists of alleles; none stands in them twice. */
  private static Map<String, List<String>> once(JsonCursor json) {
    Map<String, List<String>> alleles = json.textsMap();
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
        put(functions, name, function.getKey());
      }
    }
  }

  private void checkSpellings(JsonCursor json) {
    for (Map.Entry<String, List<String>> one : spellings.entrySet()) {
      boolean listed = functions.containsKey(one.getKey());
      for (String other : one.getValue()) {
        listed &= !functions.containsKey(other);
      }
      if (!listed) {
        throw json.bad("Give other spellings of listed alleles", one.getKey());
      }
    }
  }

  private void activities(Map<String, List<String>> alleles) {
    for (Map.Entry<String, List<String>> activity : alleles.entrySet()) {
      String value = activity.getKey();
      if (!value.equals(NOT_AVAILABLE)) {
        ActivityScore score = ActivityScore.parse(value);
        for (String name : activity.getValue()) {
          put(activities, name, score);
        }
      }
    }
  }

  private <T> void put(Map<String, T> known, String core, T value) {
    known.put(core, value);
    for (String sub : subAlleles.getOrDefault(core, List.of())) {
      known.put(sub, value);
    }
  }

  private PhenotypeRule rule(JsonCursor json) {
    String term = "";
    List<FunctionPair> pairs = new ArrayList<>();
    List<String> singles = List.of();
    ScoreRange score = null;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "is" -> term = json.text();
        case "pairs" -> {
          json.openList();
          while (json.nextItem()) {
            pairs.add(pair(json));
          }
        }
        case "single" -> singles = json.texts();
        case "score" -> score = Bounds.read(json).scores();
        default -> throw json.unknown();
      }
    }
    json.require("is");
    hasBareTerms |= pairs.isEmpty() && singles.isEmpty() && score == null;
    return new PhenotypeRule(term, pairs, singles, score);
  }

  private static FunctionPair pair(JsonCursor json) {
    List<String> terms = json.texts();
    if (terms.size() != 2) {
      throw json.bad("Give two functions");
    }
    return new FunctionPair(terms.get(0), terms.get(1));
  }
}
