package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.drug.Drug;
import org.pgx4j.core.drug.DrugCode;

/** Reads a list of drugs. */
final class DrugsFile implements JsonFile.Content<List<Drug>> {
  @Override
  public List<Drug> read(JsonCursor json) {
    List<Drug> drugs = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("drugs");
        case "drugs" -> {
          json.openList();
          while (json.nextItem()) {
            drugs.add(drug(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "drugs");
    return drugs;
  }

  private static Drug drug(JsonCursor json) {
    String name = "";
    List<DrugCode> codes = new ArrayList<>();
    List<String> synonyms = List.of();
    List<String> brands = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "name" -> name = json.text();
        case "rxnorm" -> codes.add(DrugCode.rxNorm(json.text()));
        case "atc" -> {
          for (String code : json.texts()) {
            codes.add(DrugCode.atc(code));
          }
        }
        case "synonyms" -> synonyms = json.texts();
        case "brands" -> brands = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("name", "atc", "synonyms", "brands");
    return Drug.of(name, codes, synonyms, brands);
  }
}
