package org.pgx4j.rules.knowledge.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Compares two sets of named things. */
final class Things {
  private Things() {}

  /**
   * The changes from one set to the other.
   *
   * @param differences how two of one name differ; empty = not
   * @param all what one says that has no other
   */
  static <T> List<Change> compare(
      Change.Subject subject,
      Map<String, T> before,
      Map<String, T> after,
      BiFunction<T, T, List<String>> differences,
      Function<T, List<String>> all) {
    List<Change> changes = new ArrayList<>();
    Map<String, T> names = new TreeMap<>(before);
    names.putAll(after);
    for (String name : new TreeSet<>(names.keySet())) {
      T old = before.get(name);
      T now = after.get(name);
      if (old == null && now != null) {
        changes.add(new Change(subject, Change.Kind.ADDED, name, all.apply(now)));
      } else if (old != null && now == null) {
        changes.add(new Change(subject, Change.Kind.REMOVED, name, all.apply(old)));
      } else if (old != null && now != null) {
        List<String> found = differences.apply(old, now);
        if (!found.isEmpty()) {
          changes.add(new Change(subject, Change.Kind.CHANGED, name, found));
        }
      }
    }
    return changes;
  }
}
