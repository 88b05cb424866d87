package org.pgx4j.rules.condition;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    Phenotype phenotype = patient.phenotype(gene).orElse(null);
    return Explanation.leaf(
        gene + " phenotype is " + Explanation.anyOf(terms),
        test(patient),
        phenotype == null ? Optional.empty() : Optional.of(phenotype.term()),
        Missing.gene(gene));
  }

  @Override
  public void addMissing(PatientView patient, Collection<Missing> missing) {
    if (test(patient) == Truth.UNKNOWN) {
      missing.add(Missing.gene(gene));
    }
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PhenotypeCondition that
        && gene.equals(that.gene)
        && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return 31 * gene.hashCode() + terms.hashCode();
  }
}
