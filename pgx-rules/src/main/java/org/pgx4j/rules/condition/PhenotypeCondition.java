package org.pgx4j.rules.condition;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.Gene;

/**
 * Whether a gene's phenotype is one of several terms.
 *
 * @param gene the gene
 * @param terms the authority's terms
 */
public record PhenotypeCondition(Gene gene, Set<String> terms) implements Condition {
  /** Copies the set. */
  public PhenotypeCondition {
    terms = Set.copyOf(terms);
  }

  @Override
  public Truth test(PatientView patient) {
    Optional<Phenotype> phenotype = patient.phenotype(gene);
    return phenotype.isEmpty() ? Truth.UNKNOWN : Truth.of(terms.contains(phenotype.get().term()));
  }

  @Override
  public Explanation explain(PatientView patient) {
    return Explanation.leaf(
        gene + " phenotype is " + String.join(" or ", new TreeSet<>(terms)),
        test(patient),
        patient.phenotype(gene).map(Phenotype::term),
        new Missing(Missing.Kind.GENE, gene.symbol()));
  }
}
