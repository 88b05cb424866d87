package org.pgx4j.rules.intake;

import org.jspecify.annotations.Nullable;

/** What the alleles of a record are at one site that it may speak of. Immutable. */
final class AllelesAtSite {
  private final Site site;
  private final boolean contradicting;
  private final boolean weak;
  private final int @Nullable [] numbers;
  private final @Nullable String @Nullable [] unknown;
  private final boolean @Nullable [] gone;

  private AllelesAtSite(
      Site site,
      boolean contradicting,
      boolean weak,
      int @Nullable [] numbers,
      @Nullable String @Nullable [] unknown,
      boolean @Nullable [] gone) {
    this.site = site;
    this.contradicting = contradicting;
    this.weak = weak;
    this.numbers = numbers;
    this.unknown = unknown;
    this.gone = gone;
  }

  /** Alleles of a record whose REF is not the assembly's. */
  static AllelesAtSite contradicting(Site site) {
    return new AllelesAtSite(site, true, false, null, null, null);
  }

  /**
   * Alleles of a record that agrees with the assembly.
   *
   * @param weak whether this is not a record of the site itself
   * @param numbers the site's number for each allele, or {@link Cell#BAD}; null when the record
   *     does not speak of the site
   * @param unknown the bases of alleles that no definition knows, which have no number yet; null =
   *     there are none
   * @param gone which alleles take the site away; null = none
   */
  static AllelesAtSite agreeing(
      Site site,
      boolean weak,
      int @Nullable [] numbers,
      @Nullable String @Nullable [] unknown,
      boolean @Nullable [] gone) {
    return new AllelesAtSite(site, false, weak, numbers, unknown, gone);
  }

  Site site() {
    return site;
  }

  /** Whether the record starts at the site and its REF is not the site's. */
  boolean contradicts() {
    return contradicting;
  }

  /**
   * Whether this is not a record of its own site: a block of reference, or one that lies before.
   */
  boolean isWeak() {
    return weak;
  }

  /** Whether REF is the assembly's and definitions know every allele that touches the site. */
  boolean isDocumented() {
    return unknown == null && !contradicting;
  }

  /** This with a number for every allele at the site of one file. */
  AllelesAtSite numbered(SiteCalls calls) {
    if (numbers == null || unknown == null) {
      return this;
    }
    int[] all = numbers.clone();
    for (int i = 0; i < all.length; i++) {
      String bases = unknown[i];
      all[i] = bases == null ? all[i] : calls.undocumented(bases);
    }
    return new AllelesAtSite(site, contradicting, weak, all, null, gone);
  }

  /**
   * The site's number for each allele, not to be changed; null when the record does not speak of
   * the site.
   */
  int @Nullable [] numbers() {
    return numbers;
  }

  /** Which alleles take the site away; null when none. */
  boolean @Nullable [] gone() {
    return gone;
  }
}
