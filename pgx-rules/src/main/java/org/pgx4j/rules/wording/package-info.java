/**
 * What the library says, in the reader's language: message catalogues and the sentences made of
 * structured actions.
 *
 * <p>Start at {@link org.pgx4j.rules.wording.Words}. All types are immutable and thread-safe.
 */
@NullMarked
package org.pgx4j.rules.wording;

import org.jspecify.annotations.NullMarked;
