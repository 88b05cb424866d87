package org.pgx4j.rules.knowledge.imports;

import java.util.regex.Pattern;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.provenance.Authority;

/** What was published: by whom, which version of when, and under which licence. */
public final class Release {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Authority authority;
  private final String version;
  private final String date;
  private final String licence;

  private Release(Authority authority, String version, String date, String licence) {
    this.authority = authority;
    this.version = version;
    this.date = date;
    this.licence = licence;
  }

  /**
   * A release.
   *
   * @param authority the short name of who published it, {@code CPIC}
   * @param version its version, {@code v1.14}
   * @param date its ISO date, {@code 2022-03-22}
   * @param licence SPDX identifier of its licence, {@code CC0-1.0}
   * @throws PgxException {@code INVALID_VALUE} when one is blank or the date is none
   */
  public static Release of(String authority, String version, String date, String licence) {
    if (version.isBlank() || licence.isBlank() || !DATE.matcher(date).matches()) {
      throw new PgxException(
          Problem.ofValue(
              ProblemCode.INVALID_VALUE,
              "release",
              "Give version, licence and a date such as 2022-03-22",
              version + ", " + date + ", " + licence));
    }
    return new Release(Authority.of(authority), version.strip(), date, licence.strip());
  }

  /** Who published it. */
  public Authority authority() {
    return authority;
  }

  /** Its version. */
  public String version() {
    return version;
  }

  /** Its ISO date. */
  public String date() {
    return date;
  }

  /** SPDX identifier of its licence. */
  public String licence() {
    return licence;
  }

  @Override
  public String toString() {
    return authority + " " + version + " of " + date + ", " + licence;
  }
}
