package org.pgx4j.rules.condition;

import java.util.List;
import java.util.Optional;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;

/**
 * Whether a gene's genotype is one of several, phase aside.
 *
 * @param gene the gene
 * @param genotypes the genotypes, unphased
 */
public record DiplotypeCondition(Gene gene, List<Genotype> genotypes) implements Condition {
  /** Copies the list. */
  public DiplotypeCondition {
    genotypes = List.copyOf(genotypes);
  }

  @Override
  public Truth test(PatientView patient) {
    Optional<Genotype> genotype = patient.genotype(gene);
    return genotype.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(genotypes.contains(unphased(genotype.get())));
  }

  private static Genotype unphased(Genotype genotype) {
    return genotype instanceof Genotype.Diplotype d && d.phased()
        ? Genotype.Diplotype.of(d.first(), d.second())
        : genotype;
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.leaf(
        gene + " genotype is " + Explanation.joined(" or ", genotypes),
        test(patient),
        Explanation.text(patient.genotype(gene)),
        Missing.gene(gene));
  }
}
