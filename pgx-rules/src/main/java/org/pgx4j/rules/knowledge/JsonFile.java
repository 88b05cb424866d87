package org.pgx4j.rules.knowledge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Reads whole files by streaming. */
final class JsonFile {
  private static final int MAX_NESTING = 128;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private JsonFile() {}

  /** Reads the content of a file from a cursor at its top object. */
  interface Content<T> {
    T read(JsonCursor json) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @throws PgxException {@code BAD_JSON}, {@code BAD_KNOWLEDGE} or {@code UNKNOWN_MEMBER}, with
   *     file, line and member
   */
  static <T> T read(byte[] bytes, String file, Content<T> content) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      JsonCursor json = new JsonCursor(parser, file);
      parser.nextToken();
      T value = content.read(json);
      if (parser.nextToken() != null) {
        throw json.bad("End the file after its object");
      }
      return value;
    } catch (JacksonException e) {
      throw invalid(file, e.getLocation().getLineNr(), e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw invalid(file, 0, String.valueOf(e.getMessage()), e);
    }
  }

  private static PgxException invalid(String file, int line, String detail, IOException cause) {
    Place place = Place.of(file).atLine(Math.max(line, 0));
    return new PgxException(
        Problem.of(ProblemCode.BAD_JSON, place, "Correct it: " + detail), cause);
  }
}
