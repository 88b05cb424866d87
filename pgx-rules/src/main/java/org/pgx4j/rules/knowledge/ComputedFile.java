package org.pgx4j.rules.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pgx4j.rules.engine.ComputedMeasurement;

/** Reads which measurements equations give from others. */
final class ComputedFile implements JsonFile.Content<List<ComputedMeasurement>> {
  private static final int MAX_DECIMALS = 4;

  @Override
  public List<ComputedMeasurement> read(JsonCursor json) {
    List<ComputedMeasurement> computed = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("computed");
        case "authority", "version", "licence", "note" -> json.text();
        case "computed" -> {
          json.openList();
          while (json.nextItem()) {
            computed.add(one(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "computed");
    return computed;
  }

  private static ComputedMeasurement one(JsonCursor json) {
    String name = "";
    String fact = "";
    String assay = "";
    String equation = "";
    int decimals = 0;
    ComputedMeasurement.Source source = null;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "measurement" -> name = json.text();
        case "fact" -> fact = json.text();
        case "assay" -> assay = json.text();
        case "equation" -> equation = json.text();
        case "decimals" -> decimals = json.integer();
        case "from" -> source = source(json);
        case "citations" -> Citations.read(json);
        case "note" -> json.text();
        default -> throw json.unknown();
      }
    }
    json.require("measurement", "fact", "assay", "equation", "decimals", "from", "citations");
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw json.bad("Give 0 to " + MAX_DECIMALS + " decimals", name);
    }
    if (source == null) {
      throw json.bad("Say what it is computed from", name);
    }
    return new ComputedMeasurement(name, fact, assay, decimals, equation, source);
  }

  private static ComputedMeasurement.Source source(JsonCursor json) {
    String input = "";
    String measurement = "";
    BigDecimal molarMass = null;
    List<String> notBy = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "input" -> input = json.text();
        case "measurement" -> measurement = json.text();
        case "molarMass" -> molarMass = json.decimal();
        case "notBy" -> notBy = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("input", "measurement");
    return new ComputedMeasurement.Source(input, measurement, molarMass, Set.copyOf(notBy));
  }
}
