package org.pgx4j.rules.intake;

/** Reads values of genotype columns from bytes, without an object each. */
final class GenotypeText {
  /** Not a genotype of the record. */
  static final int INVALID = -1;

  /** A third allele that is neither of the first two. */
  static final int CROWDED = -2;

  /** Not a number. */
  static final int NOT_READ = -1;

  private static final int LARGEST = 100_000_000;

  private GenotypeText() {}

  /**
   * GT as a {@link Cell}; {@link #CROWDED} when it does not fit two chromosomes; {@link #INVALID}
   * when it is not a genotype or names an allele that the record does not have.
   *
   * @param alleles the number of alleles of the record
   */
  static int genotype(byte[] bytes, int from, int to, int alleles) {
    int at = from < to && isSeparator(bytes[from]) ? from + 1 : from;
    int first = Cell.NONE;
    int second = Cell.NONE;
    boolean phased = true;
    boolean crowded = false;
    int count = 0;
    while (true) {
      int end = at;
      while (end < to && !isSeparator(bytes[end])) {
        end++;
      }
      int allele = allele(bytes, at, end, alleles);
      if (allele == INVALID) {
        return INVALID;
      }
      first = count == 0 ? allele : first;
      second = count == 1 ? allele : second;
      crowded |= count > 1 && allele != first && allele != second;
      count++;
      if (end == to) {
        break;
      }
      phased &= count != 1 || bytes[end] == '|';
      at = end + 1;
    }
    if (crowded) {
      return CROWDED;
    }
    if (first == Cell.NONE && second == Cell.NONE) {
      return Cell.NO_CALL;
    }
    return count == 1 ? Cell.haploid(first) : Cell.diploid(first, second, phased);
  }

  private static boolean isSeparator(byte sign) {
    return sign == '/' || sign == '|';
  }

  private static int allele(byte[] bytes, int from, int to, int alleles) {
    if (to - from == 1 && bytes[from] == '.') {
      return Cell.NONE;
    }
    if (from == to) {
      return INVALID;
    }
    int index = 0;
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return INVALID;
      }
      index = Math.min(index * 10 + digit, Cell.BAD);
    }
    return index < Math.min(alleles, Cell.BAD) ? index : INVALID;
  }

  /** A number without sign, its fraction dropped; {@link #NOT_READ} when it is none. */
  static int number(byte[] bytes, int from, int to) {
    int value = 0;
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      value = value < LARGEST ? value * 10 + bytes[at] - '0' : value;
      at++;
    }
    boolean whole = at == to || bytes[at] == '.';
    return at > from && whole ? value : NOT_READ;
  }

  /** A phase set as an int other than 0, which stands for none. */
  static int phaseSet(byte[] bytes, int from, int to) {
    if (from == to || (to - from == 1 && bytes[from] == '.')) {
      return 0;
    }
    int number = to - from < 9 ? number(bytes, from, to) : NOT_READ;
    if (number != NOT_READ) {
      return number;
    }
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash == 0 ? 1 : hash;
  }

  /** How many of the comma-separated depths are not 0; {@link #NOT_READ} when one is unknown. */
  static int depths(byte[] bytes, int from, int to) {
    int count = 0;
    int at = from;
    while (at <= to) {
      int end = at;
      while (end < to && bytes[end] != ',') {
        end++;
      }
      int depth = number(bytes, at, end);
      if (depth == NOT_READ) {
        return NOT_READ;
      }
      count += depth > 0 ? 1 : 0;
      at = end + 1;
    }
    return count;
  }
}
