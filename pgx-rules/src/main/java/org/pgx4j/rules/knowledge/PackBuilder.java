package org.pgx4j.rules.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;

/**
 * Collects the files of a pack that an application makes, for example by importing a published
 * release, and writes the manifest. Not thread-safe.
 */
public final class PackBuilder {
  private final String id;
  private final Authority authority;
  private final Map<String, byte[]> content = new TreeMap<>();
  private final Map<String, Listed> listed = new TreeMap<>();
  private String version = "";
  private String date = "";
  private String licence = "";

  private record Listed(FileKind kind, List<String> covers, String sha256) {}

  PackBuilder(String id, Authority authority) {
    this.id = id;
    this.authority = authority;
  }

  /**
   * Sets the pack's version and date.
   *
   * @param name the version
   * @param day its date, {@code 2026-11-28}
   */
  public PackBuilder version(String name, String day) {
    version = name;
    date = day;
    return this;
  }

  /** Sets the licence of what the pack says, an SPDX identifier. */
  public PackBuilder licence(String spdx) {
    licence = spdx;
    return this;
  }

  /**
   * Adds a file.
   *
   * @param path where it is, relative to the manifest
   * @param kind what it holds
   * @param covers the genes, drugs or language that it speaks of
   * @param json the file, UTF-8
   * @throws PgxException {@code DUPLICATE_ID} when there is one of that path
   */
  public PackBuilder file(String path, FileKind kind, List<String> covers, byte[] json) {
    byte[] copy = json.clone();
    if (content.putIfAbsent(path, copy) != null) {
      throw new PgxException(
          Problem.of(ProblemCode.DUPLICATE_ID, Place.of(id), "Give each file its own path", path));
    }
    listed.put(path, new Listed(kind, List.copyOf(covers), Sha256.of(copy)));
    return this;
  }

  /**
   * The pack. Files are read when they are first needed, as those of any pack.
   *
   * @throws PgxException {@code BAD_KNOWLEDGE} when id, version, date or licence is blank, or a
   *     path is none
   */
  public KnowledgePack build() {
    Map<String, byte[]> files = new TreeMap<>(content);
    files.put(KnowledgePack.MANIFEST, manifest());
    return new KnowledgePack(new PackFiles.InMemory(id, files));
  }

  private byte[] manifest() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("schema", "pgx4j/manifest/1");
      json.writeStringField("id", id);
      json.writeStringField("version", version);
      json.writeStringField("date", date);
      json.writeStringField("authority", authority.name());
      json.writeStringField("licence", licence);
      json.writeArrayFieldStart("files");
      for (Map.Entry<String, Listed> file : listed.entrySet()) {
        json.writeStartObject();
        json.writeStringField("path", file.getKey());
        json.writeStringField("kind", file.getValue().kind().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("covers");
        for (String covered : file.getValue().covers()) {
          json.writeString(covered);
        }
        json.writeEndArray();
        json.writeStringField("sha256", file.getValue().sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
