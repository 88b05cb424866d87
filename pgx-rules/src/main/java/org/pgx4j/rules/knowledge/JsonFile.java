package org.pgx4j.rules.knowledge;

import org.pgx4j.core.problem.PgxException;

/** Reads whole files by streaming. */
final class JsonFile {
  private JsonFile() {}

  /** Reads the content of a file from a cursor at its top object. */
  interface Content<T> {
    T read(JsonCursor json);
  }

  /**
   * Reads a file.
   *
   * @throws PgxException {@code BAD_JSON}, {@code BAD_KNOWLEDGE} or {@code UNKNOWN_MEMBER}, with
   *     file, line and member
   */
  static <T> T read(byte[] bytes, String file, Content<T> content) {
    try (JsonTokens tokens = new JsonTokens(bytes, file)) {
      JsonCursor json = new JsonCursor(tokens);
      try {
        tokens.next();
        T value = content.read(json);
        json.end();
        return value;
      } catch (PgxException | IllegalArgumentException e) {
        throw json.placed(e);
      }
    }
  }
}
