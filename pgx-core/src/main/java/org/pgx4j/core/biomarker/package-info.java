/**
 * What a reading means: the six kinds of biomarker that a recommendation can depend on.
 *
 * <p>Start at {@link org.pgx4j.core.biomarker.Biomarker}. All types are immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.core.biomarker;

import org.jspecify.annotations.NullMarked;
