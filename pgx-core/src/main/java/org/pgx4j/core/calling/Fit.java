package org.pgx4j.core.calling;

/**
 * A pair of alleles, by index, that explains what was read; {@code second} is {@code first} again
 * where there is one chromosome.
 */
record Fit(int first, int second, int score) {}
