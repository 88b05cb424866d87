package org.pgx4j.examples.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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

  private final String name;
  private final @Nullable Path target;
  private final @Nullable Path part;
  private final Writer writer;
  private boolean committed;

  private Output(String name, @Nullable Path target, @Nullable Path part, OutputStream stream) {
    this.name = name;
    this.target = target;
    this.part = part;
    this.writer =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
  }

  static Output standard(OutputStream stream) {
    return new Output("standard output", null, null, stream);
  }

  static Output nowhere() {
    return standard(OutputStream.nullOutputStream());
  }

  static Output file(String name) {
    try {
      Path target = Path.of(name);
      Path part = Path.of(name + ".part");
      return new Output(name, target, part, Files.newOutputStream(part));
    } catch (IOException | InvalidPathException e) {
      throw unwritable(name, e);
    }
  }

  /** The file when one is named, else the standard output. */
  static Output of(@Nullable String name, OutputStream standard) {
    return name == null || name.equals("-") ? standard(standard) : file(name);
  }

  void print(CharSequence text) {
    try {
      writer.append(text);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes what is buffered, so that a reader of a stream of answers sees them. */
  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All is written: the file gets its name. */
  void commit() {
    flush();
    if (target != null && part != null) {
      try {
        writer.close();
        move(part, target);
      } catch (IOException e) {
        throw unwritable(name, e);
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
    if (part != null && !committed) {
      try {
        writer.close();
      } catch (IOException full) {
        // What was to be written is given up; why is told already.
      }
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        throw unwritable(name, e);
      }
    }
  }

  private RuntimeException failed(IOException e) {
    return target == null && isClosedPipe(e) ? new ClosedPipe(e) : unwritable(name, e);
  }

  /**
   * The system's message, in the C library's language; where that says nothing, what the output is
   * connected to.
   */
  private static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("pipe")) {
      return true;
    }
    try {
      String link = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return link.startsWith("pipe:") || link.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static PgxException unwritable(String name, Exception cause) {
    String remedy = "Give a file in a directory that exists and can be written";
    return new PgxException(Problem.of(ProblemCode.OUTPUT, Place.of(name), remedy), cause);
  }
}
