package org.pgx4j.rules.intake;

import java.util.List;

/**
 * What a record says of sites by its position, REF and ALT: the same for each record spelled so, in
 * any file. Immutable.
 */
final class SpelledRecord {
  private static final int LONGEST = 200;

  private final byte[] spelling;
  private final int alleles;
  private final AllelesAtSite[] sites;

  private SpelledRecord(byte[] spelling, int alleles, AllelesAtSite[] sites) {
    this.spelling = spelling;
    this.alleles = alleles;
    this.sites = sites;
  }

  /**
   * Understands a record.
   *
   * @param near the window that the record most likely starts in
   */
  static SpelledRecord of(RecordLine line, SiteIndex.Chromosome chromosome, int near) {
    RecordAlleles alleles = RecordAlleles.of(line, chromosome.known());
    List<Site> sites = chromosome.between(alleles.first(), line.last(), near);
    AllelesAtSite[] each = new AllelesAtSite[sites.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = alleles.at(sites.get(i));
    }
    return new SpelledRecord(line.spelling(), alleles.count(), each);
  }

  /** Whether another record at the same position is spelled so, too. */
  boolean is(RecordLine line) {
    return line.isSpelled(spelling) && line.endsWithReference();
  }

  /** Whether this is worth keeping, and holds nothing that only one person may have. */
  boolean isCommon(RecordLine line) {
    return spelling.length <= LONGEST && line.endsWithReference() && isDocumented();
  }

  private boolean isDocumented() {
    for (AllelesAtSite site : sites) {
      if (!site.isDocumented()) {
        return false;
      }
    }
    return true;
  }

  /** The number of alleles, REF included. */
  int alleles() {
    return alleles;
  }

  /** The number of sites that the record may speak of. */
  int sites() {
    return sites.length;
  }

  /** What the record's alleles are at one of the sites. */
  AllelesAtSite at(int index) {
    return sites[index];
  }
}
