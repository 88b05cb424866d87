package org.pgx4j.rules.knowledge;

import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Makes the exceptions of one file, each with the line and member that its reader is at. */
final class Complaints {
  private final JsonTokens tokens;

  Complaints(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /** About a member; the one that the reader is at when it is empty. */
  PgxException of(ProblemCode code, String member, String remedy, String value) {
    return new PgxException(Problem.of(code, place(member), remedy, value));
  }

  /** What a value complained of while it was made; told with the reader's place. */
  PgxException placed(RuntimeException complaint) {
    if (!(complaint instanceof PgxException known)) {
      return new PgxException(
          Problem.of(ProblemCode.BAD_KNOWLEDGE, place(""), "Correct it: " + complaint.getMessage()),
          complaint);
    }
    Problem cause = known.problem();
    if (cause.place().source().equals(tokens.file())) {
      return known;
    }
    Place place = place(cause.place().field());
    return new PgxException(
        Problem.of(ProblemCode.BAD_KNOWLEDGE, place, cause.remedy(), cause.value()), known);
  }

  private Place place(String member) {
    return new Place(tokens.file(), tokens.line(), member.isEmpty() ? tokens.name() : member);
  }
}
