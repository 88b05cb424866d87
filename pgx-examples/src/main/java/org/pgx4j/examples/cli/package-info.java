/**
 * The example command line: how a program uses the library, and how a person does without one.
 *
 * <p>Start at {@link org.pgx4j.examples.cli.PgxCommand}. What is reusable lives in the libraries;
 * here are options, files, and what is printed where.
 */
@NullMarked
package org.pgx4j.examples.cli;

import org.jspecify.annotations.NullMarked;
