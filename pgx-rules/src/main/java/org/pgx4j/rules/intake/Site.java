package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.calling.BuildSites;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.GeneCalls;

/** A defining position of one gene, ready to be compared with a record. */
final class Site {
  private final int number;
  private final int position;
  private final List<String> alleles = new ArrayList<>();
  private final boolean verified;
  private final boolean mitochondrial;
  private final boolean anchored;
  private final int rightmost;
  private final Map<Variant, Integer> variants = new HashMap<>();
  private final int[] definedCodes;

  /**
   * A site.
   *
   * @param number its index among all sites of all genes
   * @param at where the gene's positions lie on the file's assembly
   * @param definition what defines it
   * @param known bases of the assembly by position
   * @param mitochondrial whether it lies on the mitochondrial genome
   */
  Site(
      int number,
      BuildSites at,
      DefiningPosition definition,
      Map<Integer, Character> known,
      boolean mitochondrial) {
    this.number = number;
    this.position = at.position(definition);
    this.mitochondrial = mitochondrial;
    verified = at.reference(definition).isPresent();
    alleles.add(at.reference(definition).orElse(definition.reference()));
    add(definition.reference());
    definition.alternates().forEach(this::add);
    boolean allAnchored = true;
    for (String alternate : alleles.subList(1, alleles.size())) {
      Variant variant = Variant.normal(position, reference(), alternate, known);
      variants.put(variant, alleles.indexOf(alternate));
      allAnchored &= variant.isAnchored();
    }
    anchored = allAnchored && alleles.size() > 1;
    definedCodes = alleles.stream().mapToInt(definition::codeOf).toArray();
    rightmost = position + LocalSequence.after(definition).length();
  }

  private void add(String allele) {
    if (!alleles.contains(allele)) {
      alleles.add(allele);
    }
  }

  int number() {
    return number;
  }

  int position() {
    return position;
  }

  /** The assembly's own allele. */
  String reference() {
    return alleles.get(0);
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
    return reference() + ">" + alleles.get(allele);
  }

  /** The number of alleles that the definition knows. */
  int documented() {
    return alleles.size();
  }

  /** The definition's code of the allele that this site numbers so. */
  int definedCode(int allele) {
    return definedCodes[allele];
  }

  /** The position of the last reference base. */
  int last() {
    return position + reference().length() - 1;
  }

  /** The last position at which a record may start and still speak of this site. */
  int reach() {
    return anchored ? Math.max(last() + 1, rightmost) : last();
  }

  /** This site's number of an allele, 0 = the assembly's; {@link GeneCalls#UNDOCUMENTED} else. */
  int codeOf(String allele) {
    int index = alleles.indexOf(allele);
    return index < 0 ? GeneCalls.UNDOCUMENTED : index;
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
