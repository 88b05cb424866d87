package org.pgx4j.rules.knowledge;

import java.util.Map;

/** Reads the messages of a language. */
final class WordsFile implements JsonFile.Content<WordsFile> {
  private String language = "";
  private Map<String, String> messages = Map.of();

  @Override
  public WordsFile read(JsonCursor json) {
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("words");
        case "language" -> language = json.text();
        case "messages" -> messages = json.textMap();
        default -> throw json.unknown();
      }
    }
    json.require("schema", "language", "messages");
    return this;
  }

  /** The BCP 47 tag. */
  String language() {
    return language;
  }

  /** By key. */
  Map<String, String> messages() {
    return messages;
  }
}
