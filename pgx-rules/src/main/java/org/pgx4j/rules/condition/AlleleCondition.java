package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.genotype.StarAllele;

/**
 * Whether a gene's genotype carries one of several alleles, or has one of them on both chromosomes;
 * a sub-allele counts as its core allele.
 *
 * @param gene the gene
 * @param alleles the alleles
 * @param homozygous whether both chromosomes must have the same of them
 */
public record AlleleCondition(Gene gene, List<StarAllele> alleles, boolean homozygous)
    implements Condition {
  /** Copies the list. */
  public AlleleCondition {
    alleles = List.copyOf(alleles);
  }

  @Override
  public Truth test(PatientView patient) {
    Optional<Genotype> genotype = patient.genotype(gene);
    return genotype.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(homozygous ? hasTwice(genotype.get()) : carries(genotype.get(), alleles));
  }

  static boolean carries(Genotype genotype, Collection<StarAllele> alleles) {
    for (Haplotype one : genotype.haplotypes()) {
      if (isOneOf(one, alleles)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTwice(Genotype genotype) {
    for (StarAllele allele : alleles) {
      List<StarAllele> one = List.of(allele);
      int times = 0;
      for (Haplotype each : genotype.haplotypes()) {
        times += isOneOf(each, one) ? 1 : 0;
      }
      if (times > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(Haplotype haplotype, Collection<StarAllele> alleles) {
    for (Haplotype.Part part : haplotype.parts()) {
      if (alleles.contains(core(part.allele()))) {
        return true;
      }
    }
    return false;
  }

  private static StarAllele core(StarAllele allele) {
    int sub = allele.isStar() ? allele.name().indexOf('.') : -1;
    return sub < 0 ? allele : new StarAllele(allele.gene(), allele.name().substring(0, sub));
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.leaf(
        gene + (homozygous ? " is homozygous for " : " carries ") + names(" or ", alleles),
        test(patient),
        Explanation.text(patient.genotype(gene)),
        Missing.gene(gene));
  }

  /** The names of alleles, joined by a word. */
  static String names(String word, List<StarAllele> alleles) {
    StringBuilder names = new StringBuilder();
    for (StarAllele allele : alleles) {
      names.append(names.isEmpty() ? "" : word).append(allele.name());
    }
    return names.toString();
  }
}
