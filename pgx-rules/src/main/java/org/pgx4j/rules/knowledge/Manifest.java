package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A pack's manifest.
 *
 * @param header what the pack says of itself
 * @param entries its files, by path
 */
record Manifest(PackHeader header, List<Entry> entries) {
  private static final int HASH_LENGTH = 64;

  /** One file as listed. */
  record Entry(String path, FileKind kind, List<String> covers, String sha256)
      implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return path.compareTo(other.path);
    }
  }

  static Manifest read(byte[] content, String place, String sha256) {
    return JsonFile.read(content, place, new Reader(sha256));
  }

  /** Reads a manifest of a hash. */
  private record Reader(String sha256) implements JsonFile.Content<Manifest> {
    @Override
    public Manifest read(JsonCursor json) {
      PackHeader.Reader header = new PackHeader.Reader();
      List<Entry> entries = new ArrayList<>();
      json.open();
      while (json.nextMember()) {
        switch (json.member()) {
          case "schema" -> json.schema("manifest");
          case "files" -> {
            json.openList();
            while (json.nextItem()) {
              entries.add(entry(json));
            }
          }
          default -> header.member(json);
        }
      }
      json.require("schema", "files");
      Collections.sort(entries);
      return new Manifest(header.with(json, kinds(json, entries), sha256), entries);
    }
  }

  private static List<FileKind> kinds(JsonCursor json, List<Entry> entries) {
    List<FileKind> kinds = new ArrayList<>();
    String before = "";
    for (Entry entry : entries) {
      if (entry.path().equals(before)) {
        throw json.bad("List each file once", before);
      }
      before = entry.path();
      if (!kinds.contains(entry.kind())) {
        kinds.add(entry.kind());
      }
    }
    return kinds;
  }

  private static Entry entry(JsonCursor json) {
    String path = "";
    FileKind kind = FileKind.ALLELES;
    List<String> covers = List.of();
    String sha256 = "";
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "path" -> path = path(json);
        case "kind" -> kind = json.constant(FileKind.values());
        case "covers" -> covers = json.texts();
        case "sha256" -> sha256 = hash(json);
        default -> throw json.unknown();
      }
    }
    json.require("path", "kind", "covers", "sha256");
    return new Entry(path, kind, covers, sha256);
  }

  private static String path(JsonCursor json) {
    String text = json.text();
    if (!isPath(text)) {
      throw json.bad("Give a path within the pack", text);
    }
    return text;
  }

  private static String hash(JsonCursor json) {
    String text = json.text();
    if (!isHash(text)) {
      throw json.bad("Give 64 hexadecimal digits", text);
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
