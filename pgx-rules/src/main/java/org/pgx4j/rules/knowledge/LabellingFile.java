package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.LabelMention;

/** Reads which biomarkers drugs' labels name. */
final class LabellingFile implements JsonFile.Content<List<LabelMention>> {
  private record Written(String drug, List<String> biomarkers, List<String> sections) {}

  @Override
  public List<LabelMention> read(JsonCursor json) {
    Authority authority = null;
    String date = "";
    String url = "";
    List<Written> written = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("labelling");
        case "authority" -> authority = Authority.of(json.text());
        case "date" -> date = json.text();
        case "url" -> url = json.text();
        case "labels" -> {
          json.openList();
          while (json.nextItem()) {
            written.add(label(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "date", "url", "labels");
    if (authority == null) {
      throw json.bad("Add the member authority");
    }
    List<LabelMention> mentions = new ArrayList<>(written.size());
    for (Written one : written) {
      mentions.add(
          LabelMention.of(authority, one.drug(), one.biomarkers(), one.sections(), date, url));
    }
    return mentions;
  }

  private static Written label(JsonCursor json) {
    String drug = "";
    List<String> biomarkers = List.of();
    List<String> sections = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "drug" -> drug = json.text();
        case "biomarkers" -> biomarkers = json.texts();
        case "sections" -> sections = json.texts();
        default -> throw json.unknown();
      }
    }
    json.require("drug", "biomarkers", "sections");
    if (biomarkers.isEmpty()) {
      throw json.bad("Name a biomarker", drug);
    }
    return new Written(drug, biomarkers, sections);
  }
}
