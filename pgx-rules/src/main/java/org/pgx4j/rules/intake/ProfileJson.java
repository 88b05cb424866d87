package org.pgx4j.rules.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads profiles from JSON, one object a line (NDJSON, UTF-8): {@code {"id", "sex", "genotypes",
 * "phenotypes", "measurements", "findings", "facts", "taking", "drugs"}}, every member optional.
 *
 * <p>Line n gives entry n. A line that is not such an object, has a member of another name, or is
 * longer than a mebibyte gives an entry without a profile; no line affects another. Immutable and
 * thread-safe.
 */
public final class ProfileJson {
  private static final int MAX_LINE = 1 << 20;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_STRING = 10_000;
  private static final int MAX_DIGITS = 30;

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .maxNumberLength(MAX_DIGITS)
                  .build())
          .build();
  private final GenotypeStatements statements;

  private ProfileJson(GeneVocabulary vocabulary) {
    this.statements = GenotypeStatements.of(vocabulary);
  }

  /** A reader against a vocabulary. */
  public static ProfileJson of(GeneVocabulary vocabulary) {
    return new ProfileJson(vocabulary);
  }

  /**
   * Reads all lines, in order.
   *
   * @param in the text; not closed
   * @param name the input's name for problems
   * @param entries takes one entry a line
   * @throws PgxException {@code UNREADABLE_INPUT} when the stream fails
   */
  public void read(InputStream in, String name, Consumer<ProfileEntry> entries) {
    BoundedLines lines = new BoundedLines(in, MAX_LINE);
    long number = 0;
    while (hasNext(lines, name)) {
      number++;
      Place place = Place.of(name).atLine(number);
      entries.accept(
          lines.isTooLong()
              ? refused(number, "", problem(place, "Keep a line under " + MAX_LINE + " bytes"))
              : entry(lines.bytes(), place));
    }
  }

  private static boolean hasNext(BoundedLines lines, String name) {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of(name), "Check the input and try again"),
          e);
    }
  }

  private ProfileEntry entry(byte[] line, Place place) {
    ProfileLine read = new ProfileLine(statements, place);
    try (JsonParser parser = json.createParser(line)) {
      read.read(parser);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      return refused(
          place.line(),
          read.id(),
          problem(place, "Write one JSON object on the line; see column " + column));
    } catch (IOException e) {
      return refused(place.line(), read.id(), problem(place, "Write the line in UTF-8"));
    } catch (PgxException e) {
      return refused(place.line(), read.id(), e.problem());
    }
    return read.entry();
  }

  private static ProfileEntry refused(long line, String id, Problem problem) {
    return new ProfileEntry(line, id, null, List.of(), List.of(problem));
  }

  private static Problem problem(Place place, String remedy) {
    return Problem.of(ProblemCode.BAD_JSON, place, remedy);
  }
}
