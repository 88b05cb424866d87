package org.pgx4j.rules.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** The index beside a compressed file, {@code NAME.tbi}. */
final class SideIndex {
  private static final String ANEW = "Make the index anew: tabix -f -p vcf FILE";

  /** A file no larger than this is one block or two: an index leaves nothing out. */
  private static final int SMALL = 1 << 16;

  private SideIndex() {}

  /**
   * The index that serves for a file; null when none does.
   *
   * @param required whether the file must not be read without
   * @param notes told when there is an index and it does not serve
   * @throws PgxException {@code INDEX_NOT_USED} when one is required and none serves
   */
  static @Nullable Path of(Path file, Place place, boolean required, Consumer<Problem> notes)
      throws IOException {
    Path index = file.resolveSibling(place.source() + ".tbi");
    if (!Files.isRegularFile(index)) {
      if (required) {
        throw new PgxException(note(place, "Make an index: tabix -p vcf FILE"));
      }
      return null;
    }
    if (Files.getLastModifiedTime(index).compareTo(Files.getLastModifiedTime(file)) < 0) {
      Problem older = note(place, "The index is older than the file. " + ANEW);
      if (required) {
        throw new PgxException(older);
      }
      notes.accept(older);
      return null;
    }
    return required || Files.size(file) > SMALL ? index : null;
  }

  /** Says that file and index do not fit together. */
  static Problem unusable(Place place) {
    return note(place, "Check that the file is whole. " + ANEW);
  }

  /** Says that the library is missing that reads an index. */
  static Problem withoutLibrary(Place place) {
    return note(
        place,
        "Add com.github.samtools:htsjdk:4.3.0 to the class path, or to the module path with"
            + " --add-modules htsjdk");
  }

  private static Problem note(Place place, String remedy) {
    return Problem.of(ProblemCode.INDEX_NOT_USED, place, remedy);
  }
}
