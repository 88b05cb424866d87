package org.pgx4j.rules.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which assembly a file without a telling header is on, by the reference bases of its records at
 * known sites. Not thread-safe.
 */
final class BuildVotes {
  private static final int ENOUGH = 3;

  private final SiteIndex other;
  private int agreeing;
  private int contradicting;
  private int elsewhere;

  /**
   * No votes yet.
   *
   * @param other the sites on the assembly that the file must not be on
   */
  BuildVotes(SiteIndex other) {
    this.other = other;
  }

  /** Counts a record that starts at a site of the right assembly. */
  void count(boolean agrees) {
    if (agrees) {
      agreeing++;
    } else {
      contradicting++;
    }
  }

  /** The sites of a chromosome on the other assembly. */
  SiteIndex.@Nullable Chromosome elsewhere(String chromosome) {
    return other.chromosome(chromosome);
  }

  /** Counts a record that is one of the sites on the other assembly. */
  void count(SiteIndex.Chromosome chromosome, RecordLine line) {
    int position = line.position();
    if (chromosome.windowFrom(chromosome.window(position)) > position) {
      return;
    }
    for (Site site : chromosome.between(position, position, 0)) {
      if (site.position() == position && isRecordOf(site, line)) {
        elsewhere++;
      }
    }
  }

  private static boolean isRecordOf(Site site, RecordLine line) {
    String reference = line.reference();
    for (String alternate : line.alternates().split(",", -1)) {
      // The two alleles of a site may have changed places between assemblies.
      if (site.isAllele(reference) && site.isAllele(alternate)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the records speak for the other assembly. */
  boolean areForTheOther() {
    return elsewhere > agreeing;
  }

  /** Whether the records speak against the one and for none. */
  boolean areForNone() {
    return agreeing == 0 && elsewhere == 0 && contradicting >= ENOUGH;
  }
}
