package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Citations as published; what has neither an identifier nor a title names nothing. */
final class PublishedCitations {
  private PublishedCitations() {}

  static List<Map<String, Object>> of(List<Entry> published) {
    List<Map<String, Object>> citations = new ArrayList<>();
    for (Entry one : published) {
      Map<String, Object> citation = Json.of();
      if (one.textOr("pmid", "").matches("\\d{1,10}")) {
        citation.put("pmid", one.text("pmid"));
      }
      if (one.has("title")) {
        citation.put("title", one.text("title"));
      }
      if (one.has("year")) {
        citation.put("year", one.integer("year"));
      }
      if (citation.containsKey("pmid") || citation.containsKey("title")) {
        citations.add(citation);
      }
    }
    return citations;
  }

  /** The address of a guideline. */
  static String url(Entry guideline) {
    String url = guideline.text("url");
    if (!url.startsWith("https://")) {
      throw guideline.get("url").bad("Give the guideline's https address");
    }
    return url;
  }
}
