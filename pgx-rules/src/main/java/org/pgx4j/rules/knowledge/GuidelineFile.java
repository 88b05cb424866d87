package org.pgx4j.rules.knowledge;

import java.io.IOException;
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
final class GuidelineFile {
  private final JsonCursor json;
  private final Map<String, Condition> populations = new LinkedHashMap<>();
  private String id = "";
  private String version = "";
  private String reviewed = "";
  private String licence = "";
  private String url = "";
  private @Nullable Authority authority;
  private List<Citation> citations = List.of();
  private List<Drug> drugs = List.of();
  private List<Gene> genes = List.of();
  private List<RuleText> rules = List.of();
  private Map<String, ComputedDose> doses = Map.of();
  private boolean geneticOnly;

  private GuidelineFile(JsonCursor json) {
    this.json = json;
  }

  static List<DecisionTable> read(JsonCursor json) throws IOException {
    return new GuidelineFile(json).tables();
  }

  private List<DecisionTable> tables() throws IOException {
    json.open();
    while (json.nextMember()) {
      member(json.member());
    }
    json.require("schema", "id", "authority", "version", "reviewed", "licence", "url", "citations");
    json.require("drugs", "genes", "populations", "rules");
    Authority speaker = authority;
    if (speaker == null) {
      throw json.bad("Add the member authority");
    }
    check();
    if (populations.isEmpty()) {
      populations.put(Population.GENERAL.id(), new Always());
    }
    Guideline guideline = json.made(this::guideline);
    List<DecisionTable> tables = new ArrayList<>();
    for (Drug drug : drugs) {
      populations.forEach(
          (name, when) -> tables.add(table(drug, speaker, name, when).from(guideline)));
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

  private void member(String name) throws IOException {
    switch (name) {
      case "schema" -> json.schema("guideline");
      case "id" -> id = json.text();
      case "authority" -> authority = json.text(Authority::of);
      case "version" -> version = json.text();
      case "reviewed" -> reviewed = json.text();
      case "licence" -> licence = json.text();
      case "url" -> url = json.text();
      case "citations" -> citations = Citations.read(json);
      case "drugs" -> drugs = json.list(this::drug);
      case "genes" -> genes = json.texts(Gene::of);
      case "geneticOnly" -> geneticOnly = json.yes();
      case "populations" -> json.list(this::population);
      case "doses" -> doses = DosesReader.read(json);
      case "rules" -> rules = json.list(() -> RuleText.read(json));
      default -> throw json.unknown();
    }
  }

  private Drug drug() throws IOException {
    Drug drug = json.text(Drug::of);
    if (!drug.name().equals(json.text())) {
      throw json.bad("Write the drug's name in lower case", json.text());
    }
    return drug;
  }

  private String population() throws IOException {
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
    return name;
  }

  private void check() {
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
    return populationsOf(rule).stream()
        .allMatch(
            name -> {
              List<RuleText> all =
                  rules.stream().filter(one -> one.isFor(new Population(name))).toList();
              return all.size() > 1
                  && all.get(all.size() - 1) == rule
                  && all.stream().allMatch(RuleText::isWithoutFallback);
            });
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
        rows.add(rule.bind(drug, speaker, population, citations, doses, List.copyOf(rows)));
      }
    }
    DecisionTable table =
        new DecisionTable(id, drug.name(), speaker, population, when, genes, rows);
    return geneticOnly ? table.geneticOnly() : table;
  }
}
