package org.pgx4j.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package of ours may import which. A line reads {@code package: imports}; a package may also
 * use what its imports may use; {@code core} stands for every package of core.
 */
final class ImportTable {
  private static final String ROOT = "org.pgx4j.";

  private final Map<String, Set<String>> allowed = new TreeMap<>();

  ImportTable(String table) {
    table.lines().filter(l -> !l.isBlank()).forEach(this::add);
    for (String name : allowed.keySet()) {
      Set<String> reached = new TreeSet<>();
      reach(name, reached);
      allowed.put(name, reached);
    }
  }

  private void add(String line) {
    String[] parts = line.split(":", -1);
    Set<String> imports = new TreeSet<>();
    for (String word : parts[1].trim().split("[ ,]+")) {
      if (word.equals("core")) {
        allowed.keySet().stream().filter(p -> p.startsWith("core.")).forEach(imports::add);
      } else if (!word.isEmpty()) {
        imports.add(word);
      }
    }
    allowed.put(parts[0].trim(), imports);
  }

  private void reach(String name, Set<String> reached) {
    Set<String> imports = allowed.get(name);
    if (imports == null) {
      throw new IllegalArgumentException("the table imports a package it does not hold: " + name);
    }
    for (String next : imports) {
      if (reached.add(next)) {
        reach(next, reached);
      }
    }
  }

  /** Returns a line for every class in an unknown package and every import not in the table. */
  List<String> violations(Collection<JavaClass> classes) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      String from = relative(type);
      Set<String> imports = allowed.get(from);
      if (imports == null) {
        found.add(from + " is not in the table");
        continue;
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType())
          .filter(t -> t.getPackageName().startsWith(ROOT))
          .filter(t -> !relative(t).equals(from) && !imports.contains(relative(t)))
          .map(
              t ->
                  from
                      + " must not import "
                      + relative(t)
                      + ": "
                      + type.getName()
                      + " → "
                      + t.getName())
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static String relative(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }
}
