package org.pgx4j.rules.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;

/** A defining position of one gene, ready to be compared with a record. Ordered by position. */
final class Site implements Comparable<Site> {
  private final int number;
  private final int position;
  private final DefiningPosition definition;
  private final String reference;
  private final String[] alleles;
  private final boolean verified;
  private final boolean mitochondrial;
  private final boolean anchored;
  private final int last;
  private final int reach;
  private final Variant[] variants;

  /** The definition's code of each allele; null = the definition numbers alleles as this does. */
  private final int @Nullable [] definedCodes;

  /**
   * A site.
   *
   * @param number its index among all sites of all genes
   * @param at where the gene's positions lie on the file's assembly
   * @param definition what defines it
   * @param known bases of the assembly
   * @param mitochondrial whether it lies on the mitochondrial genome
   */
  Site(
      int number,
      BuildSites at,
      DefiningPosition definition,
      KnownBases known,
      boolean mitochondrial) {
    this.number = number;
    this.position = at.position(definition);
    this.definition = definition;
    this.mitochondrial = mitochondrial;
    Optional<String> own = at.reference(definition);
    verified = own.isPresent();
    reference = own.orElse(definition.reference());
    alleles = alleles(reference, definition);
    last = position + reference.length() - 1;
    variants = variants(known);
    anchored = areAnchored(variants);
    reach = anchored ? Math.max(last + 1, rightmost()) : last;
    definedCodes = isAsDefined() ? null : definedCodes();
  }

  /** The assembly's allele, then those of the definition, each once. */
  private static String[] alleles(String own, DefiningPosition definition) {
    List<String> alternates = definition.alternates();
    String[] alleles = new String[alternates.size() + 2];
    alleles[0] = own;
    int count = add(definition.reference(), alleles, 1);
    for (int i = 0; i < alternates.size(); i++) {
      count = add(alternates.get(i), alleles, count);
    }
    return Arrays.copyOf(alleles, count);
  }

  private static int add(String allele, String[] alleles, int count) {
    if (indexOf(allele, alleles, count) >= 0) {
      return count;
    }
    alleles[count] = allele;
    return count + 1;
  }

  private static int indexOf(String allele, String[] alleles, int count) {
    for (int i = 0; i < count; i++) {
      if (alleles[i].equals(allele)) {
        return i;
      }
    }
    return -1;
  }

  /** Every allele but the assembly's in normal form. */
  private Variant[] variants(KnownBases known) {
    Variant[] normal = new Variant[alleles.length - 1];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = Variant.normal(position, reference, alleles[i + 1], known);
    }
    return normal;
  }

  private static boolean areAnchored(Variant[] variants) {
    for (Variant variant : variants) {
      if (!variant.isAnchored()) {
        return false;
      }
    }
    return variants.length > 0;
  }

  private int rightmost() {
    return position + LocalSequence.after(definition).length();
  }

  private boolean isAsDefined() {
    return alleles.length == definition.alternates().size() + 1
        && reference.equals(definition.reference());
  }

  private int[] definedCodes() {
    int[] codes = new int[alleles.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = definition.codeOf(alleles[i]);
    }
    return codes;
  }

  @Override
  public int compareTo(Site other) {
    return Integer.compare(position, other.position);
  }

  int number() {
    return number;
  }

  int position() {
    return position;
  }

  /** The assembly's own allele. */
  String reference() {
    return reference;
  }

  /** Whether somebody verified the assembly's allele, so that a block of reference means it. */
  boolean isVerified() {
    return verified;
  }

  /** Whether it lies on the mitochondrial genome. */
  boolean isMitochondrial() {
    return mitochondrial;
  }

  /** An allele of this site as {@code A>G}. */
  String change(int allele) {
    return reference + ">" + alleles[allele];
  }

  /** The number of alleles that the definition knows. */
  int documented() {
    return alleles.length;
  }

  /** The definition's code of the allele that this site numbers so. */
  int definedCode(int allele) {
    return definedCodes == null ? allele : definedCodes[allele];
  }

  /** The position of the last reference base. */
  int last() {
    return last;
  }

  /** The last position at which a record may start and still speak of this site. */
  int reach() {
    return reach;
  }

  /** This site's number of an allele, 0 = the assembly's; {@link GeneCalls#UNDOCUMENTED} else. */
  int codeOf(String allele) {
    int index = indexOf(allele, alleles, alleles.length);
    return index < 0 ? GeneCalls.UNDOCUMENTED : index;
  }

  boolean isAllele(String bases) {
    return codeOf(bases) != GeneCalls.UNDOCUMENTED;
  }

  /** The code of a variant in normal form; {@link GeneCalls#UNDOCUMENTED} when not defined. */
  int codeOf(Variant variant) {
    // Of two alleles that are the same change, the later one's.
    for (int i = variants.length - 1; i >= 0; i--) {
      if (variants[i].equals(variant)) {
        return i + 1;
      }
    }
    return GeneCalls.UNDOCUMENTED;
  }

  /** Whether a variant in normal form changes what defines this site. */
  boolean isTouchedBy(Variant variant) {
    if (variant.isInsertion()) {
      return variant.position() >= position && variant.position() <= last;
    }
    int from = anchored ? position + 1 : position;
    return variant.from() <= last && variant.to() >= from;
  }
}
