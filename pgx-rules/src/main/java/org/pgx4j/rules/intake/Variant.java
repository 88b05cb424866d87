package org.pgx4j.rules.intake;

import org.jspecify.annotations.Nullable;

/**
 * A change of the sequence in its shortest, leftmost form.
 *
 * @param position 1-based position of the first base of {@code reference}
 * @param reference the bases replaced, with one base before them where either allele would be empty
 * @param alternate the bases that replace them
 */
record Variant(int position, String reference, String alternate) {

  /**
   * The normal form of an allele.
   *
   * @param known bases of the assembly, as far as known: an allele moves left through these only
   */
  static Variant normal(int position, String reference, String alternate, KnownBases known) {
    if (reference.length() == 1 && alternate.length() == 1) {
      return new Variant(position, reference, alternate);
    }
    StringBuilder ref = new StringBuilder(reference);
    StringBuilder alt = new StringBuilder(alternate);
    int at = position;
    while (last(ref) == last(alt) && ref.length() + alt.length() > 2) {
      if (ref.length() > 1 && alt.length() > 1) {
        chop(ref);
        chop(alt);
        continue;
      }
      char before = known.at(at - 1);
      if (before == KnownBases.UNKNOWN) {
        break;
      }
      chop(ref);
      chop(alt);
      ref.insert(0, before);
      alt.insert(0, before);
      at--;
    }
    int same = 0;
    int most = Math.min(ref.length(), alt.length()) - 1;
    while (same < most && ref.charAt(same) == alt.charAt(same)) {
      same++;
    }
    return new Variant(at + same, ref.substring(same), alt.substring(same));
  }

  // Written out: what a record links at run time would cost every start milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Variant that
        && position == that.position
        && reference.equals(that.reference)
        && alternate.equals(that.alternate);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * position + reference.hashCode()) + alternate.hashCode();
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static void chop(StringBuilder text) {
    text.setLength(text.length() - 1);
  }

  /** Whether the first base is only an anchor: it stays. */
  boolean isAnchored() {
    return reference.charAt(0) == alternate.charAt(0);
  }

  /** Whether bases are added and none is replaced. */
  boolean isInsertion() {
    return isAnchored() && reference.length() == 1;
  }

  /** The first base that changes. */
  int from() {
    return isAnchored() ? position + 1 : position;
  }

  /** The last base that changes; before {@link #from} for an insertion. */
  int to() {
    return position + reference.length() - 1;
  }
}
