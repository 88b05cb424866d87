package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads a pack's manifest.
 *
 * @param header what the pack says of itself
 * @param entries its files
 */
record Manifest(PackHeader header, List<Entry> entries) {
  private static final int HASH_LENGTH = 64;

  /** One file as listed. */
  record Entry(String path, FileKind kind, List<String> covers, String sha256) {}

  static Manifest read(byte[] content, String place) {
    return JsonFile.read(content, place, json -> read(json, content));
  }

  private static Manifest read(JsonCursor json, byte[] content) throws IOException {
    PackHeader.Reader header = new PackHeader.Reader();
    List<Entry> entries = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("manifest");
        case "files" -> entries = json.list(() -> entry(json));
        default -> header.member(json);
      }
    }
    json.require("schema", "files");
    Set<String> paths = new HashSet<>();
    Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
    for (Entry entry : entries) {
      kinds.add(entry.kind());
      if (!paths.add(entry.path())) {
        throw json.bad("List each file once", entry.path());
      }
    }
    return new Manifest(header.with(json, kinds, () -> Sha256.of(content)), entries);
  }

  private static Entry entry(JsonCursor json) throws IOException {
    String path = "";
    FileKind kind = FileKind.ALLELES;
    List<String> covers = List.of();
    String sha256 = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "path" -> path = checked(json, Manifest::isPath, "Give a path within the pack");
        case "kind" -> kind = json.constant(FileKind.class);
        case "covers" -> covers = json.texts();
        case "sha256" -> sha256 = checked(json, Manifest::isHash, "Give 64 hexadecimal digits");
        default -> throw json.unknown();
      }
    }
    json.require("path", "kind", "covers", "sha256");
    return new Entry(path, kind, covers, sha256);
  }

  private static String checked(JsonCursor json, Predicate<String> good, String remedy)
      throws IOException {
    String text = json.text();
    if (!good.test(text)) {
      throw json.bad(remedy, text);
    }
    return text;
  }

  /** Read at every start: two loops cost less there than two patterns. */
  private static boolean isPath(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isLetterOrDigit(text.charAt(i)) && (i == 0 || "_./-".indexOf(text.charAt(i)) < 0)) {
        return false;
      }
    }
    return text.endsWith(".json") && !text.startsWith(".json") && !text.contains("..");
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isHash(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() == HASH_LENGTH;
  }
}
