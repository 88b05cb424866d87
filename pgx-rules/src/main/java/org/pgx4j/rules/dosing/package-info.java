/**
 * Published equations that give one person's dose, or a quantity that a dose depends on, from
 * stated inputs.
 *
 * <p>Start at {@link org.pgx4j.rules.dosing.Equation}, and at {@link
 * org.pgx4j.rules.dosing.Equations} for the list. Every equation is a pure function with the range
 * in which it holds; what lies outside is refused, never extrapolated. All types are immutable and
 * thread-safe.
 */
@NullMarked
package org.pgx4j.rules.dosing;

import org.jspecify.annotations.NullMarked;
