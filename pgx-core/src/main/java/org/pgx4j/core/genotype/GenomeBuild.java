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
    String name = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.p\\d+$", "");
    return switch (name) {
      case "grch37", "hg19", "b37", "hs37", "hs37d5" -> GRCH37;
      case "grch38", "hg38", "b38", "hs38", "hs38dh" -> GRCH38;
      default ->
          throw new PgxException(
              Problem.ofValue(
                  ProblemCode.INVALID_BUILD, "genome build", "Give GRCh37 or GRCh38", text));
    };
  }

  /** The assembly's own name. */
  @Override
  public String toString() {
    return label;
  }
}
