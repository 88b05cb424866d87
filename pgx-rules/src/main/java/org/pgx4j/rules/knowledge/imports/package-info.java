/**
 * Published releases as user packs: a site loads what an authority or nomenclature published today,
 * in the words it was published in, with its licence recorded.
 *
 * <p>Start at {@link org.pgx4j.rules.knowledge.imports.PackImport}. It is used by one thread; the
 * packs it makes are immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.rules.knowledge.imports;

import org.jspecify.annotations.NullMarked;
