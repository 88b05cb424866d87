/**
 * Drugs, their codes and the catalogue that finds them.
 *
 * <p>Start at {@link org.pgx4j.core.drug.DrugCatalog}. All types are immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.core.drug;

import org.jspecify.annotations.NullMarked;
