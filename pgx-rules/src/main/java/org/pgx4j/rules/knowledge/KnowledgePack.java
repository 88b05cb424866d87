package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;

/**
 * A folder of knowledge files with a manifest that lists each with its SHA-256. One authority
 * speaks in a pack. A file is checked against its hash when it is read.
 */
public final class KnowledgePack {
  static final String MANIFEST = "manifest.json";

  private final PackFiles source;
  private final Manifest manifest;
  private final List<KnowledgeFile> files;

  KnowledgePack(PackFiles source) {
    this.source = source;
    this.manifest = Manifest.read(bytes(MANIFEST), source.place(MANIFEST));
    Map<String, KnowledgeFile> byPath = new TreeMap<>();
    for (Manifest.Entry entry : manifest.entries()) {
      byPath.put(entry.path(), new KnowledgeFile(this, entry));
    }
    this.files = List.copyOf(byPath.values());
  }

  /**
   * A pack that the library brings along.
   *
   * @throws PgxException {@code MISSING_KNOWLEDGE} when there is none of that id
   */
  public static KnowledgePack bundled(String id) {
    return inJar(KnowledgePack.class.getClassLoader(), id);
  }

  /**
   * A pack in a jar, in the folder {@code META-INF/pgx/<id>}.
   *
   * @param loader a class loader that sees the jar
   * @throws PgxException {@code MISSING_KNOWLEDGE} when there is none of that id
   */
  public static KnowledgePack inJar(ClassLoader loader, String id) {
    return new KnowledgePack(new PackFiles.InJar(loader, id));
  }

  /**
   * A pack in a directory. The manifest is read now, each file when it is first needed.
   *
   * @throws PgxException {@code MISSING_KNOWLEDGE}, {@code BAD_JSON}, {@code BAD_KNOWLEDGE} or
   *     {@code UNKNOWN_MEMBER} when the manifest cannot be used
   */
  public static KnowledgePack directory(Path directory) {
    return new KnowledgePack(new PackFiles.InDirectory(directory.toAbsolutePath().normalize()));
  }

  /** Collects the files of a pack that an application makes. */
  public static PackBuilder builder(String id, Authority authority) {
    return new PackBuilder(id, authority);
  }

  /**
   * Writes the pack's files into a new or empty folder, the manifest last, for review, for version
   * control and for {@link #directory}.
   *
   * @throws PgxException {@code OUTPUT} when the folder has something in it or cannot be written
   */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> present = Files.list(folder)) {
        if (present.findAny().isPresent()) {
          throw new PgxException(notWritten(folder, "Give a new or an empty folder"));
        }
      }
      for (KnowledgeFile file : files) {
        Path target = folder.resolve(file.path());
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, bytes(file.path()));
      }
      Files.write(folder.resolve(MANIFEST), bytes(MANIFEST));
    } catch (IOException e) {
      throw new PgxException(notWritten(folder, "Give a folder that can be written"), e);
    }
  }

  private static Problem notWritten(Path folder, String remedy) {
    return Problem.of(ProblemCode.OUTPUT, Place.of(folder.toString()), remedy);
  }

  /** The pack's id, {@code cpic}. */
  public String id() {
    return manifest.id();
  }

  /** What this is, exactly: the hash is the manifest's. */
  public KnowledgeVersion version() {
    return manifest.exactly().get();
  }

  /** The authority that speaks in this pack. */
  public Authority authority() {
    return manifest.authority();
  }

  /**
   * Whether its guidelines speak of stated indications only: they stand beside those that the
   * authority gives elsewhere, and say nothing of a person whose indication is not theirs.
   */
  public boolean isByIndication() {
    return manifest.byIndication();
  }

  /**
   * Whether its guidelines gather published evidence: they speak where a population fits, and are
   * silent otherwise unless nobody else covers the drug.
   */
  public boolean isEvidence() {
    return manifest.evidence();
  }

  /** The files listed, by path. */
  public List<KnowledgeFile> files() {
    return files;
  }

  /** Paths of files in the folder that the manifest does not list; empty for a bundled pack. */
  public List<String> unlisted() {
    Set<String> listed = new HashSet<>(Set.of(MANIFEST));
    files.forEach(file -> listed.add(file.path()));
    try {
      return source.list().stream().filter(path -> !listed.contains(path)).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new PgxException(missing(MANIFEST, "Make the folder readable"), e);
    }
  }

  String place(String path) {
    return source.place(path);
  }

  final byte[] bytes(String path) {
    try {
      byte[] content = source.read(path);
      if (content == null) {
        throw new PgxException(missing(path, "Add the file to the pack"));
      }
      return content;
    } catch (IOException e) {
      throw new PgxException(missing(path, "Make the file readable"), e);
    }
  }

  private Problem missing(String path, String remedy) {
    return Problem.of(ProblemCode.MISSING_KNOWLEDGE, Place.of(source.place(path)), remedy);
  }

  @Override
  public String toString() {
    return "KnowledgePack[" + version() + "]";
  }
}
