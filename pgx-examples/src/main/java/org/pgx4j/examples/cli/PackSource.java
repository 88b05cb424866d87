package org.pgx4j.examples.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;

/**
 * Knowledge that the command line names: the bundled packs, or those of a folder or jar, which are
 * read while this is open.
 */
final class PackSource implements AutoCloseable {
  static final String BUNDLED = "bundled";

  private static final String MANIFEST = "manifest.json";

  private final String name;
  private final @Nullable FileSystem jar;
  private final KnowledgeBase knowledge;

  private PackSource(String name, @Nullable FileSystem jar, KnowledgeBase knowledge) {
    this.name = name;
    this.jar = jar;
    this.knowledge = knowledge;
  }

  /**
   * Opens what a word names.
   *
   * @param name {@code bundled}; a folder that is a pack or holds packs; a jar with packs
   * @param alone whether the bundled packs are left out; otherwise those of other ids are kept, and
   *     the packs named precede them
   */
  static PackSource open(String name, boolean alone) {
    if (name.equals(BUNDLED)) {
      return new PackSource(name, null, KnowledgeBase.standard());
    }
    Path path = GenomeInput.path(name);
    if (Files.isDirectory(path)) {
      return new PackSource(name, null, knowledge(packs(path, name), alone));
    }
    FileSystem jar = jar(path, name);
    try {
      List<KnowledgePack> packs = packs(jar.getPath("META-INF", "pgx"), name);
      return new PackSource(name, jar, knowledge(packs, alone));
    } catch (RuntimeException e) {
      close(jar, name);
      throw e;
    }
  }

  private static FileSystem jar(Path path, String name) {
    try {
      return FileSystems.newFileSystem(path);
    } catch (IOException | ProviderNotFoundException e) {
      throw new PgxException(
          Problem.of(
              ProblemCode.UNREADABLE_INPUT,
              Place.of(name),
              "Give the folder of a pack, a jar with packs, or " + BUNDLED),
          e);
    }
  }

  private static List<KnowledgePack> packs(Path folder, String name) {
    if (Files.isRegularFile(folder.resolve(MANIFEST))) {
      return List.of(KnowledgePack.directory(folder));
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        List<KnowledgePack> packs =
            inside
                .filter(one -> Files.isRegularFile(one.resolve(MANIFEST)))
                .sorted()
                .map(KnowledgePack::directory)
                .toList();
        if (!packs.isEmpty()) {
          return packs;
        }
      } catch (IOException e) {
        throw GenomeInput.unreadable(name, e);
      }
    }
    throw new PgxException(
        Problem.of(
            ProblemCode.MISSING_KNOWLEDGE,
            Place.of(name),
            "Give a folder with a manifest.json, or a jar with META-INF/pgx/ID/manifest.json"));
  }

  /** A pack with the id of a bundled one takes its place. */
  private static KnowledgeBase knowledge(List<KnowledgePack> packs, boolean alone) {
    Map<String, KnowledgePack> all = new LinkedHashMap<>();
    if (!alone) {
      KnowledgeBase.standardPacks().forEach(pack -> all.put(pack.id(), pack));
    }
    packs.forEach(pack -> all.put(pack.id(), pack));
    return KnowledgeBase.of(List.copyOf(all.values()));
  }

  KnowledgeBase knowledge() {
    return knowledge;
  }

  @Override
  public void close() {
    if (jar != null) {
      close(jar, name);
    }
  }

  private static void close(FileSystem jar, String name) {
    try {
      jar.close();
    } catch (IOException e) {
      throw GenomeInput.unreadable(name, e);
    }
  }
}
