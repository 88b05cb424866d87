package org.pgx4j.rules.intake;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Plain values of a JSON text. */
final class JsonValues {
  private static final int MAX_SCALE = 30;
  private static final int SHORT = 40;

  private JsonValues() {}

  /** The current string, number or truth value as text; a number without its exponent. */
  static String text(JsonParser json, Place place) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> plain(json.getDecimalValue(), place);
      default ->
          throw new PgxException(
              Problem.of(ProblemCode.BAD_JSON, place, "Give a text or a number"));
    };
  }

  private static String plain(BigDecimal number, Place place) {
    if (Math.abs(number.scale()) > MAX_SCALE) {
      throw new PgxException(
          Problem.of(ProblemCode.INVALID_VALUE, place, "Give a number of usual size"));
    }
    return number.toPlainString();
  }

  /** A name of someone else's choice, fit for one line of a message. */
  static String shortened(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .limit(SHORT)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return text.toString();
  }
}
