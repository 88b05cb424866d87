package org.pgx4j.rules.knowledge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The tokens of a JSON file, one after the other; what is no JSON is a problem with its line. */
final class JsonTokens implements AutoCloseable {
  private static final int MAX_NESTING = 128;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final String file;

  JsonTokens(byte[] bytes, String file) {
    this.file = file;
    try {
      parser = FACTORY.createParser(bytes);
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  String file() {
    return file;
  }

  /** Moves to the next token; null at the end of the file. */
  @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** The token that the reader is at; null before the first and after the last. */
  @Nullable JsonToken current() {
    return parser.currentToken();
  }

  /** The member that the reader is at; empty where it is at none. */
  String name() {
    try {
      String name = parser.currentName();
      return name == null ? "" : name;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** The line of the token that the reader is at. */
  int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** The text that the reader is at. */
  String string() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** The whole number that the reader is at. */
  int integer() {
    try {
      return parser.getIntValue();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** Passes over the value that the reader is at. */
  void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** What was learnt of the file's names serves the next file. */
  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private PgxException malformed(IOException cause) {
    int line = 0;
    String detail = String.valueOf(cause.getMessage());
    if (cause instanceof JacksonException known) {
      line = Math.max(known.getLocation().getLineNr(), 0);
      detail = known.getOriginalMessage();
    }
    Place place = Place.of(file).atLine(line);
    return new PgxException(
        Problem.of(ProblemCode.BAD_JSON, place, "Correct it: " + detail), cause);
  }
}
