/**
 * The door to the library.
 *
 * <p>Start at {@link org.pgx4j.rules.Pgx}: a profile and drug names in, an explained assessment
 * out. Immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.rules;

import org.jspecify.annotations.NullMarked;
