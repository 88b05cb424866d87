package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;

/**
 * What a pack says of itself, without its files.
 *
 * @param id the pack's id
 * @param exactly what the pack is; made when it is first asked for
 * @param authority who speaks in it
 * @param byIndication whether its guidelines speak of stated indications only
 * @param evidence whether its guidelines gather published evidence
 * @param kinds what its files hold
 */
record PackHeader(
    String id,
    Lazy<KnowledgeVersion> exactly,
    Authority authority,
    boolean byIndication,
    boolean evidence,
    Set<FileKind> kinds) {

  /** Reads the list of the bundled packs: their headers, so that no start reads all manifests. */
  static List<PackHeader> list(JsonCursor json) throws IOException {
    List<PackHeader> packs = List.of();
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "schema" -> json.schema("packs");
        case "packs" -> packs = json.list(() -> listed(json));
        default -> throw json.unknown();
      }
    }
    json.require("schema", "packs");
    return packs;
  }

  private static PackHeader listed(JsonCursor json) throws IOException {
    Reader header = new Reader();
    Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
    String[] sha256 = {""};
    json.open();
    while (json.nextMember()) {
      switch (json.member()) {
        case "kinds" -> kinds.addAll(json.list(() -> json.constant(FileKind.class)));
        case "sha256" -> sha256[0] = json.text();
        default -> header.member(json);
      }
    }
    json.require("kinds", "sha256");
    return header.with(json, kinds, () -> sha256[0]);
  }

  /** Makes a hash. */
  interface Hash {
    String hexadecimal();
  }

  /** Reads the members that a manifest and the list of the bundled packs share. */
  static final class Reader {
    private String id = "";
    private String version = "";
    private String date = "";
    private String licence = "";
    private @Nullable Authority authority;
    private boolean byIndication;
    private boolean evidence;

    /** Reads the member that the cursor is at. */
    void member(JsonCursor json) throws IOException {
      switch (json.member()) {
        case "id" -> id = json.text();
        case "version" -> version = json.text();
        case "date" -> date = json.text();
        case "authority" -> authority = json.text(Authority::of);
        case "licence" -> licence = json.text();
        case "byIndication" -> byIndication = json.yes();
        case "evidence" -> evidence = json.yes();
        default -> throw json.unknown();
      }
    }

    /** The header, when the object just left had all of it. */
    PackHeader with(JsonCursor json, Set<FileKind> kinds, Hash hash) {
      json.require("id", "version", "date", "authority", "licence");
      Authority speaker = authority;
      if (speaker == null) {
        throw json.bad("Add the member authority");
      }
      if (evidence && !byIndication) {
        throw json.bad("Let evidence speak by indication");
      }
      Lazy<KnowledgeVersion> exactly =
          new Lazy<>(() -> KnowledgeVersion.of(id, version, date, licence, hash.hexadecimal()));
      return new PackHeader(id, exactly, speaker, byIndication, evidence, kinds);
    }
  }
}
