package org.pgx4j.rules.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A record's JSON as maps, lists and texts; numbers stay texts. */
final class JsonTree {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonTree() {}

  static Map<String, Object> parse(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      json.nextToken();
      Object value = value(json);
      if (json.nextToken() == null) {
        return object(value);
      }
    } catch (IOException e) {
      throw bad("Give a record as it was written", e);
    }
    throw bad("Give one record");
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        object.put(name, value(json));
      }
      return object;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(json));
      }
      return list;
    }
    if (json.currentToken() == null || !json.currentToken().isScalarValue()) {
      throw bad("Give a record as it was written");
    }
    return json.getText();
  }

  static Map<String, Object> object(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw bad("Give an object where the record has one");
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((name, member) -> object.put(name.toString(), member));
    return object;
  }

  static Map<String, Object> object(Map<String, Object> object, String name) {
    return object(member(object, name));
  }

  static List<Object> list(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      throw bad("Give a list where the record has one");
    }
    return List.copyOf(list);
  }

  static List<Object> list(Map<String, Object> object, String name) {
    return list(member(object, name));
  }

  static List<String> texts(Map<String, Object> object, String name) {
    return list(object, name).stream().map(Object::toString).toList();
  }

  static String text(Map<String, Object> object, String name) {
    return member(object, name).toString();
  }

  static int integer(@Nullable Object value) {
    try {
      return Integer.parseInt(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw bad("Give a whole number where the record has one", e);
    }
  }

  static List<Integer> integers(@Nullable Object value) {
    return list(value).stream().map(JsonTree::integer).toList();
  }

  private static Object member(Map<String, Object> object, String name) {
    Object member = object.get(name);
    if (member == null) {
      throw bad("Add the member " + name);
    }
    return member;
  }

  private static PgxException bad(String remedy, Exception cause) {
    return new PgxException(problem(remedy), cause);
  }

  private static PgxException bad(String remedy) {
    return new PgxException(problem(remedy));
  }

  private static Problem problem(String remedy) {
    return Problem.of(ProblemCode.BAD_JSON, Place.of("audit record"), remedy);
  }
}
