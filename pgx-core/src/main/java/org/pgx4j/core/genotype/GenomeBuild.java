package org.pgx4j.core.genotype;

import java.util.Locale;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** A human reference assembly. */
public enum GenomeBuild {
  GRCH37("GRCh37"),
  GRCH38("GRCh38");

  private final String label;

  GenomeBuild(String label) {
    this.label = label;
  }

  /**
   * Reads {@code GRCh37}, {@code hg19}, {@code b37}, {@code GRCh38}, {@code hg38}, with or without
   * a patch ({@code GRCh38.p14}), in any case.
   *
   * @throws PgxException {@code INVALID_BUILD}
   */
  public static GenomeBuild parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return switch (name.substring(0, endOfName(name))) {
      case "grch37", "hg19", "b37", "hs37", "hs37d5" -> GRCH37;
      case "grch38", "hg38", "b38", "hs38", "hs38dh" -> GRCH38;
      default ->
          throw new PgxException(
              Problem.ofValue(
                  ProblemCode.INVALID_BUILD, "genome build", "Give GRCh37 or GRCh38", text));
    };
  }

  /** Where a patch starts, {@code .p14}; the text's end when it has none. */
  private static int endOfName(String text) {
    int digits = text.length();
    while (digits > 0 && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
      digits--;
    }
    boolean patch = digits < text.length() && text.startsWith(".p", digits - 2);
    return patch ? digits - 2 : text.length();
  }

  /** The assembly's own name. */
  @Override
  public String toString() {
    return label;
  }
}
