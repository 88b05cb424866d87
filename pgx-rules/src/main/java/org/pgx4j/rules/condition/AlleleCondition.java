package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    return genotype.haplotypes().stream().anyMatch(one -> isOneOf(one, alleles));
  }

  private boolean hasTwice(Genotype genotype) {
    for (StarAllele allele : alleles) {
      List<StarAllele> one = List.of(allele);
      if (genotype.haplotypes().stream().filter(each -> isOneOf(each, one)).count() > 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(Haplotype haplotype, Collection<StarAllele> alleles) {
    return haplotype.parts().stream().anyMatch(part -> alleles.contains(core(part.allele())));
  }

  private static StarAllele core(StarAllele allele) {
    int sub = allele.isStar() ? allele.name().indexOf('.') : -1;
    return sub < 0 ? allele : new StarAllele(allele.gene(), allele.name().substring(0, sub));
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.leaf(
        gene
            + (homozygous ? " is homozygous for " : " carries ")
            + alleles.stream().map(StarAllele::name).collect(Collectors.joining(" or ")),
        test(patient),
        patient.genotype(gene).map(Genotype::toString),
        new Missing(Missing.Kind.GENE, gene.symbol()));
  }
}
