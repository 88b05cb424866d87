package org.pgx4j.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Where results go: the standard output, or a file that appears whole under its name or not at all.
 * UTF-8 and line feeds, whatever the platform.
 */
final class Output implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final String PLACE = "Give a file in a directory that exists and can be written";
  private static final String ROOM = "Make room where it is written, or write it elsewhere";

  private final String name;
  private final @Nullable Path target;
  private final @Nullable Path part;
  private final OutputStream stream;
  private final OutputStream buffer;
  private final boolean owned;
  private boolean committed;

  private Output(
      String name, @Nullable Path target, @Nullable Path part, OutputStream stream, boolean owned) {
    this.name = name;
    this.target = target;
    this.part = part;
    this.stream = stream;
    this.owned = owned;
    this.buffer = new BufferedOutputStream(stream, BUFFER);
  }

  static Output standard(OutputStream stream) {
    return new Output("standard output", null, null, stream, false);
  }

  static Output nowhere() {
    return standard(OutputStream.nullOutputStream());
  }

  /** A file; what a link names is written, and a device or a pipe as it is. */
  static Output file(String name) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return new Output(name, null, null, Files.newOutputStream(path), true);
      }
      Path target = Files.exists(path) ? path.toRealPath() : path;
      Path part = Path.of(target + ".part");
      return new Output(name, target, part, Files.newOutputStream(part), true);
    } catch (IOException | InvalidPathException e) {
      throw unwritable(name, PLACE, e);
    }
  }

  /** The file when one is named, else the standard output. */
  static Output of(@Nullable String name, OutputStream standard) {
    return name == null || name.equals("-") ? standard(standard) : file(name);
  }

  void print(CharSequence text) {
    print(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Text as UTF-8. */
  void print(byte[] text) {
    try {
      buffer.write(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes what is buffered, so that a reader of a stream of answers sees them. */
  void flush() {
    try {
      buffer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All is printed, and is where it is written before this returns; a file has no name yet. */
  void finish() {
    try {
      if (owned) {
        buffer.close();
      } else {
        buffer.flush();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All is printed: the file gets its name. */
  void commit() {
    finish();
    if (target != null && part != null) {
      try {
        move(part, target);
      } catch (IOException e) {
        throw unwritable(name, PLACE, e);
      }
    }
    committed = true;
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (java.nio.file.AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Without {@link #commit()} nothing that was not yet written is, and no file is left. */
  @Override
  public void close() {
    if (owned && !committed) {
      try {
        buffer.close();
      } catch (IOException full) {
        // What was to be written is given up; why is told already.
      }
      try {
        if (part != null) {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        throw unwritable(name, PLACE, e);
      }
    }
  }

  private RuntimeException failed(IOException e) {
    return target == null && isClosedPipe(e) ? new ClosedPipe(e) : unwritable(name, ROOM, e);
  }

  /**
   * The system's message, in the C library's language; where that says nothing, what the process's
   * output is connected to.
   */
  private boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("pipe") || owned || !(stream instanceof FileOutputStream)) {
      return message.contains("pipe");
    }
    try {
      String link = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return link.startsWith("pipe:") || link.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static PgxException unwritable(String name, String remedy, Exception cause) {
    return new PgxException(Problem.of(ProblemCode.OUTPUT, Place.of(name), remedy), cause);
  }
}
