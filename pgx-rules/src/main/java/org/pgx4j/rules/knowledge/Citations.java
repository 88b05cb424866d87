package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.provenance.Citation;

/** Reads lists of citations. */
final class Citations {
  private Citations() {}

  static List<Citation> read(JsonCursor json) {
    List<Citation> citations = new ArrayList<>();
    json.openList();
    while (json.nextItem()) {
      citations.add(citation(json));
    }
    return citations;
  }

  private static Citation citation(JsonCursor json) {
    Citation.Builder citation = Citation.builder();
    boolean empty = true;
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "pmid" -> citation.pmid(json.text());
        case "doi" -> citation.doi(json.text());
        case "title" -> citation.title(json.text());
        case "url" -> citation.url(json.text());
        case "year" -> citation.year(json.integer());
        default -> throw json.unknown();
      }
      empty = false;
    }
    if (empty) {
      throw json.bad("Give pmid, doi, url or title");
    }
    return citation.build();
  }
}
