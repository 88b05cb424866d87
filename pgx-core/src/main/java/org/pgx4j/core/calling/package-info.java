/**
 * From variants to named alleles.
 *
 * <p>Start at {@link org.pgx4j.core.calling.AlleleMatcher}: definitions in, genotype calls out. All
 * types are immutable and thread-safe, builders excepted.
 */
@NullMarked
package org.pgx4j.core.calling;

import org.jspecify.annotations.NullMarked;
