package org.pgx4j.core.genotype;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * What one chromosome carries of a gene: one allele ({@code *2}), copies of it ({@code *1x2},
 * {@code *1x≥3}), alleles in tandem or as a hybrid ({@code *36+*10}, {@code *36x2+*10}), or several
 * alleles' variants on one copy ({@code [*6 + *14]}).
 *
 * @param gene the gene
 * @param form how the parts stand together
 * @param parts the alleles with their copies, in the order written; one for {@link Form#SINGLE},
 *     two or more otherwise
 */
public record Haplotype(Gene gene, Form form, List<Part> parts) implements Comparable<Haplotype> {
  /** How the alleles of a haplotype stand together. */
  public enum Form {
    /** One allele, once or in several copies. */
    SINGLE,
    /** Gene copies one after another, {@code *36+*10}. */
    TANDEM,
    /** The variants of several named alleles on one gene copy, {@code [*6 + *14]}. */
    COMBINATION
  }

  /**
   * One allele and its copies.
   *
   * @param allele the allele
   * @param copies how often it stands there
   */
  public record Part(StarAllele allele, CopyNumber copies) {
    /** Checks that only a name in star form has copies. */
    public Part {
      if (!allele.isStar() && !copies.equals(CopyNumber.ONE)) {
        throw invalid(allele.name() + copies);
      }
    }

    private boolean isJoined() {
      return allele.isStar() && allele.name().contains("+*");
    }

    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Part that && allele.equals(that.allele) && copies.equals(that.copies);
    }

    @Override
    public int hashCode() {
      return 31 * allele.hashCode() + copies.hashCode();
    }

    @Override
    public String toString() {
      return copies.equals(CopyNumber.ONE) ? allele.name() : allele.name() + copies;
    }
  }

  /** Checks that the parts fit the form and the gene. */
  public Haplotype {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || (form == Form.SINGLE) != (parts.size() == 1)) {
      throw invalid(parts.toString());
    }
    for (Part part : parts) {
      boolean unjoinable = form == Form.TANDEM && !part.allele().isStar();
      if (unjoinable || (form != Form.COMBINATION && part.isJoined())) {
        throw invalid(parts.toString());
      }
      if (!part.allele().gene().equals(gene)) {
        throw new PgxException(
            Problem.ofValue(
                ProblemCode.MIXED_GENES, "haplotype", "Name one gene only", part.toString()));
      }
    }
  }

  /** A haplotype of one allele, once; a joined name ({@code *80+*28}) is the tandem it names. */
  public static Haplotype of(StarAllele allele) {
    Part part = new Part(allele, CopyNumber.ONE);
    return part.isJoined()
        ? parse(allele.gene(), allele.name())
        : new Haplotype(allele.gene(), Form.SINGLE, List.of(part));
  }

  /**
   * Reads any of the forms above; {@code >=} is accepted for {@code ≥}, and a leading gene symbol
   * is dropped.
   *
   * @throws PgxException {@code INVALID_ALLELE}, or {@code MIXED_GENES} with another gene's symbol
   */
  public static Haplotype parse(Gene gene, String text) {
    String name = text.strip();
    if (name.startsWith("[") && name.endsWith("]")) {
      return several(
          gene, Form.COMBINATION, name.substring(1, name.length() - 1).split(" \\+ ", -1), name);
    }
    if (name.indexOf('+') >= 0) {
      String[] alleles = name.replace(gene.symbol() + "*", "*").split("\\+", -1);
      if (areStars(alleles)) {
        return several(gene, Form.TANDEM, alleles, name);
      }
    }
    return new Haplotype(gene, Form.SINGLE, List.of(part(gene, name)));
  }

  private static boolean areStars(String[] names) {
    for (String name : names) {
      if (name.length() < 2 || name.charAt(0) != '*') {
        return false;
      }
    }
    return true;
  }

  private static Haplotype several(Gene gene, Form form, String[] names, String text) {
    if (names.length < 2) {
      throw invalid(text);
    }
    List<Part> parts = new ArrayList<>(names.length);
    for (String name : names) {
      parts.add(part(gene, name));
    }
    return new Haplotype(gene, form, parts);
  }

  private static Part part(Gene gene, String text) {
    String name = StarAllele.withoutSymbol(gene, text);
    int copies = name.lastIndexOf('x');
    return copies > 1 && name.charAt(0) == '*' && CopyNumber.isCount(name, copies + 1)
        ? new Part(
            new StarAllele(gene, name.substring(0, copies)),
            CopyNumber.parse(name.substring(copies)))
        : new Part(new StarAllele(gene, name), CopyNumber.ONE);
  }

  private static PgxException invalid(String text) {
    return new PgxException(
        Problem.ofValue(
            ProblemCode.INVALID_ALLELE,
            "haplotype",
            "Write *2, *1x2, *36+*10 or [*6 + *14]",
            text));
  }

  /** The allele when this is one allele, once; the usual case. */
  public boolean isPlain() {
    return form == Form.SINGLE && parts.get(0).copies().equals(CopyNumber.ONE);
  }

  /** The name without brackets of its own; unique for a gene, and the key of function tables. */
  @Override
  public String toString() {
    if (form == Form.SINGLE) {
      return parts.get(0).toString();
    }
    List<String> names = new ArrayList<>(parts.size());
    for (Part part : parts) {
      names.add(part.toString());
    }
    return form == Form.TANDEM ? String.join("+", names) : "[" + String.join(" + ", names) + "]";
  }

  /** Gene, then plain before combined, then by name as people order it. */
  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Haplotype that
        && form == that.form
        && gene.equals(that.gene)
        && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return 31 * gene.hashCode() + parts.hashCode();
  }

  @Override
  public int compareTo(Haplotype other) {
    int byGene = gene.compareTo(other.gene);
    if (byGene != 0) {
      return byGene;
    }
    int byForm = Boolean.compare(form == Form.COMBINATION, other.form == Form.COMBINATION);
    return byForm != 0 ? byForm : NaturalOrder.INSTANCE.compare(toString(), other.toString());
  }
}
