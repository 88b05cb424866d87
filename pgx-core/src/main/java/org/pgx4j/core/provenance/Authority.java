package org.pgx4j.core.provenance;

import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A body that publishes knowledge, by its short name: {@code CPIC}, {@code DPWG}, {@code FDA}.
 *
 * @param name the short name, not blank
 */
public record Authority(String name) implements Comparable<Authority> {

  /** Checks the name. */
  public Authority {
    name = name.strip();
    if (name.isBlank()) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE, "authority", "Give the authority's short name", name));
    }
  }

  /** The authority of that short name. */
  public static Authority of(String name) {
    return new Authority(name);
  }

  @Override
  public int compareTo(Authority other) {
    return name.compareTo(other.name);
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Authority that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
