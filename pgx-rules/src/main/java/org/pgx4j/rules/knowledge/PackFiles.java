package org.pgx4j.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a pack's files are. */
interface PackFiles {

  /** The name of a file in problems. */
  String place(String path);

  /** A file's content; null when there is none. */
  byte @Nullable [] read(String path) throws IOException;

  /**
   * All files that can be seen, by path relative to the manifest; empty where they cannot be
   * listed.
   */
  List<String> list() throws IOException;

  /** In a jar, under {@code META-INF/pgx}. */
  record InJar(ClassLoader loader, String id) implements PackFiles {
    @Override
    public String place(String path) {
      return id + "/" + path;
    }

    @Override
    public byte @Nullable [] read(String path) throws IOException {
      try (InputStream in = loader.getResourceAsStream("META-INF/pgx/" + id + "/" + path)) {
        return in == null ? null : in.readAllBytes();
      }
    }

    @Override
    public List<String> list() {
      return List.of();
    }
  }

  /** In a directory. */
  record InDirectory(Path root) implements PackFiles {
    @Override
    public String place(String path) {
      return root.resolve(path).toString();
    }

    @Override
    public byte @Nullable [] read(String path) throws IOException {
      Path file = root.resolve(path);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public List<String> list() throws IOException {
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .sorted()
            .toList();
      }
    }
  }
}
