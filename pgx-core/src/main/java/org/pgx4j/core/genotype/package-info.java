/**
 * What was read of a gene: names of alleles, haplotypes, genotypes, and calls with their evidence.
 *
 * <p>Start at {@link org.pgx4j.core.genotype.Genotype} for a value that is written down, at {@link
 * org.pgx4j.core.genotype.GenotypeCall} for one that was computed. All types are immutable and
 * thread-safe.
 */
@NullMarked
package org.pgx4j.core.genotype;

import org.jspecify.annotations.NullMarked;
