package org.pgx4j.examples.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.intake.GeneVocabulary;
import org.pgx4j.rules.intake.ProfileEntry;
import org.pgx4j.rules.intake.ProfileJson;

/** Profiles, one JSON object a line, from a file or the standard input. */
final class ProfileInput implements AutoCloseable {
  private final String name;
  private final InputStream in;
  private long lines;

  private ProfileInput(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  /** Opens a file, or the standard input for {@code -}. */
  static ProfileInput open(String input, Console console) {
    if (input.equals(GenomeInput.STANDARD_INPUT)) {
      return new ProfileInput(GenomeInput.STANDARD_NAME, console.in());
    }
    try {
      return new ProfileInput(
          input, new BufferedInputStream(Files.newInputStream(GenomeInput.path(input))));
    } catch (IOException e) {
      throw GenomeInput.unreadable(input, e);
    }
  }

  /** Reads every line; there must be one. */
  void read(GeneVocabulary vocabulary, Consumer<ProfileEntry> to) {
    ProfileJson.of(vocabulary).read(in, name, entry -> count(entry, to));
    if (lines == 0) {
      throw new PgxException(
          Problem.of(ProblemCode.EMPTY_INPUT, Place.of(name), "Give one profile a line"));
    }
  }

  private void count(ProfileEntry entry, Consumer<ProfileEntry> to) {
    lines++;
    to.accept(entry);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw GenomeInput.unreadable(name, e);
    }
  }
}
