package org.pgx4j.rules.knowledge.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of an imported pack, each once, under a key that follows from the text: the same
 * sentence of two releases has one key.
 */
final class VerbatimWords {
  private final Map<String, String> messages = new TreeMap<>();

  /** The key of a text. */
  String key(String text) {
    String key = "verbatim." + digest(text);
    messages.put(key, text);
    return key;
  }

  /** Names a population as published. */
  void population(String id, String label) {
    messages.putIfAbsent("population." + id, label.strip());
  }

  Map<String, String> messages() {
    return messages;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
