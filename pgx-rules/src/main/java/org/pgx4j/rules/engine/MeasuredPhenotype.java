package org.pgx4j.rules.engine;

import java.util.List;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.condition.Condition;

/**
 * How a laboratory's measurement gives a gene's phenotype: an authority's cut-offs, as data. What
 * is measured precedes what the genotype predicts; the prediction stays visible.
 *
 * @param gene the gene
 * @param measurement the name of what is measured
 * @param rows the phenotypes, of which at most one condition holds; empty = no cut-offs are known
 */
public record MeasuredPhenotype(Gene gene, String measurement, List<Row> rows) {
  /** Copies the list. */
  public MeasuredPhenotype {
    rows = List.copyOf(rows);
  }

  /**
   * One phenotype.
   *
   * @param phenotype the authority's term
   * @param when when it holds, by measurements and facts
   */
  public record Row(String phenotype, Condition when) {}
}
