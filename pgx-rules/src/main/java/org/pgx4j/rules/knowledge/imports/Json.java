package org.pgx4j.rules.knowledge.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of our files, their members in the order given. */
final class Json {
  private Json() {}

  /** An object of names and values by turns. */
  static Map<String, Object> of(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  /** Conditions that must all hold, or of which one must, under that name; one stands alone. */
  static Map<String, Object> joined(String name, List<Map<String, Object>> conditions) {
    return conditions.size() == 1 ? conditions.get(0) : Map.of(name, conditions);
  }
}
