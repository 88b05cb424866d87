package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.GeneCalls;

/** What the samples of one file have at one site. Not thread-safe. */
final class SiteCalls {
  private final Site site;
  private final int documented;
  private final List<String> undocumented = new ArrayList<>();
  private final BitSet listed = new BitSet();
  private final int[] cells;
  private final @Nullable SiteAlternates alternates;
  private int @Nullable [] sets;
  private boolean own;
  private long line;

  SiteCalls(Site site, int samples) {
    this.site = site;
    documented = site.documented();
    cells = new int[samples];
    alternates = site.isMitochondrial() ? new SiteAlternates() : null;
  }

  /** Notes the line of a record that speaks of the site; the first is kept. */
  void seenAt(long number) {
    line = line == 0 ? number : line;
  }

  /** The position on the file's assembly. */
  int position() {
    return site.position();
  }

  /** The line of the first record that speaks of the site; 0 = not known. */
  long line() {
    return line;
  }

  /** The number of an allele that no definition knows. */
  int undocumented(String bases) {
    int index = undocumented.indexOf(bases);
    if (index < 0) {
      index = undocumented.size();
      undocumented.add(bases);
    }
    return Math.min(documented + index, Cell.BAD);
  }

  /** Gives every sample without a record of the site a genotype that is not read. */
  void refuse() {
    for (int i = 0; i < cells.length; i++) {
      if (Cell.isWeak(cells[i])) {
        cells[i] = Cell.weak(Cell.NO_CALL);
      }
    }
  }

  /** Takes the site away from samples that carry a deletion over it. */
  void delete(Genotypes genotypes, boolean[] gone) {
    for (int i = 0; i < cells.length; i++) {
      int cell = genotypes.cell(i);
      if (Cell.isWeak(cells[i]) && cell != Cell.ABSENT && !Cell.isNoCall(cell)) {
        int second = Cell.second(cell);
        if (isGone(Cell.first(cell), gone)
            || isGone(second, gone)
            || genotypes.carried(i).stream().anyMatch(one -> isGone(one.number(), gone))) {
          cells[i] = Cell.weak(Cell.NO_CALL);
        }
      }
    }
  }

  private static boolean isGone(int allele, boolean[] gone) {
    return allele < gone.length && gone[allele];
  }

  /** Takes a block of reference where there is nothing else. */
  void block(Genotypes genotypes, int[] numbers) {
    for (int i = 0; i < cells.length; i++) {
      int cell = genotypes.cell(i);
      if (cells[i] == Cell.ABSENT && cell != Cell.ABSENT) {
        cells[i] = Cell.weak(Cell.translate(cell, numbers));
      }
    }
  }

  /**
   * Takes a record of this site; false when it contradicts an earlier one, which then stands.
   *
   * @param numbers this site's number for each allele of the record
   */
  boolean record(Genotypes genotypes, int[] numbers) {
    BitSet named = new BitSet();
    for (int number : numbers) {
      if (number != 0 && number != Cell.BAD) {
        named.set(number);
      }
    }
    if (own && (named.intersects(listed) || (named.isEmpty() && listed.isEmpty()))) {
      return false;
    }
    boolean first = !own;
    own = true;
    listed.or(named);
    boolean fits = true;
    for (int i = 0; i < cells.length; i++) {
      int cell = genotypes.cell(i);
      if (cell == Cell.ABSENT) {
        continue;
      }
      if (alternates != null) {
        boolean replaces = first || Cell.isWeak(cells[i]);
        int before = replaces ? Cell.ABSENT : cells[i];
        cells[i] = alternates.add(i, before, cell, genotypes.carried(i), numbers);
        continue;
      }
      int mine = Cell.translate(cell, numbers);
      if (first || Cell.isWeak(cells[i])) {
        set(i, mine, genotypes.phaseSet(i));
      } else {
        int both = SplitRecords.merge(cells[i], mine);
        fits &= both != SplitRecords.CONFLICT;
        if (both != SplitRecords.CONFLICT) {
          int set = genotypes.phaseSet(i);
          set(i, both, set != 0 ? set : phaseSet(i));
        }
      }
    }
    return fits;
  }

  private void set(int sample, int cell, int phaseSet) {
    cells[sample] = cell;
    if (phaseSet != 0 && sets == null) {
      sets = new int[cells.length];
    }
    if (sets != null) {
      sets[sample] = phaseSet;
    }
  }

  int cell(int sample) {
    return cells[sample];
  }

  int phaseSet(int sample) {
    return sets == null ? 0 : sets[sample];
  }

  /** Writes one sample's genotype into its gene's calls. */
  void write(int sample, int index, GeneCalls.Builder calls) {
    int cell = cells[sample];
    boolean block = Cell.isWeak(cell) && !Cell.isNoCall(cell);
    if (cell == Cell.ABSENT || (block && !site.isVerified())) {
      return;
    }
    if (alternates != null && !alternates.of(sample).isEmpty()) {
      write(alternates.of(sample), index, calls);
      return;
    }
    int first = Cell.first(cell);
    int second = Cell.second(cell);
    if (Cell.isNoCall(cell)) {
      calls.noCall(index);
    } else if (Cell.isHaploid(cell)) {
      calls.haploid(index, code(first));
    } else {
      boolean phased = Cell.isPhased(cell);
      calls.diploid(index, code(first), code(second), phased, phased ? phaseSet(sample) : 0);
    }
    String bases = bases(first);
    String others = second == first ? "" : bases(second);
    if (!bases.isEmpty() || !others.isEmpty()) {
      String separator = bases.isEmpty() || others.isEmpty() ? "" : ", ";
      calls.undocumentedBases(index, bases + separator + others);
    }
  }

  /** Writes a mitochondrial genotype: any share of an alternate counts. */
  private void write(List<Carried> carried, int index, GeneCalls.Builder calls) {
    int first = code(carried.get(0).number());
    if (carried.size() == 1) {
      calls.haploid(index, first);
    } else {
      calls.diploid(index, first, code(carried.get(1).number()), false, 0);
    }
    List<String> unknown = new ArrayList<>();
    for (Carried one : carried) {
      boolean known = one.number() < documented;
      String bases = known ? site.change(one.number()) : bases(one.number());
      if (!known) {
        unknown.add(bases);
      }
      if (one.isHeteroplasmic()) {
        calls.heteroplasmy(index, bases, one.share());
      }
    }
    if (!unknown.isEmpty()) {
      calls.undocumentedBases(index, String.join(", ", unknown));
    }
  }

  private int code(int number) {
    if (number == Cell.NONE) {
      return GeneCalls.NONE;
    }
    return number < documented ? site.definedCode(number) : GeneCalls.UNDOCUMENTED;
  }

  private String bases(int number) {
    int index = number - documented;
    return index >= 0 && index < undocumented.size() ? undocumented.get(index) : "";
  }
}
