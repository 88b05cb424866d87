package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.rules.engine.ComputedMeasurement;

/** Reads which measurements equations give from others. */
final class ComputedFile {
  private static final int MAX_DECIMALS = 4;

  private final JsonCursor json;

  private ComputedFile(JsonCursor json) {
    this.json = json;
  }

  static List<ComputedMeasurement> read(JsonCursor json) throws IOException {
    return new ComputedFile(json).read();
  }

  private List<ComputedMeasurement> read() throws IOException {
    List<ComputedMeasurement> computed = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("computed");
        case "authority", "version", "licence", "note" -> json.text();
        case "computed" -> computed = json.list(this::one);
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "computed");
    return computed;
  }

  private ComputedMeasurement one() throws IOException {
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
        case "from" -> source = source();
        case "citations" -> Citations.read(json);
        case "note" -> json.text();
        default -> throw json.unknown();
      }
    }
    json.require("measurement", "fact", "assay", "equation", "decimals", "from", "citations");
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw json.bad("Give 0 to " + MAX_DECIMALS + " decimals", name);
    }
    return made(name, fact, assay, decimals, equation, source);
  }

  private ComputedMeasurement made(
      String name,
      String fact,
      String assay,
      int decimals,
      String equation,
      ComputedMeasurement.@Nullable Source source) {
    if (source == null) {
      throw json.bad("Say what it is computed from", name);
    }
    return json.made(() -> new ComputedMeasurement(name, fact, assay, decimals, equation, source));
  }

  private ComputedMeasurement.Source source() throws IOException {
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
