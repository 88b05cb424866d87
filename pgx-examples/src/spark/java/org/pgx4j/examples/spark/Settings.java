package org.pgx4j.examples.spark;

import java.io.Serializable;

/**
 * What every task is told; broadcast.
 *
 * @param packs the knowledge that results must come from, {@link Engine#packs}
 * @param build the assembly of all files; empty = found from each file
 * @param reference whether an absent position is reference
 * @param all whether outcomes are kept that ask for nothing, too
 */
record Settings(String packs, String build, boolean reference, boolean all)
    implements Serializable {}
