package org.pgx4j.rules.intake;

import java.util.HashMap;
import java.util.Map;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;

/** A defining position of one gene, ready to be compared with a record. */
final class Site {
  private final int number;
  private final int position;
  private final DefiningPosition definition;
  private final boolean anchored;
  private final Map<Variant, Integer> variants = new HashMap<>();

  /**
   * A site.
   *
   * @param number its index among all sites of all genes
   * @param position the position on the file's assembly
   * @param definition what defines it
   * @param known bases of the assembly by position
   */
  Site(int number, int position, DefiningPosition definition, Map<Integer, Character> known) {
    this.number = number;
    this.position = position;
    this.definition = definition;
    boolean allAnchored = true;
    for (String alternate : definition.alternates()) {
      Variant variant = Variant.normal(position, definition.reference(), alternate, known);
      variants.put(variant, definition.codeOf(alternate));
      allAnchored &= variant.isAnchored();
    }
    anchored = allAnchored && !definition.alternates().isEmpty();
  }

  int number() {
    return number;
  }

  int position() {
    return position;
  }

  String reference() {
    return definition.reference();
  }

  /** The position of the last reference base. */
  int last() {
    return position + reference().length() - 1;
  }

  /** The last position at which a record may start and still speak of this site. */
  int reach() {
    return anchored ? last() + 1 : last();
  }

  int codeOf(String allele) {
    return definition.codeOf(allele);
  }

  boolean isAllele(String bases) {
    return codeOf(bases) != GeneCalls.UNDOCUMENTED;
  }

  /** The code of a variant in normal form; {@link GeneCalls#UNDOCUMENTED} when not defined. */
  int codeOf(Variant variant) {
    return variants.getOrDefault(variant, GeneCalls.UNDOCUMENTED);
  }

  /** Whether a variant in normal form changes what defines this site. */
  boolean isTouchedBy(Variant variant) {
    if (variant.isInsertion()) {
      return variant.position() >= position && variant.position() <= last();
    }
    int from = anchored ? position + 1 : position;
    return variant.from() <= last() && variant.to() >= from;
  }
}
