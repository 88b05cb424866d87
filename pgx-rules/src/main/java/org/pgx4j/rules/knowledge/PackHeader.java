package org.pgx4j.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;

/**
 * What a pack says of itself, without its files.
 *
 * @param version what the pack is, exactly
 * @param authority who speaks in it
 * @param byIndication whether its guidelines speak of stated indications only
 * @param evidence whether its guidelines gather published evidence
 * @param kinds what its files hold
 */
record PackHeader(
    KnowledgeVersion version,
    Authority authority,
    boolean byIndication,
    boolean evidence,
    List<FileKind> kinds) {

  /** Reads the list of the bundled packs: their headers, so that no start reads all manifests. */
  static final class Listed implements JsonFile.Content<List<PackHeader>> {
    @Override
    public List<PackHeader> read(JsonCursor json) {
      List<PackHeader> packs = new ArrayList<>();
      json.open();
      while (json.nextMember()) {
        switch (json.member()) {
          case "schema" -> json.schema("packs");
          case "packs" -> {
            json.openList();
            while (json.nextItem()) {
              packs.add(one(json));
            }
          }
          default -> throw json.unknown();
        }
      }
      json.require("schema", "packs");
      return packs;
    }

    private static PackHeader one(JsonCursor json) {
      Reader header = new Reader();
      List<FileKind> kinds = new ArrayList<>();
      String sha256 = "";
      json.open();
      while (json.nextMember()) {
        switch (json.member()) {
          case "kinds" -> {
            json.openList();
            while (json.nextItem()) {
              kinds.add(json.constant(FileKind.values()));
            }
          }
          case "sha256" -> sha256 = json.text();
          default -> header.member(json);
        }
      }
      json.require("kinds", "sha256");
      return header.with(json, kinds, sha256);
    }
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
    void member(JsonCursor json) {
      switch (json.member()) {
        case "id" -> id = json.text();
        case "version" -> version = json.text();
        case "date" -> date = json.text();
        case "authority" -> authority = Authority.of(json.text());
        case "licence" -> licence = json.text();
        case "byIndication" -> byIndication = json.yes();
        case "evidence" -> evidence = json.yes();
        default -> throw json.unknown();
      }
    }

    /** The header, when the object just left had all of it. */
    PackHeader with(JsonCursor json, List<FileKind> kinds, String sha256) {
      json.require("id", "version", "date", "authority", "licence");
      Authority speaker = authority;
      if (speaker == null) {
        throw json.bad("Add the member authority");
      }
      if (evidence && !byIndication) {
        throw json.bad("Let evidence speak by indication");
      }
      KnowledgeVersion exactly = KnowledgeVersion.of(id, version, date, licence, sha256);
      return new PackHeader(exactly, speaker, byIndication, evidence, kinds);
    }
  }
}
