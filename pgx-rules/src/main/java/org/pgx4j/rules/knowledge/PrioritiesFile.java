package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.engine.PriorityTable;

/** Reads how much attention results ask for. */
final class PrioritiesFile implements JsonFile.Content<List<PriorityTable>> {
  private static final String NONE = "none";

  @Override
  public List<PriorityTable> read(JsonCursor json) {
    List<PriorityTable> tables = new ArrayList<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("priorities");
        case "authority", "version", "licence", "note" -> json.text();
        case "citations" -> Citations.read(json);
        case "genes" -> {
          json.openList();
          while (json.nextItem()) {
            tables.add(table(json));
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "citations", "genes");
    return tables;
  }

  private static PriorityTable table(JsonCursor json) {
    @Nullable Gene gene = null;
    String kind = "";
    Map<String, String> priorities = new HashMap<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "gene" -> gene = json.gene();
        case "kind" -> kind = json.text();
        case "source" -> json.text();
        case "priorities" -> {
          for (Map.Entry<String, List<String>> one : json.textsMap().entrySet()) {
            String priority = one.getKey().equals(NONE) ? "" : one.getKey();
            for (String result : one.getValue()) {
              if (priorities.put(result, priority) != null) {
                throw json.bad("Give each result one priority", result);
              }
            }
          }
        }
        default -> throw json.unknown();
      }
    }
    json.require("gene", "kind", "source", "priorities");
    if (gene == null) {
      throw json.bad("Name the gene");
    }
    return new PriorityTable(gene, kind, priorities);
  }
}
