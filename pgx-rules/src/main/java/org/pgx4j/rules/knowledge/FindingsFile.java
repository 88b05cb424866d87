package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.engine.DerivedFinding;

/** Reads how findings and measurements are named, and which findings follow from others. */
final class FindingsFile implements JsonFile.Content<List<DerivedFinding>> {
  private final BiomarkerNames.Builder names;
  private final List<DerivedFinding> derived = new ArrayList<>();
  private List<String> present = List.of();
  private List<String> absent = List.of();

  /** The names go to the builder. */
  FindingsFile(BiomarkerNames.Builder names) {
    this.names = names;
  }

  /** What is derived, in order. */
  @Override
  public List<DerivedFinding> read(JsonCursor json) {
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("findings");
        case "authority", "version", "licence", "note" -> json.text();
        case "present" -> present = json.texts();
        case "absent" -> absent = json.texts();
        case "assays" -> {
          for (Map.Entry<String, List<String>> one : json.textsMap().entrySet()) {
            names.assay(one.getKey(), one.getValue());
          }
        }
        case "names" -> {
          json.openList();
          while (json.nextItem()) {
            name(json);
          }
        }
        case "derived" -> {
          json.openList();
          while (json.nextItem()) {
            derived.add(finding(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "names", "derived");
    names.signs(present, absent);
    return derived;
  }

  private void name(JsonCursor json) {
    String name = "";
    List<String> also = List.of();
    List<String> refused = List.of();
    Map<String, List<String>> values = Map.of();
    Map<String, List<String>> units = Map.of();
    Map<String, List<String>> opposites = Map.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "name" -> name = json.text();
        case "also" -> also = json.texts();
        case "notBy" -> refused = json.texts();
        case "values" -> values = json.textsMap();
        case "units" -> units = json.textsMap();
        case "opposites" -> opposites = json.textsMap();
        default -> throw json.unknown();
      }
    }
    json.require("name");
    names.name(name, also).refuse(name, refused);
    for (Map.Entry<String, List<String>> one : values.entrySet()) {
      names.value(name, one.getKey(), one.getValue());
    }
    for (Map.Entry<String, List<String>> one : units.entrySet()) {
      names.unit(name, one.getKey(), one.getValue());
    }
    for (Map.Entry<String, List<String>> one : opposites.entrySet()) {
      if (one.getValue().contains(one.getKey())) {
        throw json.bad("Name other values than the value itself as its opposites");
      }
      names.opposite(name, one.getKey(), one.getValue());
    }
  }

  private static DerivedFinding finding(JsonCursor json) {
    String name = "";
    String value = "";
    Condition when = null;
    Condition unless = new Not(new Always());
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "finding" -> name = json.text();
        case "value" -> value = json.text();
        case "when" -> when = new ConditionReader(json).read();
        case "unless" -> unless = new ConditionReader(json).read();
        case "citations" -> Citations.read(json);
        case "note" -> json.text();
        default -> throw json.unknown();
      }
    }
    json.require("finding", "value", "when", "citations");
    return DerivedFinding.of(new Finding(name, "", value), Objects.requireNonNull(when), unless);
  }
}
