package org.pgx4j.rules.knowledge.imports;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads a dump by streaming, an entry at a time: the items of the top array, or the members of the
 * top object with the items of their arrays one by one.
 */
final class JsonDump {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxDocumentLength(Limits.BYTES)
                  .maxStringLength(Limits.TEXT)
                  .maxNameLength(Limits.NAME)
                  .maxNumberLength(40)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final String file;
  private int entries;

  private JsonDump(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /** Takes the entries of a dump. */
  interface Taker {
    /** One value: of a member by its name, or an item of the member's list. */
    void take(String member, Entry entry);
  }

  /**
   * Reads a dump.
   *
   * @throws PgxException {@code BAD_JSON}, {@code TOO_LARGE} or {@code UNREADABLE_INPUT}
   */
  static void read(String file, InputStream in, Taker taker) {
    try (JsonParser parser = FACTORY.createParser(in)) {
      new JsonDump(parser, file).read(taker);
    } catch (StreamConstraintsException e) {
      throw new PgxException(
          Problem.of(
              ProblemCode.TOO_LARGE,
              Place.of(file),
              "Give a dump of at most 64 MiB, "
                  + Limits.DEPTH
                  + " levels and "
                  + Limits.TEXT
                  + " characters a text"),
          e);
    } catch (JacksonException e) {
      Place at = Place.of(file).atLine(Math.max(e.getLocation().getLineNr(), 0));
      throw new PgxException(
          Problem.of(ProblemCode.BAD_JSON, at, "Give the whole dump as it was published"), e);
    } catch (IOException e) {
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of(file), "Check the file's content"), e);
    }
  }

  private void read(Taker taker) throws IOException {
    JsonToken top = parser.nextToken();
    if (top == JsonToken.START_ARRAY) {
      items("", taker);
    } else if (top == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
          items(name, taker);
        } else {
          taker.take(name, entry(name));
        }
      }
    } else {
      throw problem(ProblemCode.BAD_JSON, "Give a dump that is an object or a list");
    }
    if (parser.nextToken() != null) {
      throw problem(ProblemCode.BAD_JSON, "End the file after its object or list");
    }
  }

  private void items(String name, Taker taker) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      taker.take(name, entry(name));
    }
  }

  private Entry entry(String name) throws IOException {
    if (++entries > Limits.ENTRIES) {
      throw problem(ProblemCode.TOO_LARGE, "Give at most " + Limits.ENTRIES + " entries");
    }
    Place place = new Place(file, parser.currentTokenLocation().getLineNr(), name);
    return new Entry(place, value());
  }

  private @Nullable Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value());
        }
        yield object;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value());
        }
        yield list;
      }
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private PgxException problem(ProblemCode code, String remedy) {
    return new PgxException(Problem.of(code, Place.of(file), remedy));
  }
}
