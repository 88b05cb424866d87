package org.pgx4j.rules.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.GeneCalls;

/** REF and ALT of one record, and what each allele is at a site. */
final class RecordAlleles {
  private final int position;
  private final int last;
  private final String reference;
  private final String[] alternates;
  private final @Nullable Variant[] normal;
  private final boolean variant;
  private final int first;

  private RecordAlleles(
      RecordLine line, boolean ofBases, String reference, String[] alternates, KnownBases known) {
    this.position = line.position();
    this.last = line.last();
    this.reference = reference;
    this.alternates = alternates;
    normal = new @Nullable Variant[alternates.length];
    boolean any = false;
    int least = position;
    boolean bases = ofBases || isBases(reference);
    for (int i = 0; i < alternates.length; i++) {
      if (ofBases || (bases && isBases(alternates[i]))) {
        Variant change = Variant.normal(position, reference, alternates[i], known);
        normal[i] = change;
        least = Math.min(least, change.position());
        any = true;
      } else {
        any |= !isNoVariant(alternates[i]);
      }
    }
    variant = any;
    first = least;
  }

  /**
   * The alleles of a record.
   *
   * @param known bases of the assembly
   */
  static RecordAlleles of(RecordLine line, KnownBases known) {
    String reference = line.reference();
    String alternates = line.alternates();
    boolean ofBases = line.isOfBases();
    if (!ofBases) {
      reference = reference.toUpperCase(Locale.ROOT);
      alternates = alternates.toUpperCase(Locale.ROOT);
    }
    String[] each =
        alternates.equals(".")
            ? new String[0]
            : alternates.indexOf(',') < 0 ? new String[] {alternates} : alternates.split(",", -1);
    return new RecordAlleles(line, ofBases, reference, each, known);
  }

  private static boolean isBases(String text) {
    for (int i = 0; i < text.length(); i++) {
      char base = text.charAt(i);
      if (base != 'A' && base != 'C' && base != 'G' && base != 'T') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNoVariant(String alternate) {
    return alternate.equals("<NON_REF>") || alternate.equals("<*>") || alternate.equals(".");
  }

  /** The number of alleles, REF included. */
  int count() {
    return alternates.length + 1;
  }

  /** The first position that the record speaks of when its variants are moved left. */
  int first() {
    return first;
  }

  /** What the alleles are at a site. */
  AllelesAtSite at(Site site) {
    boolean same = position == site.position() && reference.equals(site.reference());
    if (!same && !agrees(site)) {
      return position == site.position()
          ? AllelesAtSite.contradicting(site)
          : AllelesAtSite.agreeing(site, false, null, null, deletes(site));
    }
    int[] numbers = new int[count()];
    @Nullable String @Nullable [] unknown = null;
    boolean speaks = !variant && position <= site.position() && last >= site.last();
    for (int i = 0; i < alternates.length; i++) {
      Variant change = normal[i];
      if (change == null) {
        numbers[i + 1] = Cell.BAD;
        speaks |= same && variant;
        continue;
      }
      int code = same ? site.codeOf(alternates[i]) : site.codeOf(change);
      if (code != GeneCalls.UNDOCUMENTED) {
        numbers[i + 1] = code;
        speaks = true;
      } else if (same || site.isTouchedBy(change)) {
        unknown = unknown == null ? new @Nullable String[count()] : unknown;
        unknown[i + 1] =
            same ? reference + ">" + alternates[i] : change.reference() + ">" + change.alternate();
        speaks |= same || change.position() == site.position();
      }
    }
    return AllelesAtSite.agreeing(
        site, isWeak(site), speaks ? numbers : null, unknown, deletes(site));
  }

  private boolean isWeak(Site site) {
    return !variant && (position != site.position() || last >= position + reference.length());
  }

  private boolean agrees(Site site) {
    int from = Math.max(position, site.position());
    int to = Math.min(position + reference.length(), site.last() + 1);
    for (int i = from; i < to; i++) {
      if (reference.charAt(i - position) != site.reference().charAt(i - site.position())) {
        return false;
      }
    }
    return true;
  }

  /** Which alleles of a record before the site take the site away; null when none. */
  private boolean @Nullable [] deletes(Site site) {
    if (first >= site.position()) {
      return null;
    }
    boolean[] gone = new boolean[count()];
    boolean any = false;
    for (int i = 0; i < alternates.length; i++) {
      Variant change = normal[i];
      gone[i + 1] =
          change != null
              && change.isAnchored()
              && !change.isInsertion()
              && change.position() < site.position()
              && site.isTouchedBy(change);
      any |= gone[i + 1];
    }
    return any ? gone : null;
  }
}
