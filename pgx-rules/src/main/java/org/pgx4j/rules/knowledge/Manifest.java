package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;

/**
 * Reads a pack's manifest.
 *
 * @param id the pack's id
 * @param exactly what the pack is; hashed when it is first asked for
 * @param authority who speaks in it
 * @param byIndication whether its guidelines speak of stated indications only
 * @param evidence whether its guidelines gather published evidence
 * @param entries its files
 */
record Manifest(
    String id,
    Lazy<KnowledgeVersion> exactly,
    Authority authority,
    boolean byIndication,
    boolean evidence,
    List<Entry> entries) {
  private static final int HASH_LENGTH = 64;

  /** One file as listed. */
  record Entry(String path, FileKind kind, List<String> covers, String sha256) {}

  static Manifest read(byte[] content, String place) {
    return JsonFile.read(content, place, json -> read(json, content));
  }

  private static Manifest read(JsonCursor json, byte[] content) throws IOException {
    String id = "";
    String version = "";
    String date = "";
    String licence = "";
    Authority authority = null;
    boolean byIndication = false;
    boolean evidence = false;
    List<Entry> entries = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("manifest");
        case "id" -> id = json.text();
        case "version" -> version = json.text();
        case "date" -> date = json.text();
        case "authority" -> authority = json.text(Authority::of);
        case "licence" -> licence = json.text();
        case "byIndication" -> byIndication = json.yes();
        case "evidence" -> evidence = json.yes();
        case "files" -> entries = json.list(() -> entry(json));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "id", "version", "date", "authority", "licence", "files");
    Set<String> paths = new HashSet<>();
    for (Entry entry : entries) {
      if (!paths.add(entry.path())) {
        throw json.bad("List each file once", entry.path());
      }
    }
    if (authority == null) {
      throw json.bad("Add the member authority");
    }
    if (evidence && !byIndication) {
      throw json.bad("Let evidence speak by indication");
    }
    String named = id;
    String[] rest = {version, date, licence};
    Lazy<KnowledgeVersion> exactly =
        new Lazy<>(() -> KnowledgeVersion.of(named, rest[0], rest[1], rest[2], Sha256.of(content)));
    return new Manifest(id, exactly, authority, byIndication, evidence, entries);
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
