package org.pgx4j.rules.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.recommendation.ActionKind;

/**
 * Reads a knowledge file value by value; every complaint names file, line and member.
 *
 * <p>An object is read by {@link #open}, a loop over {@link #nextMember} and {@link #require}.
 */
final class JsonCursor {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

  private final JsonParser parser;
  private final Complaints complaints;
  private final Deque<List<String>> open = new ArrayDeque<>();
  private List<String> closed = List.of();

  JsonCursor(JsonParser parser, String file) {
    this.parser = parser;
    this.complaints = new Complaints(parser, file);
  }

  /** Reads one value. */
  interface Value<T> {
    T read() throws IOException;
  }

  /** Enters the object that the cursor is at. */
  void open() {
    expect(JsonToken.START_OBJECT, "an object");
    open.push(new ArrayList<>(8));
  }

  /** Moves to the value of the object's next member; false and out of the object at its end. */
  boolean nextMember() throws IOException {
    if (parser.nextToken() != JsonToken.FIELD_NAME) {
      closed = open.pop();
      return false;
    }
    String name = parser.currentName();
    List<String> seen = open.element();
    if (seen.contains(name)) {
      throw bad("Give the member once", name);
    }
    seen.add(name);
    parser.nextToken();
    return true;
  }

  /** The name of the member that the cursor is at. */
  String member() throws IOException {
    return parser.currentName();
  }

  /** Complains when the object just left lacks a member. */
  void require(String... names) {
    for (String name : names) {
      if (!closed.contains(name)) {
        throw complaints.of(ProblemCode.BAD_KNOWLEDGE, name, "Add the member " + name, "");
      }
    }
  }

  /** What to throw at a member that the format does not have. */
  PgxException unknown() throws IOException {
    String name = member();
    return complaints.of(
        ProblemCode.UNKNOWN_MEMBER, name, "Remove the member or correct its name", name);
  }

  /** Reads an array. */
  <T> List<T> list(Value<T> item) throws IOException {
    expect(JsonToken.START_ARRAY, "an array");
    List<T> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(item.read());
    }
    return items;
  }

  List<String> texts() throws IOException {
    return list(this::text);
  }

  <T> List<T> texts(Function<String, T> maker) throws IOException {
    return list(() -> text(maker));
  }

  /** Reads an object whose member names are data. */
  <T> Map<String, T> map(Value<T> value) throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
    Map<String, T> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (map.put(name, value.read()) != null) {
        throw bad("Give the member once", name);
      }
    }
    return map;
  }

  String text() throws IOException {
    expect(JsonToken.VALUE_STRING, "a text");
    String text = parser.getText();
    if (text.isBlank()) {
      throw bad("Give a text that is not blank");
    }
    return text;
  }

  /** Reads a text and makes a value of it. */
  <T> T text(Function<String, T> maker) throws IOException {
    String text = text();
    return made(() -> maker.apply(text));
  }

  /** Makes a value; what it complains of is told with this place. */
  <T> T made(Supplier<T> maker) {
    return complaints.made(maker);
  }

  /** Reads one of the names of an enumeration, as files write them. */
  <E extends Enum<E>> E constant(Class<E> type) throws IOException {
    String text = text();
    boolean plain = type == ActionKind.class;
    String name = plain ? text : text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name) && written(constant, plain).equals(text)) {
        return constant;
      }
    }
    StringJoiner known = new StringJoiner(", ");
    for (E constant : type.getEnumConstants()) {
      known.add(written(constant, plain));
    }
    throw bad("Give one of: " + known, text);
  }

  private static String written(Enum<?> constant, boolean plain) {
    String name = constant.name();
    return plain ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isText() {
    return parser.currentToken() == JsonToken.VALUE_STRING;
  }

  int integer() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return parser.getIntValue();
  }

  /** A whole number that is the name of a member. */
  int integer(String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException e) {
      throw bad("Name members by whole numbers", name);
    }
  }

  /** Reads a decimal written as a text; an exponent could make it endlessly long. */
  BigDecimal decimal() throws IOException {
    String text = text();
    if (!DECIMAL.matcher(text).matches()) {
      throw bad("Give a decimal number with at most 18 digits before and after its point", text);
    }
    return new BigDecimal(text);
  }

  /** Reads {@code true}; nothing else is accepted. */
  boolean yes() {
    expect(JsonToken.VALUE_TRUE, "true, or leave the member out");
    return true;
  }

  /** Passes over the value that the cursor is at. */
  void skip() throws IOException {
    parser.skipChildren();
  }

  /** Reads the schema's name and checks it. */
  void schema(String kind) throws IOException {
    if (!text().equals("pgx4j/" + kind + "/1")) {
      throw bad("Give pgx4j/" + kind + "/1");
    }
  }

  private void expect(JsonToken wanted, String what) {
    if (parser.currentToken() != wanted) {
      throw bad("Give " + what);
    }
  }

  PgxException bad(String remedy) {
    return complaints.bad(remedy, "");
  }

  PgxException bad(String remedy, String value) {
    return complaints.bad(remedy, value);
  }
}
