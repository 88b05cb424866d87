package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCode;

/** Reads a list of drugs. */
final class DrugsFile {
  private DrugsFile() {}

  static List<Drug> read(JsonCursor json) throws IOException {
    List<Drug> drugs = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("drugs");
        case "drugs" -> drugs = json.list(() -> drug(json));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "drugs");
    return drugs;
  }

  private static Drug drug(JsonCursor json) throws IOException {
    String name = "";
    List<DrugCode> codes = new ArrayList<>();
    List<String> synonyms = List.of();
    List<String> brands = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "name" -> name = json.text();
        case "rxnorm" -> codes.add(json.text(DrugCode::rxNorm));
        case "atc" -> codes.addAll(json.texts(DrugCode::atc));
        case "synonyms" -> synonyms = json.texts();
        case "brands" -> brands = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("name", "atc", "synonyms", "brands");
    return drug(json, name, codes, synonyms, brands);
  }

  private static Drug drug(
      JsonCursor json,
      String name,
      List<DrugCode> codes,
      List<String> synonyms,
      List<String> brands) {
    return json.made(() -> Drug.of(name, codes, synonyms, brands));
  }
}
