/**
 * What was said about one person.
 *
 * <p>Start at {@link org.pgx4j.core.profile.PatientProfile}. All types are immutable and
 * thread-safe; what is tied to a person prints its type and counts, never its content.
 */
@NullMarked
package org.pgx4j.core.profile;

import org.jspecify.annotations.NullMarked;
