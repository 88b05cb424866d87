package org.pgx4j.rules.knowledge;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Where a pack's files are. */
interface PackFiles {
  int MAX_BYTES = 16 << 20;

  /** The name of a file in problems. */
  String place(String path);

  /** A file's content; null when there is none. */
  byte @Nullable [] read(String path) throws IOException;

  /**
   * All files that can be seen, by path relative to the manifest; empty where they cannot be
   * listed.
   */
  List<String> list() throws IOException;

  /** All that a stream has, up to what a file may have. */
  static byte[] whole(InputStream in, String place) throws IOException {
    byte[] content = in.readNBytes(MAX_BYTES + 1);
    if (content.length > MAX_BYTES) {
      throw new PgxException(
          Problem.of(
              ProblemCode.TOO_LARGE, Place.of(place), "Split it: 16 MiB are the most of a file"));
    }
    return content;
  }

  /** All that a stream of a known length has. */
  static byte[] whole(InputStream in, long length, String place) throws IOException {
    if (length < 0 || length > MAX_BYTES) {
      return whole(in, place);
    }
    byte[] content = new byte[(int) length];
    if (in.readNBytes(content, 0, content.length) < content.length) {
      throw new EOFException(place);
    }
    return content;
  }

  /** Made by the application, under the pack's id. */
  record InMemory(String id, Map<String, byte[]> content) implements PackFiles {
    @Override
    public String place(String path) {
      return id + "/" + path;
    }

    @Override
    public byte @Nullable [] read(String path) {
      return content.get(path);
    }

    @Override
    public List<String> list() {
      return content.keySet().stream().sorted().toList();
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
      if (!Files.isRegularFile(file)) {
        return null;
      }
      try (InputStream in = Files.newInputStream(file)) {
        return whole(in, place(path));
      }
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
