package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.provenance.Guideline;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.engine.ComputedDose;
import org.pgx4j.rules.engine.DecisionTable;

/** Reads a guideline: one decision table for each drug and population. */
final class GuidelineFile implements JsonFile.Content<List<DecisionTable>> {
  private final Map<String, Condition> populations = new LinkedHashMap<>();
  private String id = "";
  private String version = "";
  private String reviewed = "";
  private String licence = "";
  private String url = "";
  private @Nullable Authority authority;
  private List<Citation> citations = List.of();
  private final List<Drug> drugs = new ArrayList<>();
  private List<Gene> genes = List.of();
  private final List<RuleText> rules = new ArrayList<>();
  private Map<String, ComputedDose> doses = Map.of();
  private boolean geneticOnly;

  @Override
  public List<DecisionTable> read(JsonCursor json) {
    json.open();
    while (json.nextMember()) {
      member(json, json.member());
    }
    json.require("schema", "id", "authority", "version", "reviewed", "licence", "url", "citations");
    json.require("drugs", "genes", "populations", "rules");
    Authority speaker = authority;
    if (speaker == null) {
      throw json.bad("Add the member authority");
    }
    check(json);
    if (populations.isEmpty()) {
      populations.put(Population.GENERAL.id(), new Always());
    }
    Guideline guideline = guideline();
    List<DecisionTable> tables = new ArrayList<>();
    for (Drug drug : drugs) {
      for (Map.Entry<String, Condition> one : populations.entrySet()) {
        tables.add(table(drug, speaker, one.getKey(), one.getValue()).from(guideline));
      }
    }
    return tables;
  }

  private Guideline guideline() {
    return Guideline.builder(id)
        .url(url)
        .date(version)
        .revised(reviewed)
        .licence(licence)
        .citations(citations)
        .build();
  }

  private void member(JsonCursor json, String name) {
    switch (name) {
      case "schema" -> json.schema("guideline");
      case "id" -> id = json.text();
      case "authority" -> authority = Authority.of(json.text());
      case "version" -> version = json.text();
      case "reviewed" -> reviewed = json.text();
      case "licence" -> licence = json.text();
      case "url" -> url = json.text();
      case "citations" -> citations = Citations.read(json);
      case "drugs" -> {
        json.openList();
        while (json.nextItem()) {
          drugs.add(drug(json));
        }
      }
      case "genes" -> genes = json.genes();
      case "geneticOnly" -> geneticOnly = json.yes();
      case "populations" -> {
        json.openList();
        while (json.nextItem()) {
          population(json);
        }
      }
      case "doses" -> doses = DosesReader.read(json);
      case "rules" -> {
        json.openList();
        while (json.nextItem()) {
          rules.add(RuleText.read(json));
        }
      }
      default -> throw json.unknown();
    }
  }

  private static Drug drug(JsonCursor json) {
    Drug drug = Drug.of(json.text());
    if (!drug.name().equals(json.text())) {
      throw json.bad("Write the drug's name in lower case", json.text());
    }
    return drug;
  }

  private void population(JsonCursor json) {
    String name = "";
    Condition when = new Always();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "id" -> name = json.text();
        case "when" -> when = new ConditionReader(json).read();
        default -> throw json.unknown();
      }
    }
    json.require("id", "when");
    if (populations.put(name, when) != null) {
      throw json.bad("Name each population once", name);
    }
  }

  private void check(JsonCursor json) {
    if (drugs.isEmpty() || rules.isEmpty()) {
      throw json.bad("Name at least one drug and one rule");
    }
    Set<String> ids = new HashSet<>();
    for (RuleText rule : rules) {
      if (!ids.add(rule.id())) {
        throw json.bad("Name each rule once", rule.id());
      }
      if (rule.isOtherwise() && !isLast(rule)) {
        throw json.bad("Let the rule that holds otherwise be the last of at least two", rule.id());
      }
      for (String name : rule.computed()) {
        if (!doses.containsKey(name)) {
          throw json.bad("Name doses of this guideline only, in rule " + rule.id(), name);
        }
      }
      for (String name : rule.populations()) {
        if (!populations.containsKey(name)) {
          throw json.bad("Name populations of this guideline only, in rule " + rule.id(), name);
        }
      }
    }
  }

  /** Whether a rule is the last of its populations, and not the only one. */
  private boolean isLast(RuleText rule) {
    for (String name : populationsOf(rule)) {
      if (!isLast(rule, new Population(name))) {
        return false;
      }
    }
    return true;
  }

  private boolean isLast(RuleText rule, Population population) {
    int count = 0;
    RuleText last = null;
    for (RuleText one : rules) {
      if (one.isFor(population)) {
        if (!one.isWithoutFallback()) {
          return false;
        }
        count++;
        last = one;
      }
    }
    return count > 1 && last == rule;
  }

  private List<String> populationsOf(RuleText rule) {
    if (!rule.populations().isEmpty()) {
      return rule.populations();
    }
    return populations.isEmpty()
        ? List.of(Population.GENERAL.id())
        : List.copyOf(populations.keySet());
  }

  private DecisionTable table(Drug drug, Authority speaker, String name, Condition when) {
    Population population = new Population(name);
    List<DecisionTable.Row> rows = new ArrayList<>();
    for (RuleText rule : rules) {
      if (rule.isFor(population)) {
        rows.add(rule.bind(drug, speaker, population, citations, doses, rows));
      }
    }
    DecisionTable table =
        new DecisionTable(id, drug.name(), speaker, population, when, genes, rows);
    return geneticOnly ? table.geneticOnly() : table;
  }
}
