package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.provenance.KnowledgeVersion;

/**
 * A folder of knowledge files with a manifest that lists each with its SHA-256. One authority
 * speaks in a pack. A file is checked against its hash when it is read; one that the library brings
 * along is as its code is, and checked by {@link KnowledgeFile#verify}.
 */
public final class KnowledgePack {
  static final String MANIFEST = "manifest.json";
  private static final String BUNDLED = "packs.json";

  private final PackFiles source;
  private final PackHeader header;
  private final boolean bundled;
  private volatile @Nullable List<KnowledgeFile> files;

  /** A pack from elsewhere: what its manifest has wrong is told now. */
  KnowledgePack(PackFiles source) {
    this.source = source;
    byte[] content = bytes(MANIFEST);
    Manifest manifest = Manifest.read(content, source.place(MANIFEST), Sha256.of(content));
    this.header = manifest.header();
    this.bundled = false;
    this.files = files(manifest);
  }

  /** A pack that the library brings along: its manifest is read when a file is asked for. */
  private KnowledgePack(PackHeader header, PackFiles source) {
    this.source = source;
    this.header = header;
    this.bundled = true;
  }

  private List<KnowledgeFile> files(Manifest manifest) {
    List<KnowledgeFile> listed = new ArrayList<>();
    for (Manifest.Entry entry : manifest.entries()) {
      listed.add(new KnowledgeFile(this, entry));
    }
    return Collections.unmodifiableList(listed);
  }

  /** The packs that the library brings along, by id. */
  static List<KnowledgePack> bundled() {
    JarFiles library = new JarFiles(KnowledgePack.class.getClassLoader(), "", BUNDLED);
    List<KnowledgePack> packs = new ArrayList<>();
    try {
      byte[] list = library.read(BUNDLED);
      if (list == null) {
        throw new PgxException(missing(BUNDLED, "Use a whole jar"));
      }
      for (PackHeader header : JsonFile.read(list, BUNDLED, new PackHeader.Listed())) {
        packs.add(new KnowledgePack(header, library.in(header.version().id() + "/")));
      }
    } catch (IOException e) {
      throw new PgxException(missing(BUNDLED, "Make the library's jar readable"), e);
    }
    return List.copyOf(packs);
  }

  /**
   * A pack that the library brings along.
   *
   * @throws PgxException {@code MISSING_KNOWLEDGE} when there is none of that id
   */
  public static KnowledgePack bundled(String id) {
    for (KnowledgePack pack : bundled()) {
      if (pack.id().equals(id)) {
        return pack;
      }
    }
    throw new PgxException(missing(id, "Name one of the bundled packs"));
  }

  /**
   * A pack in a jar, in the folder {@code META-INF/pgx/<id>}.
   *
   * @param loader a class loader that sees the jar
   * @throws PgxException {@code MISSING_KNOWLEDGE} when there is none of that id
   */
  public static KnowledgePack inJar(ClassLoader loader, String id) {
    return new KnowledgePack(new JarFiles(loader, id + "/", MANIFEST));
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
      for (KnowledgeFile file : files()) {
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
    return header.version().id();
  }

  /** What this is, exactly: the hash is the manifest's. */
  public KnowledgeVersion version() {
    return header.version();
  }

  /** The authority that speaks in this pack. */
  public Authority authority() {
    return header.authority();
  }

  /**
   * Whether its guidelines speak of stated indications only: they stand beside those that the
   * authority gives elsewhere, and say nothing of a person whose indication is not theirs.
   */
  public boolean isByIndication() {
    return header.byIndication();
  }

  /**
   * Whether its guidelines gather published evidence: they speak where a population fits, and are
   * silent otherwise unless nobody else covers the drug.
   */
  public boolean isEvidence() {
    return header.evidence();
  }

  /** The files listed, by path. */
  public List<KnowledgeFile> files() {
    List<KnowledgeFile> known = files;
    if (known == null) {
      synchronized (header) {
        known = files;
        if (known == null) {
          known =
              files(
                  Manifest.read(
                      bytes(MANIFEST), source.place(MANIFEST), header.version().sha256()));
          files = known;
        }
      }
    }
    return known;
  }

  /** What its files hold. */
  List<FileKind> kinds() {
    return header.kinds();
  }

  /** Whether the library brings it along. */
  boolean isBundled() {
    return bundled;
  }

  /** Paths of files in the folder that the manifest does not list; empty for a bundled pack. */
  public List<String> unlisted() {
    Set<String> listed = new HashSet<>(Set.of(MANIFEST));
    files().forEach(file -> listed.add(file.path()));
    try {
      return source.list().stream().filter(path -> !listed.contains(path)).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new PgxException(missing(source.place(MANIFEST), "Make the folder readable"), e);
    }
  }

  String place(String path) {
    return source.place(path);
  }

  final byte[] bytes(String path) {
    try {
      byte[] content = source.read(path);
      if (content == null) {
        throw new PgxException(missing(source.place(path), "Add the file to the pack"));
      }
      return content;
    } catch (IOException e) {
      throw new PgxException(missing(source.place(path), "Make the file readable"), e);
    }
  }

  private static Problem missing(String place, String remedy) {
    return Problem.of(ProblemCode.MISSING_KNOWLEDGE, Place.of(place), remedy);
  }

  @Override
  public String toString() {
    return "KnowledgePack[" + version() + "]";
  }
}
