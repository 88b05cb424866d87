package org.pgx4j.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Members of JSON objects; what is not known is null. */
final class JsonParts {
  private JsonParts() {}

  /** A text; null or empty is null. */
  static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value == null || value.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  static void number(JsonGenerator json, String name, @Nullable BigDecimal value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }

  static void probability(JsonGenerator json, String name, OptionalDouble value)
      throws IOException {
    number(json, name, value.isEmpty() ? null : Numbers.probability(value.getAsDouble()));
  }

  static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
