package org.pgx4j.core.calling;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * <p>An allele that was not seen is rare, not impossible, and all such alleles together are rare,
 * too: one haplotype is shared among the names of a gene, however many there are (Berger, Bernardo
 * and Sun 2015, doi:10.1214/14-BA915; of two names each has Jeffreys' half). What other populations
 * show counts like a few haplotypes of this one (Balding and Nichols 1995, PMID 7607457).
 */
public final class AlleleFrequencies {
  /** Haplotypes shared among all names. */
  private static final double SHARED = 1;

  /** Haplotypes that other populations are worth: (1 - F) / F with a differentiation F of 0.1. */
  private static final double OTHERS = 9;

  private final Gene gene;
  private final ImmutableMap<String, Integer> counts;
  private final ImmutableMap<String, Integer> others;
  private final double othersWeight;
  private final double share;
  private final double total;

  private AlleleFrequencies(
      Gene gene, Map<String, Integer> counts, Map<String, Integer> others, int alleles) {
    this.gene = gene;
    this.counts = ImmutableMap.copyOf(counts);
    this.others = ImmutableMap.copyOf(others);
    if (Stream.of(counts, others).anyMatch(AlleleFrequencies::isBelowNothing)) {
      throw new PgxException(
          Problem.of(
              ProblemCode.INVALID_VALUE, Place.of("frequencies"), "Give counts from 0 upwards"));
    }
    long counted = sum(others);
    this.othersWeight = counted == 0 ? 0 : OTHERS / counted;
    this.share = SHARED / Math.max(alleles, Sets.union(counts.keySet(), others.keySet()).size());
    this.total = sum(counts) + othersWeight * counted + SHARED;
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
    return of(gene, counts, Map.of(), alleles);
  }

  /**
   * Frequencies from counts of the population and of others.
   *
   * @param gene the gene
   * @param counts haplotypes counted in the population, by allele name
   * @param others those counted in all other populations together
   * @param alleles the number of alleles that could have been counted
   * @throws PgxException {@code INVALID_VALUE} when a count is below 0
   */
  public static AlleleFrequencies of(
      Gene gene, Map<String, Integer> counts, Map<String, Integer> others, int alleles) {
    return new AlleleFrequencies(gene, counts, others, alleles);
  }

  private static boolean isBelowNothing(Map<String, Integer> counts) {
    return counts.values().stream().anyMatch(count -> count < 0);
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** The gene. */
  public Gene gene() {
    return gene;
  }

  /** The haplotypes counted in the population, by allele name. */
  public Map<String, Integer> counts() {
    return counts;
  }

  /** The smoothed frequency of a haplotype, above 0 and at most 1. */
  public double of(Haplotype haplotype) {
    String name = haplotype.toString();
    double expected = othersWeight * others.getOrDefault(name, 0) + share;
    return (counts.getOrDefault(name, 0) + expected) / total;
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
