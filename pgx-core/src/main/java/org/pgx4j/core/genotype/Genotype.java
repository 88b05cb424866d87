package org.pgx4j.core.genotype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What one person carries of one gene: a {@link Diplotype}, one {@link Haploid} haplotype, a list
 * of {@link DetectedAlleles} where no diplotype can be made, or the {@link Presence} of one allele.
 *
 * <p>{@code parse(gene, g.toString())} is {@code g} again.
 */
public sealed interface Genotype {

  /** The gene. */
  Gene gene();

  /** The haplotypes named, in the order written; empty for {@link Presence}. */
  List<Haplotype> haplotypes();

  /**
   * Two haplotypes.
   *
   * <p>Unphased, the two are kept in natural order, so that {@code *2/*1} equals {@code *1/*2};
   * phased, their order counts.
   *
   * @param first the first haplotype
   * @param second the second haplotype
   * @param phased whether it is known which parental chromosome carries which
   */
  record Diplotype(Haplotype first, Haplotype second, boolean phased) implements Genotype {
    /** Orders unphased haplotypes and checks that both are of one gene. */
    public Diplotype {
      if (!first.gene().equals(second.gene())) {
        throw new PgxException(
            Problem.ofValue(
                ProblemCode.MIXED_GENES, "diplotype", "Name one gene only", first + "/" + second));
      }
      if (!phased && first.compareTo(second) > 0) {
        Haplotype swap = first;
        first = second;
        second = swap;
      }
    }

    /** An unphased diplotype. */
    public static Diplotype of(Haplotype first, Haplotype second) {
      return new Diplotype(first, second, false);
    }

    @Override
    public Gene gene() {
      return first.gene();
    }

    @Override
    public List<Haplotype> haplotypes() {
      return List.of(first, second);
    }

    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Diplotype that
          && phased == that.phased
          && first.equals(that.first)
          && second.equals(that.second);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * first.hashCode() + second.hashCode()) + Boolean.hashCode(phased);
    }

    @Override
    public String toString() {
      return first + (phased ? "|" : "/") + second;
    }
  }

  /**
   * One haplotype where there is one chromosome only (X in males, mitochondrion).
   *
   * @param haplotype the haplotype
   */
  record Haploid(Haplotype haplotype) implements Genotype {
    @Override
    public Gene gene() {
      return haplotype.gene();
    }

    @Override
    public List<Haplotype> haplotypes() {
      return List.of(haplotype);
    }

    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Haploid that && haplotype.equals(that.haplotype);
    }

    @Override
    public int hashCode() {
      return haplotype.hashCode();
    }

    @Override
    public String toString() {
      return haplotype.toString();
    }
  }

  /**
   * Alleles found without knowing which chromosome carries which; one on both chromosomes stands
   * twice.
   *
   * @param gene the gene
   * @param haplotypes two or more alleles; kept in natural order
   */
  record DetectedAlleles(Gene gene, List<Haplotype> haplotypes) implements Genotype {
    /** Orders the alleles and checks that all are of the gene. */
    public DetectedAlleles {
      List<Haplotype> sorted = new ArrayList<>(haplotypes);
      Collections.sort(sorted);
      haplotypes = List.copyOf(sorted);
      if (haplotypes.size() < 2) {
        throw invalid(haplotypes.toString());
      }
      for (Haplotype haplotype : haplotypes) {
        if (!haplotype.gene().equals(gene)) {
          throw new PgxException(
              Problem.ofValue(
                  ProblemCode.MIXED_GENES,
                  "detected alleles",
                  "Name one gene only",
                  haplotype.toString()));
        }
      }
    }

    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof DetectedAlleles that
          && gene.equals(that.gene)
          && haplotypes.equals(that.haplotypes);
    }

    @Override
    public int hashCode() {
      return 31 * gene.hashCode() + haplotypes.hashCode();
    }

    @Override
    public String toString() {
      List<String> names = new ArrayList<>(haplotypes.size());
      for (Haplotype haplotype : haplotypes) {
        names.add(haplotype.toString());
      }
      return String.join("; ", names);
    }
  }

  /**
   * Whether one allele is present, when only that was tested.
   *
   * @param allele the allele
   * @param positive whether it was found on at least one chromosome; false = on neither
   */
  record Presence(StarAllele allele, boolean positive) implements Genotype {
    @Override
    public Gene gene() {
      return allele.gene();
    }

    @Override
    public List<Haplotype> haplotypes() {
      return List.of();
    }

    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Presence that
          && allele.equals(that.allele)
          && positive == that.positive;
    }

    @Override
    public int hashCode() {
      return 31 * allele.hashCode() + Boolean.hashCode(positive);
    }

    @Override
    public String toString() {
      return allele + (positive ? " positive" : " negative");
    }
  }

  /**
   * Reads a genotype of a gene: {@code *1/*2}, {@code *1|*2}, {@code *57:01 positive}, {@code
   * c.1905+1G>A (*2A); Reference} (detected alleles), or one haplotype.
   *
   * @throws PgxException {@code INVALID_GENOTYPE}, {@code INVALID_ALLELE}, or {@code MIXED_GENES}
   *     when an allele carries another gene's symbol
   */
  static Genotype parse(Gene gene, String text) {
    String value = text.strip();
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.endsWith(" positive") || lower.endsWith(" negative")) {
      String name = value.substring(0, value.length() - " positive".length());
      return new Presence(StarAllele.of(gene, name), lower.endsWith(" positive"));
    }
    if (value.indexOf(';') >= 0) {
      List<Haplotype> detected = new ArrayList<>();
      for (String name : value.split(";", -1)) {
        detected.add(Haplotype.parse(gene, name));
      }
      return new DetectedAlleles(gene, detected);
    }
    int slash = value.indexOf('/');
    int bar = value.indexOf('|');
    int sign = Math.max(slash, bar);
    if (sign < 0) {
      return new Haploid(Haplotype.parse(gene, value));
    }
    if ((slash >= 0 && bar >= 0) || value.indexOf(value.charAt(sign), sign + 1) >= 0) {
      throw invalid(text);
    }
    Haplotype first = Haplotype.parse(gene, value.substring(0, sign));
    Haplotype second = Haplotype.parse(gene, value.substring(sign + 1));
    return new Diplotype(first, second, bar >= 0);
  }

  private static PgxException invalid(String text) {
    return new PgxException(
        Problem.ofValue(
            ProblemCode.INVALID_GENOTYPE,
            "genotype",
            "Write two alleles as *1/*2, phased as *1|*2",
            text));
  }
}
