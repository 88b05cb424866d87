package org.pgx4j.rules.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Supplier;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Makes the exceptions of one file, each with the line and member that the parser is at. */
final class Complaints {
  private final JsonParser parser;
  private final String file;

  Complaints(JsonParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  PgxException bad(String remedy, String value) {
    return of(ProblemCode.BAD_KNOWLEDGE, "", remedy, value);
  }

  /** About a member; the one that the parser is at when it is empty. */
  PgxException of(ProblemCode code, String member, String remedy, String value) {
    return new PgxException(Problem.of(code, place(member), remedy, value));
  }

  /** Makes a value; what it complains of is told with the parser's place. */
  <T> T made(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (PgxException e) {
      Problem cause = e.problem();
      if (cause.place().source().equals(file)) {
        throw e;
      }
      Place place = place(cause.place().field());
      throw new PgxException(
          Problem.of(ProblemCode.BAD_KNOWLEDGE, place, cause.remedy(), cause.value()), e);
    } catch (IllegalArgumentException e) {
      throw new PgxException(
          Problem.of(ProblemCode.BAD_KNOWLEDGE, place(""), "Correct it: " + e.getMessage()), e);
    }
  }

  private Place place(String member) {
    int line = parser.currentTokenLocation().getLineNr();
    return new Place(file, line, member.isEmpty() ? here() : member);
  }

  private String here() {
    try {
      String name = parser.currentName();
      return name == null ? "" : name;
    } catch (IOException e) {
      return "";
    }
  }
}
