package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a pack into a folder, its manifest last. */
public final class PackFolder {
  private final Path folder;
  private final String id;
  private final String authority;
  private final List<String> entries = new ArrayList<>();

  public PackFolder(Path parent, String id, String authority) {
    this.folder = parent.resolve(id);
    this.id = id;
    this.authority = authority;
  }

  public Path path() {
    return folder;
  }

  /** Writes a file and lists it. */
  public PackFolder with(String kind, String covers, String path, String content) {
    return listed(kind, covers, path, content, Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a file and lists it with a hash of its own. */
  public PackFolder listed(String kind, String covers, String path, String content, String hash) {
    write(path, content);
    entries.add(
        "{\"path\": \"%s\", \"kind\": \"%s\", \"covers\": [\"%s\"], \"sha256\": \"%s\"}"
            .formatted(path, kind, covers, hash));
    return this;
  }

  /** Writes a file that the manifest does not list. */
  public PackFolder write(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public KnowledgePack pack() {
    write(
        "manifest.json",
        """
        {"schema": "pgx4j/manifest/1", "id": "%s", "version": "1", "date": "2026-11-24",
         "authority": "%s", "licence": "CC0-1.0", "files": [%s]}
        """
            .formatted(id, authority, String.join(",\n", entries)));
    return KnowledgePack.directory(folder);
  }

  /** The standard packs with this one in front. */
  public KnowledgeBase overStandard() {
    List<KnowledgePack> packs = new ArrayList<>(KnowledgeBase.standardPacks());
    packs.add(pack());
    return KnowledgeBase.of(packs);
  }

  /** A guideline of one drug by the score of a gene, with rows as given. */
  public static String guideline(
      String id, String authority, String drug, String gene, String rows) {
    return """
    {"schema": "pgx4j/guideline/1", "id": "%s", "authority": "%s", "version": "1",
     "reviewed": "2026-11-24", "licence": "CC0-1.0", "url": "https://example.org",
     "citations": [{"pmid": "1"}], "drugs": ["%s"], "genes": ["%s"],
     "populations": [],
     "rules": [%s]}
    """
        .formatted(id, authority, drug, gene, rows);
  }

  /** A row that recommends the standard dose. */
  public static String row(String id, String when) {
    return """
    {"id": "%s", "populations": [], "when": %s, "strength": "Strong",
     "actions": [{"kind": "STANDARD_DOSE"}], "implications": [], "notes": []}
    """
        .formatted(id, when);
  }
}
