package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.engine.ComputedDose;
import org.pgx4j.rules.engine.EquationUse;

/** Reads the computed doses of a guideline: which equations give them, and what feeds these. */
final class DosesReader {
  private static final int MAX_DECIMALS = 4;

  private final JsonCursor json;
  private final Map<String, ComputedDose> doses = new LinkedHashMap<>();

  private DosesReader(JsonCursor json) {
    this.json = json;
  }

  static Map<String, ComputedDose> read(JsonCursor json) {
    DosesReader reader = new DosesReader(json);
    json.openList();
    while (json.nextItem()) {
      reader.dose();
    }
    return reader.doses;
  }

  private void dose() {
    String id = "";
    String unit = "";
    int decimals = 0;
    List<EquationUse> equations = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "id" -> id = json.text();
        case "unit" -> unit = json.text();
        case "decimals" -> decimals = json.integer();
        case "equations" -> {
          json.openList();
          while (json.nextItem()) {
            equations.add(equation());
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("id", "unit", "decimals", "equations");
    if (equations.isEmpty() || decimals < 0 || decimals > MAX_DECIMALS) {
      throw json.bad("Give an equation and 0 to " + MAX_DECIMALS + " decimals", id);
    }
    if (doses.put(id, new ComputedDose(unit, decimals, equations)) != null) {
      throw json.bad("Name each dose once", id);
    }
  }

  private EquationUse equation() {
    String id = "";
    String note = "";
    Condition unless = null;
    Map<String, List<EquationUse.Case>> cases = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "id" -> id = json.text();
        case "note" -> note = json.text();
        case "unless" -> unless = new ConditionReader(json).read();
        case "inputs" -> {
          json.open();
          while (json.nextMember()) {
            cases.put(json.member(), cases());
          }
        }
        case "from" -> {
          json.open();
          while (json.nextMember()) {
            others.put(json.member(), json.text());
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("id", "note");
    return new EquationUse(id, note, unless, cases, others);
  }

  private List<EquationUse.Case> cases() {
    List<EquationUse.Case> cases = new ArrayList<>();
    json.openList();
    while (json.nextItem()) {
      cases.add(oneCase());
    }
    return cases;
  }

  private EquationUse.Case oneCase() {
    String value = "";
    Condition when = null;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "is" -> value = json.text();
        case "when" -> when = new ConditionReader(json).read();
        default -> throw json.unknown();
      }
    }
    json.require("is", "when");
    if (when == null) {
      throw json.bad("Give a condition");
    }
    return new EquationUse.Case(value, when);
  }
}
