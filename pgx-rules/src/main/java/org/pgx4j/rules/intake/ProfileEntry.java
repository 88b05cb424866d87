package org.pgx4j.rules.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.profile.PatientProfile;

/** One line of a file of profiles: the profile and the question, or why it could not be read. */
public final class ProfileEntry {
  private final long line;
  private final String id;
  private final @Nullable PatientProfile profile;
  private final List<String> drugs;
  private final List<Problem> problems;

  ProfileEntry(
      long line,
      String id,
      @Nullable PatientProfile profile,
      List<String> drugs,
      List<Problem> problems) {
    this.line = line;
    this.id = id;
    this.profile = profile;
    this.drugs = List.copyOf(drugs);
    this.problems = List.copyOf(problems);
  }

  /** The line, counted from 1. */
  public long line() {
    return line;
  }

  /** The identifier given, to be echoed; empty when there is none. */
  public String id() {
    return id;
  }

  /** The profile; empty when the line could not be read. */
  public Optional<PatientProfile> profile() {
    return Optional.ofNullable(profile);
  }

  /** The drugs asked for; empty when the line leaves that open. */
  public List<String> drugs() {
    return drugs;
  }

  /**
   * What was not understood: without a profile, the reason first; with one, genes and terms that
   * are not known.
   */
  public List<Problem> problems() {
    return problems;
  }

  /** The line and counts; the content is a person's. */
  @Override
  public String toString() {
    return "ProfileEntry[line " + line + ", " + problems.size() + " problems]";
  }
}
