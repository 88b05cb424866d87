package org.pgx4j.rules.knowledge;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads a knowledge file value by value; every complaint names file, line and member.
 *
 * <p>An object is read by {@link #open}, a loop over {@link #nextMember} and {@link #require}, an
 * array by {@link #openList} and a loop over {@link #nextItem}.
 */
final class JsonCursor {
  private static final int MAX_DIGITS = 18;

  private final JsonTokens tokens;

  /** The names seen in the objects that are open, and in the one closed last. */
  private final List<List<String>> members = new ArrayList<>();

  private int open;
  private @Nullable Gene gene;

  JsonCursor(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** Enters the object that the cursor is at. */
  void open() {
    expect(JsonToken.START_OBJECT, "an object");
    if (open == members.size()) {
      members.add(new ArrayList<>());
    }
    members.get(open++).clear();
  }

  /** Moves to the value of the object's next member; false and out of the object at its end. */
  boolean nextMember() {
    if (tokens.next() != JsonToken.FIELD_NAME) {
      open--;
      return false;
    }
    String name = tokens.name();
    List<String> seen = members.get(open - 1);
    if (seen.contains(name)) {
      throw bad("Give the member once", name);
    }
    seen.add(name);
    tokens.next();
    return true;
  }

  /** The name of the member that the cursor is at. */
  String member() {
    return tokens.name();
  }

  /** Complains when the object just left lacks a member. */
  void require(String... names) {
    List<String> closed = members.get(open);
    for (String name : names) {
      if (!closed.contains(name)) {
        throw complaint(ProblemCode.BAD_KNOWLEDGE, name, "Add the member " + name, "");
      }
    }
  }

  /** What to throw at a member that the format does not have. */
  PgxException unknown() {
    String name = member();
    return complaint(
        ProblemCode.UNKNOWN_MEMBER, name, "Remove the member or correct its name", name);
  }

  /** Enters the array that the cursor is at. */
  void openList() {
    expect(JsonToken.START_ARRAY, "an array");
  }

  /** Moves to the array's next value; false and out of the array at its end. */
  boolean nextItem() {
    return tokens.next() != JsonToken.END_ARRAY;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    openList();
    while (nextItem()) {
      texts.add(text());
    }
    return texts;
  }

  /** Reads an object of texts whose member names are data. */
  Map<String, String> textMap() {
    Map<String, String> map = new LinkedHashMap<>();
    openMap();
    while (nextKey()) {
      String key = member();
      once(key, map.put(key, text()));
    }
    return map;
  }

  /** Reads an object of arrays of texts whose member names are data. */
  Map<String, List<String>> textsMap() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    openMap();
    while (nextKey()) {
      String key = member();
      once(key, map.put(key, texts()));
    }
    return map;
  }

  /** Enters an object whose member names are data. */
  void openMap() {
    expect(JsonToken.START_OBJECT, "an object");
  }

  /** Moves to the value of the next member of an object whose member names are data. */
  boolean nextKey() {
    if (tokens.next() != JsonToken.FIELD_NAME) {
      return false;
    }
    tokens.next();
    return true;
  }

  /** Complains when a key had a value already. */
  void once(String key, @Nullable Object before) {
    if (before != null) {
      throw bad("Give the member once", key);
    }
  }

  String text() {
    expect(JsonToken.VALUE_STRING, "a text");
    String text = tokens.string();
    if (text.isBlank()) {
      throw bad("Give a text that is not blank");
    }
    return text;
  }

  /** Reads a gene's symbol; most files name one gene again and again. */
  Gene gene() {
    return gene(text());
  }

  /** The gene of a symbol. */
  Gene gene(String symbol) {
    Gene known = gene;
    if (known == null || !known.symbol().equals(symbol)) {
      known = Gene.of(symbol);
      gene = known;
    }
    return known;
  }

  List<Gene> genes() {
    List<Gene> genes = new ArrayList<>();
    openList();
    while (nextItem()) {
      genes.add(gene());
    }
    return genes;
  }

  /** Reads one of the names of an enumeration, in lower case and with hyphens. */
  <E extends Enum<E>> E constant(E[] all) {
    String text = text();
    for (E constant : all) {
      if (isWritten(constant.name(), text)) {
        return constant;
      }
    }
    StringJoiner known = new StringJoiner(", ");
    for (E constant : all) {
      known.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    throw bad("Give one of: " + known, text);
  }

  private static boolean isWritten(String name, String text) {
    if (name.length() != text.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char written = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (text.charAt(i) != written) {
        return false;
      }
    }
    return true;
  }

  /** Reads one of the names of an enumeration as it is. */
  <E extends Enum<E>> E named(E[] all) {
    String text = text();
    for (E constant : all) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    StringJoiner known = new StringJoiner(", ");
    for (E constant : all) {
      known.add(constant.name());
    }
    throw bad("Give one of: " + known, text);
  }

  boolean isText() {
    return tokens.current() == JsonToken.VALUE_STRING;
  }

  int integer() {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    return tokens.integer();
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
  BigDecimal decimal() {
    String text = text();
    if (!isDecimal(text)) {
      throw bad("Give a decimal number with at most 18 digits before and after its point", text);
    }
    return new BigDecimal(text);
  }

  private static boolean isDecimal(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    return point < 0
        ? isDigits(text, from, text.length())
        : isDigits(text, from, point) && isDigits(text, point + 1, text.length());
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from && to - from <= MAX_DIGITS;
  }

  /** Reads {@code true}; nothing else is accepted. */
  boolean yes() {
    expect(JsonToken.VALUE_TRUE, "true, or leave the member out");
    return true;
  }

  /** Passes over the value that the cursor is at. */
  void skip() {
    tokens.skip();
  }

  /** Reads the schema's name and checks it. */
  void schema(String kind) {
    String text = text();
    if (!text.equals("pgx4j/" + kind + "/1")) {
      throw bad("Give pgx4j/" + kind + "/1");
    }
  }

  /** Complains when something follows. */
  void end() {
    if (tokens.next() != null) {
      throw bad("End the file after its object");
    }
  }

  private void expect(JsonToken wanted, String what) {
    if (tokens.current() != wanted) {
      throw bad("Give " + what);
    }
  }

  PgxException bad(String remedy) {
    return complaint(ProblemCode.BAD_KNOWLEDGE, "", remedy, "");
  }

  PgxException bad(String remedy, String value) {
    return complaint(ProblemCode.BAD_KNOWLEDGE, "", remedy, value);
  }

  private PgxException complaint(ProblemCode code, String member, String remedy, String value) {
    return new Complaints(tokens).of(code, member, remedy, value);
  }

  /** What a value complained of, told with this place. */
  PgxException placed(RuntimeException complaint) {
    return new Complaints(tokens).placed(complaint);
  }
}
