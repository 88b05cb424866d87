package org.pgx4j.rules.knowledge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Dose;
import org.pgx4j.rules.condition.Condition;

/** Reads the actions of rules. */
final class ActionReader {
  private ActionReader() {}

  /**
   * An action as written.
   *
   * @param action the action
   * @param only when it is taken; null = always
   * @param optional whether the answer is whole without it
   * @param computed the id of its computed dose; empty = none
   */
  record Written(Action action, @Nullable Condition only, boolean optional, String computed) {
    boolean isStep() {
      return only != null || !computed.isEmpty();
    }
  }

  static Written read(JsonCursor json) {
    json.open();
    if (!json.nextMember() || !json.member().equals("kind")) {
      throw json.bad("Give the member kind first");
    }
    Action.Builder action = Action.builder(json.named(ActionKind.values()));
    BigDecimal low = null;
    BigDecimal high = null;
    Condition only = null;
    boolean optional = false;
    String computed = "";
    while (json.nextMember()) {
      switch (json.member()) {
        case "drug" -> action.drug(json.text());
        case "percentLow" -> low = json.decimal();
        case "percentHigh" -> high = json.decimal();
        case "percentOf" -> action.percentOf(json.text());
        case "dose" -> action.dose(dose(json));
        case "computed" -> computed = json.text();
        case "only" -> only = new ConditionReader(json).read();
        case "optional" -> optional = json.yes();
        case "route" -> action.route(json.text());
        case "interval" -> action.interval(json.text());
        case "monitor" -> action.monitor(json.text());
        case "when" -> action.condition(json.text());
        case "text" -> action.text(json.text());
        case "with" -> action.partners(json.texts());
        case "alternatives" -> action.alternatives(json.texts());
        default -> throw json.unknown();
      }
    }
    return new Written(action.percent(low, high).build(), only, optional, computed);
  }

  private static Dose dose(JsonCursor json) {
    BigDecimal low = null;
    BigDecimal high = null;
    String unit = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "low" -> low = json.decimal();
        case "high" -> high = json.decimal();
        case "unit" -> unit = json.text();
        default -> throw json.unknown();
      }
    }
    json.require("unit");
    return Dose.of(low, high, unit);
  }
}
