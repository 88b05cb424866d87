package org.pgx4j.core.calling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.CallEvidence.Undocumented;
import org.pgx4j.core.genotype.GenotypeCall.Reason;
import org.pgx4j.core.genotype.Sex;

/**
 * One gene's calls made ready for matching: absent positions filled or missing, ploidy settled,
 * undocumented bases replaced where the definitions say so, heterozygous positions gathered into
 * groups whose strands belong together.
 */
final class Observation {
  /** The code of a strand that was not read at a position where the other was. */
  static final int UNREAD_STRAND = 253;

  private static final int NO_GROUP = -1;

  private final AlleleDefinitions definitions;
  private final int[] first;
  private final int[] second;
  private final int[] group;
  private final List<Integer> missing = new ArrayList<>();
  private final List<Undocumented> undocumented = new ArrayList<>();
  private final GeneCalls calls;
  private final boolean literal;
  private int groups;
  private boolean phaseSets;
  private final boolean single;
  private boolean haploid;
  private @Nullable Reason refusal;

  private Observation(GeneCalls calls, boolean literal) {
    this.calls = calls;
    this.literal = literal;
    this.definitions = calls.definitions();
    this.single = calls.copies().isPresent() && calls.copies().get().count() == 1;
    int positions = definitions.positions().size();
    first = new int[positions];
    second = new int[positions];
    group = new int[positions];
    Arrays.fill(first, GeneCalls.NONE);
    Arrays.fill(second, GeneCalls.NONE);
    Arrays.fill(group, NO_GROUP);
  }

  /** What was read, for naming whole alleles: half a genotype refuses a gene. */
  static Observation of(GeneCalls calls, AssayCoverage coverage) {
    return new Observation(calls, false).ready(coverage);
  }

  /**
   * What was read, as it was written, for naming parts of alleles: half a genotype stays half, and
   * in a gene whose alleles are matched whole an undocumented base stays what it is.
   */
  static Observation asWritten(GeneCalls calls, AssayCoverage coverage) {
    return new Observation(calls, true).ready(coverage);
  }

  private Observation ready(AssayCoverage coverage) {
    readStrands();
    settlePloidy();
    fill(coverage);
    settleUndocumented();
    gatherGroups();
    return this;
  }

  private void readStrands() {
    Ploidy ploidy = definitions.ploidy();
    for (int i = 0; i < first.length; i++) {
      int one = calls.first(i);
      int other = calls.second(i);
      if (ploidy == Ploidy.MITOCHONDRIAL) {
        first[i] = one != GeneCalls.NONE ? one : other;
        second[i] = isListed() && one != GeneCalls.NONE ? other : GeneCalls.NONE;
      } else if (one != GeneCalls.NONE && other != GeneCalls.NONE) {
        first[i] = one;
        second[i] = other;
      } else if (one != GeneCalls.NONE || other != GeneCalls.NONE) {
        first[i] = one != GeneCalls.NONE ? one : other;
      }
    }
  }

  /** Whether alleles are listed side by side, so that two alternates of one position can stand. */
  private boolean isListed() {
    return definitions.strategy() == CallingStrategy.LOWEST_FUNCTION;
  }

  /** One strand of two: a reference base there says nothing, and an alternate not enough. */
  private void readHalf(int i) {
    if (first[i] == 0) {
      first[i] = GeneCalls.NONE;
    } else if (literal) {
      first[i] = calls.first(i) == GeneCalls.NONE ? UNREAD_STRAND : calls.first(i);
      second[i] = calls.second(i) == GeneCalls.NONE ? UNREAD_STRAND : calls.second(i);
    } else {
      refusal = Reason.PARTIAL_GENOTYPE;
    }
  }

  private void settlePloidy() {
    if (definitions.ploidy() == Ploidy.MITOCHONDRIAL) {
      haploid = true;
      return;
    }
    if (definitions.ploidy() == Ploidy.X_LINKED) {
      settleX();
    } else if (single) {
      settleSingleCopy();
    }
    if (haploid || refusal != null) {
      return;
    }
    for (int i = 0; i < first.length; i++) {
      if (first[i] != GeneCalls.NONE && second[i] == GeneCalls.NONE) {
        readHalf(i);
      }
    }
  }

  /** One chromosome in males, two in females; without a stated sex as the records say. */
  private void settleX() {
    int one = 0;
    int twin = 0;
    for (int i = 0; i < first.length; i++) {
      one += calls.isHaploid(i) ? 1 : 0;
      twin += second[i] != GeneCalls.NONE ? 1 : 0;
    }
    if (calls.sexConflict().isPresent()) {
      refusal = Reason.SEX_CONFLICT;
    } else if (calls.sex() == Sex.MALE) {
      haploid = true;
    } else if (one > 0 && twin > 0) {
      refusal = Reason.MIXED_PLOIDY;
    } else {
      haploid = one > 0;
    }
    if (haploid) {
      Arrays.fill(second, GeneCalls.NONE);
    }
  }

