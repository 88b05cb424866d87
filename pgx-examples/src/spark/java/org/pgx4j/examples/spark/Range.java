package org.pgx4j.examples.spark;

import java.io.Serializable;

/**
 * A part of a file that one task reads: windows of one contig, found by the file's index.
 *
 * @param file a VCF
 * @param ordinal the number of the range, in the order of the files and their contigs
 * @param contig its name in the file; empty = the whole file, which has no index
 * @param from the windows' first positions, ascending
 * @param to the windows' last positions
 * @param after the last position of the window before, which another task reads; 0 = none
 */
record Range(String file, int ordinal, String contig, int[] from, int[] to, int after)
    implements Serializable {

  static Range ofWhole(String file, int ordinal) {
    return new Range(file, ordinal, "", new int[0], new int[0], 0);
  }

  boolean isWhole() {
    return contig.isEmpty();
  }
}
