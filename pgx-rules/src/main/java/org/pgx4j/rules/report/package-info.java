/**
 * Assessments as text for a terminal, JSON for programs, and one HTML page for people.
 *
 * <p>Start at {@link org.pgx4j.rules.report.TextReport}, {@link org.pgx4j.rules.report.JsonReport}
 * or {@link org.pgx4j.rules.report.HtmlReport}. All types are immutable and thread-safe; the same
 * assessment gives the same bytes.
 */
@NullMarked
package org.pgx4j.rules.report;

import org.jspecify.annotations.NullMarked;
