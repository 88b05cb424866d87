package org.pgx4j.rules.knowledge;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * The tokens of a JSON file in UTF-8, one after the other, as RFC 8259 has them. Written here
 * because every start reads files: a parser for all cases loads seventy classes before its first
 * token.
 */
final class JsonTokens {
  /** Kinds of tokens beside {@code { } [ ] "}, which stand for themselves. */
  static final char NONE = ' ';

  static final char NAME = ':';
  static final char WHOLE_NUMBER = '1';
  static final char NUMBER = '.';
  static final char TRUE = 't';
  static final char OTHER_WORD = 'n';

  private static final int MAX_DEPTH = 128;
  private static final int BYTE_ORDER_MARK = 3;
  private static final long BEYOND_INT = 1L << 40;

  private final byte[] bytes;
  private final String file;
  private final @Nullable String[] names = new @Nullable String[MAX_DEPTH + 1];
  private int depth;
  private int next;
  private int start;
  private int end;
  private char kind = NONE;
  private boolean justEntered;
  private boolean escaped;
  private boolean ascii;
  private long number;

  JsonTokens(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
    if (new String(bytes, 0, Math.min(BYTE_ORDER_MARK, bytes.length), StandardCharsets.UTF_8)
        .equals("\uFEFF")) {
      next = BYTE_ORDER_MARK;
    }
  }

  String file() {
    return file;
  }

  /** What the reader is at: the token's first character, or one of the constants above. */
  char kind() {
    return kind;
  }

  /** The member that the reader is at; empty where it is at none. */
  String name() {
    String name = names[depth];
    return name == null ? "" : name;
  }

  /** The line of the token that the reader is at. */
  int line() {
    return line(start);
  }

  private int line(int place) {
    int line = 1;
    for (int i = 0; i < place; i++) {
      boolean isReturn = bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
      if (bytes[i] == '\n' || isReturn) {
        line++;
      }
    }
    return line;
  }

  /** Whether nothing follows. */
  boolean isAtEnd() {
    return peek() == NONE;
  }

  /** Enters the object or array that the reader is at. */
  void enter() {
    if (depth == MAX_DEPTH) {
      throw malformed("Nest at most " + MAX_DEPTH + " deep");
    }
    names[++depth] = null;
    justEntered = true;
  }

  /** Moves to the object's next name; false and out of the object at its end. */
  boolean nextName() {
    if (!isBefore('}')) {
      return false;
    }
    if (peek() != '"') {
      throw malformed("Write a name in double quotes, or }");
    }
    text();
    kind = NAME;
    names[depth] = string();
    if (peek() != ':') {
      throw malformed("Write a colon after the name");
    }
    next++;
    return true;
  }

  /** Moves to the array's next value; false and out of the array at its end. */
  boolean nextItem() {
    if (!isBefore(']')) {
      return false;
    }
    value();
    return true;
  }

  /** Whether something stands before the end of what was entered; leaves it otherwise. */
  private boolean isBefore(char close) {
    int found = peek();
    if (found == close) {
      start = next++;
      kind = close;
      depth--;
      justEntered = false;
      return false;
    }
    if (!justEntered) {
      if (found != ',') {
        throw malformed("Write a comma or " + close);
      }
      next++;
    }
    justEntered = false;
    return true;
  }

  /** Moves to the value that follows. */
  void value() {
    int found = peek();
    start = next;
    switch (found) {
      case '{', '[' -> {
        kind = (char) found;
        next++;
      }
      case '"' -> text();
      case 't' -> word("true", TRUE);
      case 'f' -> word("false", OTHER_WORD);
      case 'n' -> word("null", OTHER_WORD);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw malformed("Write a value");
    }
  }

  /** Passes over the value that the reader is at. */
  void skip() {
    if (kind == '{') {
      enter();
      while (nextName()) {
        value();
        skip();
      }
    } else if (kind == '[') {
      enter();
      while (nextItem()) {
        skip();
      }
    } else if (kind == '"') {
      string();
    }
  }

  /** The first byte of what follows. */
  private int peek() {
    while (next < bytes.length) {
      int found = bytes[next];
      if (found > ' ' || (found != ' ' && found != '\n' && found != '\r' && found != '\t')) {
        return found;
      }
      next++;
    }
    return NONE;
  }

  private void text() {
    kind = '"';
    start = next;
    escaped = false;
    byte[] content = bytes;
    int all = 0;
    int i = next + 1;
    for (; i < content.length && content[i] != '"'; i++) {
      int found = content[i];
      all |= found;
      if (found == '\\') {
        escaped = true;
        i++;
      } else if (found >= 0 && found < ' ') {
        next = i;
        throw malformed("Write control characters as \\u and four digits");
      }
    }
    next = i;
    if (i >= content.length) {
      throw malformed("Close the text by a double quote");
    }
    end = next++;
    ascii = all >= 0;
  }

  /** The text or name that the reader is at. */
  String string() {
    int from = start + 1;
    if (ascii && !escaped) {
      return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
    String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      throw malformed("Save the file in UTF-8");
    }
    return escaped ? unescaped(text) : text;
  }

  private String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char letter = text.charAt(i++);
      if (letter == 'u') {
        plain.append(hexadecimal(text, i));
        i += 4;
      } else {
        int index = "\"\\/bfnrt".indexOf(letter);
        if (index < 0) {
          throw malformed("Write a backslash as \\\\");
        }
        plain.append("\"\\/\b\f\n\r\t".charAt(index));
      }
    }
    return plain.toString();
  }

  private char hexadecimal(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit =
          i < text.length() && text.charAt(i) < 'g' ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw malformed("Write four hexadecimal digits after \\u");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private void word(String word, char token) {
    for (int i = 0; i < word.length(); i++) {
      if (at(next + i) != word.charAt(i)) {
        throw malformed("Write a value");
      }
    }
    kind = token;
    next += word.length();
  }

  private void number() {
    boolean negative = at(next) == '-';
    next += negative ? 1 : 0;
    if (at(next) == '0' && isDigit(next + 1)) {
      throw malformed("Write the number without zeros before it");
    }
    number = 0;
    digits();
    number = negative ? -number : number;
    kind = WHOLE_NUMBER;
    if (at(next) == '.') {
      kind = NUMBER;
      next++;
      digits();
    }
    if (at(next) == 'e' || at(next) == 'E') {
      kind = NUMBER;
      next++;
      next += at(next) == '+' || at(next) == '-' ? 1 : 0;
      digits();
    }
  }

  private void digits() {
    if (!isDigit(next)) {
      throw malformed("Write a digit");
    }
    for (; isDigit(next); next++) {
      number = Math.min(number * 10 + (bytes[next] - '0'), BEYOND_INT);
    }
  }

  private boolean isDigit(int place) {
    return at(place) >= '0' && at(place) <= '9';
  }

  private int at(int place) {
    return place < bytes.length ? bytes[place] : NONE;
  }

  /** The whole number that the reader is at. */
  int integer() {
    if (number != (int) number) {
      throw malformed("Write a number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
    }
    return (int) number;
  }

  private PgxException malformed(String remedy) {
    Place place = Place.of(file).atLine(line(Math.min(next, bytes.length)));
    return new PgxException(Problem.of(ProblemCode.BAD_JSON, place, "Correct it: " + remedy));
  }
}
