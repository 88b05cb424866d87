package org.pgx4j.rules.intake;

/**
 * One genotype in an int: two numbers of 12 bits (allele indexes of a record, or allele codes of a
 * site), then flags. 0 = nothing there.
 */
final class Cell {
  /** No record. */
  static final int ABSENT = 0;

  /** The number of a strand that was not read. */
  static final int NONE = 0xfff;

  /** The number of an allele that cannot be used, for example {@code <DEL>} or {@code *}. */
  static final int BAD = 0xffe;

  private static final int PRESENT = 1 << 24;
  private static final int PHASED = 1 << 25;
  private static final int HAPLOID = 1 << 26;
  private static final int WEAK = 1 << 27;
  private static final int BOTH = 0xffffff;

  /** A record without a usable genotype. */
  static final int NO_CALL = PRESENT | BOTH;

  private Cell() {}

  static int diploid(int first, int second, boolean phased) {
    return PRESENT | first | (second << 12) | (phased ? PHASED : 0);
  }

  static int haploid(int number) {
    return PRESENT | PHASED | HAPLOID | number | (NONE << 12);
  }

  static int first(int cell) {
    return cell & 0xfff;
  }

  static int second(int cell) {
    return cell >>> 12 & 0xfff;
  }

  static boolean isNoCall(int cell) {
    return (cell & (PRESENT | BOTH)) == NO_CALL;
  }

  static boolean isPhased(int cell) {
    return (cell & PHASED) != 0;
  }

  static boolean isHaploid(int cell) {
    return (cell & HAPLOID) != 0;
  }

  /** This cell, giving way to any record of the site itself. */
  static int weak(int cell) {
    return cell | WEAK;
  }

  /** Whether a record of the site itself replaces this cell. */
  static boolean isWeak(int cell) {
    return cell == ABSENT || (cell & WEAK) != 0;
  }

  /** The cell with its two numbers translated; a haploid or missing strand stays. */
  static int translate(int cell, int[] codes) {
    if (isNoCall(cell)) {
      return cell;
    }
    int first = translated(first(cell), codes);
    int second = translated(second(cell), codes);
    if (first == BAD || second == BAD) {
      return NO_CALL;
    }
    return (cell & ~BOTH) | first | (second << 12);
  }

  private static int translated(int number, int[] codes) {
    return number == NONE ? NONE : codes[number];
  }
}
