package org.pgx4j.rules.knowledge.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * One value of a dump with the place it was read at. What it does not have as asked for is a
 * problem with that place; members that nobody asks for are passed over, because publishers add
 * some with every release.
 */
final class Entry {
  private final Place place;
  private final @Nullable Object value;

  Entry(Place place, @Nullable Object value) {
    this.place = place;
    this.value = value;
  }

  /** The members of an object that were read one by one. */
  static Entry of(Place place, Map<String, Entry> members) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    members.forEach((name, entry) -> values.put(name, entry.value));
    return new Entry(place, values);
  }

  Place place() {
    return place;
  }

  boolean has(String name) {
    return members().get(name) != null;
  }

  Entry get(String name) {
    return new Entry(place.atField(name), members().get(name));
  }

  /** The text of a member, stripped. */
  String text(String name) {
    return get(name).text();
  }

  String textOr(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  String text() {
    if (!(value instanceof String text) || text.isBlank()) {
      throw bad("Give a text");
    }
    return text.strip();
  }

  int integer(String name) {
    return get(name).integer();
  }

  int integer() {
    if (value instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= 0) {
      return number.intValue();
    }
    throw bad("Give a whole number from 0 up");
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(members().get(name));
  }

  boolean isNull() {
    return value == null;
  }

  /** Whether nothing is said: no value, or a blank text. */
  boolean isBlank() {
    return value == null || (value instanceof String text && text.isBlank());
  }

  boolean isObject() {
    return value instanceof Map<?, ?>;
  }

  List<Entry> list(String name) {
    if (!(members().get(name) instanceof List<?> items)) {
      throw get(name).bad("Give a list");
    }
    List<Entry> entries = new ArrayList<>();
    items.forEach(item -> entries.add(new Entry(place.atField(name), item)));
    return entries;
  }

  /** The items of a list that may be left out. */
  List<Entry> listOrEmpty(String name) {
    return has(name) ? list(name) : List.of();
  }

  List<String> texts(String name) {
    return list(name).stream().map(Entry::text).toList();
  }

  /** Members whose names are data, those without a value left out. */
  Map<String, Entry> map() {
    Map<String, Entry> map = new LinkedHashMap<>();
    members()
        .forEach(
            (name, member) -> {
              if (member != null) {
                map.put(name, new Entry(place.atField(name), member));
              }
            });
    return map;
  }

  Map<String, Entry> mapOrEmpty(String name) {
    return has(name) ? get(name).map() : Map.of();
  }

  private Map<String, @Nullable Object> members() {
    if (!(value instanceof Map<?, ?> map)) {
      throw bad("Give an object");
    }
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put(String.valueOf(name), member));
    return Collections.unmodifiableMap(members);
  }

  PgxException bad(String remedy) {
    return new PgxException(Problem.of(ProblemCode.BAD_ENTRY, place, remedy));
  }
}
