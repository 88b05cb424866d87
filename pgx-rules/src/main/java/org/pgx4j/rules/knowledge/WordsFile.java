package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.Map;

/**
 * Reads the messages of a language.
 *
 * @param language the BCP 47 tag
 * @param messages by key
 */
record WordsFile(String language, Map<String, String> messages) {

  static WordsFile read(JsonCursor json) throws IOException {
    String language = "";
    Map<String, String> messages = Map.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("words");
        case "language" -> language = json.text();
        case "messages" -> messages = json.map(json::text);
        default -> throw json.unknown();
      }
    }
    json.require("schema", "language", "messages");
    return new WordsFile(language, messages);
  }
}
