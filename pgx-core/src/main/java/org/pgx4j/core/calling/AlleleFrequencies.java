package org.pgx4j.core.calling;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Genotype.Diplotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * How common a gene's alleles are in one population, as counts of haplotypes.
 *
 * <p>An allele that was not seen is rare, not impossible: half a haplotype is added to each allele
 * (Jeffreys' prior).
 */
public final class AlleleFrequencies {
  private static final double PRIOR = 0.5;

  private final Gene gene;
  private final ImmutableMap<String, Integer> counts;
  private final double total;

  private AlleleFrequencies(Gene gene, Map<String, Integer> counts, int alleles) {
    this.gene = gene;
    this.counts = ImmutableMap.copyOf(counts);
    if (counts.values().stream().anyMatch(count -> count < 0)) {
      throw new PgxException(
          Problem.of(
              ProblemCode.INVALID_VALUE, Place.of("frequencies"), "Give counts from 0 upwards"));
    }
    this.total =
        counts.values().stream().mapToInt(Integer::intValue).sum()
            + PRIOR * Math.max(alleles, counts.size());
  }

  /**
   * Frequencies from counts.
   *
   * @param gene the gene
   * @param counts haplotypes counted, by allele name
   * @param alleles the number of alleles that could have been counted
   * @throws PgxException {@code INVALID_VALUE} when a count is below 0
   */
  public static AlleleFrequencies of(Gene gene, Map<String, Integer> counts, int alleles) {
    return new AlleleFrequencies(gene, counts, alleles);
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** The haplotypes counted, by allele name. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /** The smoothed frequency of a haplotype, above 0 and at most 1. */
  public double of(Haplotype haplotype) {
    return (counts.getOrDefault(haplotype.toString(), 0) + PRIOR) / total;
  }

  /**
   * A call whose candidates carry their probability among the candidates, in Hardy-Weinberg
   * proportions; ranks stay. A list of detected alleles is one candidate and certain as such. Of
   * combinations and partial alleles nobody knows how common they are: a call that has one is
   * returned as it is.
   */
  public GenotypeCall weigh(GenotypeCall call) {
    List<Candidate> candidates = call.candidates();
    if (candidates.isEmpty() || candidates.stream().anyMatch(Candidate::isCombination)) {
      return call;
    }
    double sum = 0;
    for (Candidate candidate : candidates) {
      sum += weight(candidate.genotype());
    }
    double all = sum;
    List<Candidate> weighed =
        candidates.stream()
            .map(candidate -> candidate.withProbability(weight(candidate.genotype()) / all))
            .toList();
    return GenotypeCall.of(gene, weighed, call.evidence());
  }

  private double weight(Genotype genotype) {
    if (genotype instanceof Diplotype diplotype) {
      double both = of(diplotype.first()) * of(diplotype.second());
      return diplotype.first().equals(diplotype.second()) ? both : 2 * both;
    }
    double product = 1;
    for (Haplotype haplotype : genotype.haplotypes()) {
      product *= of(haplotype);
    }
    return product;
  }

  @Override
  public String toString() {
    return "AlleleFrequencies[" + gene + ", " + counts.size() + " alleles]";
  }
}
