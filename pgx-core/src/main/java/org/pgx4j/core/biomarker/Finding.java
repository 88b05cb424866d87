package org.pgx4j.core.biomarker;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * A coded result that is not a number: {@code ER=positive}, {@code HER2@IHC=2+}, {@code
 * EGFR=L858R}.
 *
 * @param name what was looked for; no {@code =} or {@code @}
 * @param assay the assay, no {@code =}; empty = not stated
 * @param value the result
 */
public record Finding(String name, String assay, String value) implements Biomarker {
  private static final String NOT_TESTED = "not tested";

  /** Trims the parts and checks that name and value are there. */
  public Finding {
    name = name.strip();
    assay = assay.strip();
    value = value.strip();
    if (name.isEmpty()
        || value.isEmpty()
        || name.indexOf('=') >= 0
        || name.indexOf('@') >= 0
        || assay.indexOf('=') >= 0
        || hasControl(name)
        || hasControl(assay)
        || hasControl(value)) {
      throw invalid(name + "=" + value);
    }
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads {@code NAME[@ASSAY]=VALUE}.
   *
   * @throws PgxException {@code INVALID_FINDING}
   */
  public static Finding parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw invalid(text);
    }
    String left = text.substring(0, equals);
    int at = left.indexOf('@');
    if (at >= 0 && left.substring(at + 1).isBlank()) {
      throw invalid(text);
    }
    return at < 0
        ? new Finding(left, "", text.substring(equals + 1))
        : new Finding(left.substring(0, at), left.substring(at + 1), text.substring(equals + 1));
  }

  /** Whether the value says that the test was not made, so that the finding is unknown. */
  public boolean isUnknown() {
    return value.toLowerCase(Locale.ROOT).equals(NOT_TESTED);
  }

  private static PgxException invalid(String text) {
    return new PgxException(
        Problem.ofValue(ProblemCode.INVALID_FINDING, "finding", "Write NAME[@ASSAY]=VALUE", text));
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding that
        && name.equals(that.name)
        && assay.equals(that.assay)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + assay.hashCode()) + value.hashCode();
  }

  @Override
  public String toString() {
    return name + (assay.isEmpty() ? "" : "@" + assay) + "=" + value;
  }
}
