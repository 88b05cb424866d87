package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.Citation;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.Implication;
import org.pgx4j.core.recommendation.Population;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.core.recommendation.Strength;
import org.pgx4j.rules.condition.AnyOf;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.engine.ComputedDose;
import org.pgx4j.rules.engine.DecisionTable.Row;
import org.pgx4j.rules.engine.Steps;
import org.pgx4j.rules.knowledge.ActionReader.Written;

/** A rule of a guideline as written, before it is bound to a drug and a population. */
final class RuleText {
  private String id = "";
  private String strength = "";
  private @Nullable Condition when;
  private boolean otherwise;
  private List<String> populations = List.of();
  private List<Gene> untested = List.of();
  private final List<Written> actions = new ArrayList<>();
  private final List<Implication> implications = new ArrayList<>();
  private List<String> notes = List.of();
  private List<Citation> citations = List.of();

  private RuleText() {}

  static RuleText read(JsonCursor json) {
    RuleText rule = new RuleText();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "id" -> rule.id = json.text();
        case "strength" -> rule.strength = json.text();
        case "when" -> rule.when = new ConditionReader(json).read();
        case "otherwise" -> rule.otherwise = json.yes();
        case "populations" -> rule.populations = json.texts();
        case "untested" -> rule.untested = json.genes();
        case "actions" -> {
          json.openList();
          while (json.nextItem()) {
            rule.actions.add(ActionReader.read(json));
          }
        }
        case "implications" -> {
          json.openList();
          while (json.nextItem()) {
            rule.implications.add(new Implication(json.text()));
          }
        }
        case "notes" -> rule.notes = json.texts();
        case "citations" -> rule.citations = Citations.read(json);
        default -> throw json.unknown();
      }
    }
    json.require("id", "populations", "strength", "actions", "implications", "notes");
    if (rule.otherwise == (rule.when != null) || (rule.otherwise && !rule.untested.isEmpty())) {
      throw json.bad("Give either when or otherwise");
    }
    return rule;
  }

  String id() {
    return id;
  }

  /** The populations that it is meant for; empty = all. */
  List<String> populations() {
    return populations;
  }

  /** Whether it holds when every other rule of the population is FALSE. */
  boolean isOtherwise() {
    return otherwise;
  }

  boolean isWithoutFallback() {
    return untested.isEmpty();
  }

  boolean isFor(Population population) {
    return populations.isEmpty() || populations.contains(population.id());
  }

  Row bind(
      Drug drug,
      Authority authority,
      Population population,
      List<Citation> ofGuideline,
      Map<String, ComputedDose> doses,
      List<Row> before) {
    List<Action> general = new ArrayList<>();
    boolean hasSteps = false;
    for (Written one : actions) {
      hasSteps |= one.isStep();
      if (one.only() == null) {
        general.add(one.action());
      }
    }
    Recommendation recommendation =
        Recommendation.builder(drug, authority)
            .population(population)
            .strength(new Strength(strength))
            .actions(general)
            .implications(implications)
            .notes(notes)
            .citations(citations.isEmpty() ? ofGuideline : citations)
            .build();
    return new Row(
        id,
        when == null ? noneOf(before) : when,
        untested,
        recommendation,
        actions.isEmpty(),
        hasSteps ? steps(doses) : null);
  }

  private Steps steps(Map<String, ComputedDose> doses) {
    List<Steps.Step> steps = new ArrayList<>();
    for (Written one : actions) {
      steps.add(
          new Steps.Step(one.action(), one.only(), one.optional(), doses.get(one.computed())));
    }
    return new Steps(steps);
  }

  /** The ids of the computed doses that its actions name. */
  List<String> computed() {
    List<String> computed = new ArrayList<>();
    for (Written one : actions) {
      if (!one.computed().isEmpty()) {
        computed.add(one.computed());
      }
    }
    return computed;
  }

  private static Condition noneOf(List<Row> rows) {
    List<Condition> when = new ArrayList<>();
    for (Row row : rows) {
      when.add(row.when());
    }
    return new Not(when.size() == 1 ? when.get(0) : new AnyOf(when));
  }
}