  /** One copy is on one chromosome, which cannot be heterozygous. */
  private void settleSingleCopy() {
    for (int i = 0; i < first.length; i++) {
      if (second[i] != GeneCalls.NONE && first[i] != second[i]) {
        refusal = Reason.COPY_NUMBER_CONFLICT;
      }
    }
    haploid = true;
    Arrays.fill(second, GeneCalls.NONE);
  }

  private void fill(AssayCoverage coverage) {
    for (int i = 0; i < first.length; i++) {
      if (first[i] == GeneCalls.NONE && calls.isAbsent(i) && calls.isCovered(i, coverage)) {
        first[i] = calls.assumed(i);
        second[i] = haploid ? GeneCalls.NONE : first[i];
      }
      if (first[i] == GeneCalls.NONE) {
        missing.add(definitions.positions().get(i).position());
      }
    }
  }

  private void settleUndocumented() {
    for (int i = 0; i < first.length; i++) {
      if (first[i] == GeneCalls.UNDOCUMENTED || second[i] == GeneCalls.UNDOCUMENTED) {
        undocumented.add(
            new Undocumented(
                definitions.positions().get(i).position(), calls.undocumentedBases(i)));
        if (replacesUndocumented()) {
          first[i] = first[i] == GeneCalls.UNDOCUMENTED ? 0 : first[i];
          second[i] = second[i] == GeneCalls.UNDOCUMENTED ? 0 : second[i];
        }
      }
    }
  }

  private boolean replacesUndocumented() {
    boolean whole = definitions.strategy() != CallingStrategy.LOWEST_FUNCTION;
    return definitions.undocumentedAsReference() && !(literal && whole);
  }

  private boolean isHeterozygous(int i) {
    return second[i] != GeneCalls.NONE
        && (first[i] != second[i]
            || (first[i] == GeneCalls.UNDOCUMENTED
                && !undocumentedBase(i, true).equals(undocumentedBase(i, false))));
  }

  /** What was read on a strand where no definition knows it, as {@code G>T}. */
  String undocumentedBase(int i, boolean onFirst) {
    return calls.undocumentedBase(i, onFirst);
  }

  private void gatherGroups() {
    List<Integer> sets = new ArrayList<>();
    List<Integer> setGroups = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      if (haploid || !isHeterozygous(i)) {
        continue;
      }
      if (!calls.isPhased(i)) {
        group[i] = groups++;
        continue;
      }
      int set = calls.phaseSet(i);
      phaseSets |= set != 0;
      int known = sets.indexOf(set);
      if (known < 0) {
        sets.add(set);
        setGroups.add(groups);
        group[i] = groups++;
      } else {
        group[i] = setGroups.get(known);
      }
    }
  }

  /** Whether a base that is not the definitions' reference was read on any strand. */
  boolean showsVariants() {
    for (int i = 0; i < first.length; i++) {
      if (isRead(i) && (first(i) != 0 || second(i) != 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether there is one chromosome, the worst allele on it decides, and a required position has a
   * defined alternate: then the other required positions cannot take that back.
   */
  boolean decidesByARequiredPosition() {
    if (!haploid || !isListed()) {
      return false;
    }
    for (int position : definitions.required()) {
      int i = definitions.indexOf(position);
      if (isAlternate(first[i]) || isAlternate(second[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlternate(int code) {
    return code != 0 && code != GeneCalls.NONE && code != GeneCalls.UNDOCUMENTED;
  }

  int positions() {
    return first.length;
  }

  boolean isRead(int position) {
    return first[position] != GeneCalls.NONE;
  }

  int first(int position) {
    return first[position];
  }

  /** The second strand's code; the first's where there is one strand only. */
  int second(int position) {
    return second[position] == GeneCalls.NONE ? first[position] : second[position];
  }

  /** The group of a heterozygous position; negative where both strands agree. */
  int group(int position) {
    return group[position];
  }

  int groups() {
    return groups;
  }

  boolean isHaploid() {
    return haploid;
  }

  /** Whether at most two orders of the strands are possible, so that there is nothing to guess. */
  boolean isEffectivelyPhased() {
    return groups <= 1;
  }

  /** Whether it is known, or known within phase sets, which strand carries what. */
  boolean areStrandsKnown() {
    return isEffectivelyPhased() || phaseSets;
  }

  /** Whether every strand was read at a position. */
  boolean isWhole(int position) {
    return isRead(position) && (haploid || second[position] != GeneCalls.NONE);
  }

  boolean isEmpty() {
    return missing.size() == first.length;
  }

  String phase() {
    if (haploid) {
      return "haploid";
    }
    return isEffectivelyPhased() ? "phased" : phaseSets ? "phase sets" : "unphased";
  }

  List<Integer> missing() {
    return missing;
  }

  List<Undocumented> undocumented() {
    return undocumented;
  }

  @Nullable Reason refusal() {
    return refusal;
  }
}
