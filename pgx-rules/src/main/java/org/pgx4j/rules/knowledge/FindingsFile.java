package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.BiomarkerNames;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.rules.condition.Always;
import org.pgx4j.rules.condition.Condition;
import org.pgx4j.rules.condition.Not;
import org.pgx4j.rules.engine.DerivedFinding;

/** Reads how findings and measurements are named, and which findings follow from others. */
final class FindingsFile {
  private final JsonCursor json;
  private final BiomarkerNames.Builder names;
  private final List<DerivedFinding> derived = new ArrayList<>();
  private List<String> present = List.of();
  private List<String> absent = List.of();

  private FindingsFile(JsonCursor json, BiomarkerNames.Builder names) {
    this.json = json;
    this.names = names;
  }

  /** What is derived, in order; the names go to the builder. */
  static List<DerivedFinding> read(JsonCursor json, BiomarkerNames.Builder names)
      throws IOException {
    return new FindingsFile(json, names).read();
  }

  private List<DerivedFinding> read() throws IOException {
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("findings");
        case "authority", "version", "licence", "note" -> json.text();
        case "present" -> present = json.texts();
        case "absent" -> absent = json.texts();
        case "assays" -> json.map(json::texts).forEach(names::assay);
        case "names" -> json.list(this::name);
        case "derived" -> derived.addAll(json.list(this::finding));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "names", "derived");
    names.signs(present, absent);
    return derived;
  }

  private String name() throws IOException {
    String name = "";
    List<String> also = List.of();
    List<String> refused = List.of();
    Map<String, List<String>> values = new HashMap<>();
    Map<String, List<String>> units = new HashMap<>();
    Map<String, List<String>> opposites = new HashMap<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "name" -> name = json.text();
        case "also" -> also = json.texts();
        case "notBy" -> refused = json.texts();
        case "values" -> values = json.map(json::texts);
        case "units" -> units = json.map(json::texts);
        case "opposites" -> opposites = json.map(json::texts);
        default -> throw json.unknown();
      }
    }
    json.require("name");
    String known = name;
    names.name(known, also).refuse(known, refused);
    values.forEach((value, spelled) -> names.value(known, value, spelled));
    units.forEach((unit, spelled) -> names.unit(known, unit, spelled));
    for (Map.Entry<String, List<String>> one : opposites.entrySet()) {
      if (one.getValue().contains(one.getKey())) {
        throw json.bad("Name other values than the value itself as its opposites");
      }
      names.opposite(known, one.getKey(), one.getValue());
    }
    return known;
  }

  private DerivedFinding finding() throws IOException {
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
    return made(name, value, when, unless);
  }

  private DerivedFinding made(
      String name, String value, @Nullable Condition when, Condition unless) {
    Finding finding = json.made(() -> new Finding(name, "", value));
    return DerivedFinding.of(finding, Objects.requireNonNull(when), unless);
  }
}
