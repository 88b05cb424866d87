package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.engine.PriorityTable;

/** Reads how much attention results ask for. */
final class PrioritiesFile {
  private static final String NONE = "none";

  private PrioritiesFile() {}

  static List<PriorityTable> read(JsonCursor json) throws IOException {
    List<PriorityTable> tables = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("priorities");
        case "authority", "version", "licence", "note" -> json.text();
        case "citations" -> Citations.read(json);
        case "genes" -> tables = json.list(() -> table(json));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "authority", "version", "licence", "citations", "genes");
    return tables;
  }

  private static PriorityTable table(JsonCursor json) throws IOException {
    @Nullable Gene gene = null;
    String kind = "";
    Map<String, String> priorities = new HashMap<>();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "gene" -> gene = json.text(Gene::of);
        case "kind" -> kind = json.text();
        case "source" -> json.text();
        case "priorities" ->
            json.map(json::texts)
                .forEach(
                    (priority, results) -> {
                      for (String result : results) {
                        if (priorities.put(result, priority.equals(NONE) ? "" : priority) != null) {
                          throw json.bad("Give each result one priority", result);
                        }
                      }
                    });
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
