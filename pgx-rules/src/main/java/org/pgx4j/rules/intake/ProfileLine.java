package org.pgx4j.rules.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;

/**
 * The reading of one profile object. What cannot be understood is collected and refuses the line.
 */
final class ProfileLine {
  /**
   * Codes of this group say that a well-formed value is not known: the rest of the profile stands.
   */
  private static final String UNKNOWN_GROUP = "PGX-2";

  private final GenotypeStatements statements;
  private final Place place;
  private final PatientProfile.Builder profile = PatientProfile.builder();
  private final List<String> drugs = new ArrayList<>();
  private final List<Problem> refusals = new ArrayList<>();
  private final List<Problem> unknowns = new ArrayList<>();
  private String id = "";

  ProfileLine(GenotypeStatements statements, Place place) {
    this.statements = statements;
    this.place = place;
  }

  String id() {
    return id;
  }

  ProfileEntry entry() {
    if (refusals.isEmpty()) {
      return new ProfileEntry(place.line(), id, profile.id(id).build(), drugs, unknowns);
    }
    return new ProfileEntry(place.line(), id, null, List.of(), refusals);
  }

  private void take(Problem problem) {
    (problem.code().code().startsWith(UNKNOWN_GROUP) ? unknowns : refusals).add(problem);
  }

  void read(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw bad("", "Write one JSON object on the line");
    }
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      member(name, json);
    }
    if (json.nextToken() != null) {
      throw bad("", "Write one JSON object on the line");
    }
  }

  private void member(String name, JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      known(
          name,
          "id",
          "sex",
          "genotypes",
          "phenotypes",
          "measurements",
          "findings",
          "facts",
          "taking",
          "drugs");
      return;
    }
    switch (name) {
      case "id" -> id = JsonValues.text(json, place.atField(name));
      case "sex" -> fact(name, JsonValues.text(json, place.atField(name)));
      case "genotypes" ->
          texts(name, json)
              .forEach((gene, value) -> statements.state(gene, value, place, profile, this::take));
      case "phenotypes" ->
          texts(name, json)
              .forEach(
                  (gene, term) -> statements.phenotype(gene, term, place, profile, this::take));
      case "measurements" -> objects(name, json, this::measurement);
      case "findings" -> objects(name, json, this::finding);
      case "facts" -> facts(json);
      case "taking" -> list(name, json).forEach(profile::taking);
      case "drugs" -> drugs.addAll(list(name, json));
      default -> {
        unknown(name);
        json.skipChildren();
      }
    }
  }

  private void known(String name, String... names) {
    if (!List.of(names).contains(name)) {
      unknown(name);
    }
  }

  private void unknown(String name) {
    String remedy = "Remove it, or write it as the documentation does";
    take(Problem.of(ProblemCode.UNKNOWN_MEMBER, place.atField(JsonValues.shortened(name)), remedy));
  }

  private Map<String, String> texts(String name, JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT, name);
    Map<String, String> texts = new TreeMap<>();
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        texts.put(key, JsonValues.text(json, place.atField(name)));
      }
    }
    return texts;
  }

  private List<String> list(String name, JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY, name);
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(JsonValues.text(json, place.atField(name)));
    }
    return texts;
  }

  private interface Part {
    void accept(Map<String, String> members);
  }

  private void objects(String name, JsonParser json, Part part) throws IOException {
    expect(json, JsonToken.START_ARRAY, name);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      attempt(name, part, texts(name, json));
    }
  }

  private void attempt(String name, Part part, Map<String, String> members) {
    try {
      part.accept(members);
    } catch (PgxException e) {
      take(e.problem().at(place.atField(name)));
    }
  }

  private void measurement(Map<String, String> members) {
    members.keySet().forEach(key -> known(key, "name", "value", "unit", "assay"));
    profile.measurement(Measurement.parse(named(members) + suffix(" ", members.get("unit"))));
  }

  private void finding(Map<String, String> members) {
    members.keySet().forEach(key -> known(key, "name", "value", "assay"));
    profile.finding(Finding.parse(named(members)));
  }

  private static String named(Map<String, String> members) {
    return members.getOrDefault("name", "")
        + suffix("@", members.get("assay"))
        + "="
        + members.getOrDefault("value", "");
  }

  private static String suffix(String sign, @Nullable String text) {
    return text == null || text.isBlank() ? "" : sign + text;
  }

  private void facts(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT, "facts");
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_OBJECT) {
        Map<String, String> members = texts("facts", json);
        members.keySet().forEach(name -> known(name, "value", "unit"));
        fact(key, members.getOrDefault("value", "") + suffix(" ", members.get("unit")));
      } else if (token != JsonToken.VALUE_NULL) {
        fact(key, JsonValues.text(json, place.atField("facts")));
      }
    }
  }

  private void fact(String name, String text) {
    try {
      Fact fact = ProfileStatements.fact(name, text);
      profile.fact(fact);
    } catch (PgxException e) {
      take(e.problem().at(place.atField(JsonValues.shortened(name))));
    }
  }

  private void expect(JsonParser json, JsonToken token, String name) {
    if (json.currentToken() != token) {
      throw bad(name, token == JsonToken.START_ARRAY ? "Give a list" : "Give an object");
    }
  }

  private PgxException bad(String field, String remedy) {
    return new PgxException(Problem.of(ProblemCode.BAD_JSON, place.atField(field), remedy));
  }
}
