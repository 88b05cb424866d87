package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.GeneCalls;

/** What the samples of one file have at one site. Not thread-safe. */
final class SiteCalls {
  private static final long NOT_READ = Column.value(Cell.weak(Cell.NO_CALL), 0);

  private final Site site;
  private final int documented;
  private final Column column;
  private List<String> undocumented = List.of();
  private int @Nullable [] listed;
  private final @Nullable SiteAlternates alternates;
  private long line;

  SiteCalls(Site site, int samples) {
    this.site = site;
    documented = site.documented();
    column = new Column(samples);
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
      undocumented = undocumented.isEmpty() ? new ArrayList<>() : undocumented;
      undocumented.add(bases);
    }
    return Math.min(documented + index, Cell.BAD);
  }

  /** The samples' genotypes by this site's numbers. */
  Column column() {
    return column;
  }

  /** Gives every sample without a record of the site a genotype that is not read. */
  void refuse() {
    for (int code = 0; code < column.size(); code++) {
      if (Cell.isWeak(Column.cell(column.valueOf(code)))) {
        column.change(code, NOT_READ);
      }
    }
  }

  /** Takes the site away from samples that carry a deletion over it. */
  void delete(Genotypes genotypes, boolean[] gone) {
    Column read = genotypes.column();
    for (int i = 0; i < column.samples(); i++) {
      int cell = Column.cell(read.value(i));
      if (cell != Cell.ABSENT
          && !Cell.isNoCall(cell)
          && Cell.isWeak(Column.cell(column.value(i)))
          && (isGone(Cell.first(cell), gone)
              || isGone(Cell.second(cell), gone)
              || (alternates != null
                  && genotypes.carried(i).stream().anyMatch(one -> isGone(one.number(), gone))))) {
        column.set(i, NOT_READ);
      }
    }
  }

  private static boolean isGone(int allele, boolean[] gone) {
    return allele < gone.length && gone[allele];
  }

  /** Takes a block of reference where there is nothing else. */
  void block(Genotypes genotypes, int[] numbers) {
    Column read = genotypes.column();
    if (column.isUntouched()) {
      column.copy(read);
      for (int code = 0; code < column.size(); code++) {
        column.change(code, weak(column.valueOf(code), numbers));
      }
      return;
    }
    for (int i = 0; i < column.samples(); i++) {
      if (Column.cell(column.value(i)) == Cell.ABSENT) {
        column.set(i, weak(read.value(i), numbers));
      }
    }
  }

  private static long weak(long value, int[] numbers) {
    int cell = Column.cell(value);
    return cell == Cell.ABSENT
        ? Column.ABSENT
        : Column.value(Cell.weak(Cell.translate(cell, numbers)), 0);
  }

  /**
   * Takes a record of this site; false when it contradicts an earlier one, which then stands.
   *
   * @param numbers this site's number for each allele of the record
   */
  boolean record(Genotypes genotypes, int[] numbers) {
    int[] earlier = listed;
    boolean first = earlier == null;
    if (earlier == null) {
      listed = numbers;
    } else if (SplitRecords.areOfOneSite(earlier, numbers)) {
      listed = SplitRecords.joined(earlier, numbers);
    } else {
      return false;
    }
    Column read = genotypes.column();
    if (alternates != null) {
      addAlternates(genotypes, numbers, first, alternates);
      return true;
    }
    if (column.isUntouched()) {
      column.copy(read);
      for (int code = 0; code < column.size(); code++) {
        column.change(code, translated(column.valueOf(code), numbers));
      }
      return true;
    }
    boolean fits = true;
    for (int i = 0; i < column.samples(); i++) {
      long mine = translated(read.value(i), numbers);
      int cell = Column.cell(mine);
      if (cell == Cell.ABSENT) {
        continue;
      }
      long before = column.value(i);
      if (first || Cell.isWeak(Column.cell(before))) {
        column.set(i, mine);
      } else {
        int both = SplitRecords.merge(Column.cell(before), cell);
        fits &= both != SplitRecords.CONFLICT;
        if (both != SplitRecords.CONFLICT) {
          int set = Column.phaseSet(mine);
          column.set(i, Column.value(both, set != 0 ? set : Column.phaseSet(before)));
        }
      }
    }
    return fits;
  }

  private static long translated(long value, int[] numbers) {
    int cell = Column.cell(value);
    return cell == Cell.ABSENT
        ? Column.ABSENT
        : Column.value(Cell.translate(cell, numbers), Column.phaseSet(value));
  }

  private void addAlternates(
      Genotypes genotypes, int[] numbers, boolean first, SiteAlternates all) {
    for (int i = 0; i < column.samples(); i++) {
      int cell = Column.cell(genotypes.column().value(i));
      if (cell != Cell.ABSENT) {
        int known = Column.cell(column.value(i));
        int before = first || Cell.isWeak(known) ? Cell.ABSENT : known;
        int now = all.add(i, before, cell, genotypes.carried(i), numbers);
        column.set(i, Column.value(now, 0));
      }
    }
  }

  /**
   * Writes one sample's genotype into its gene's calls.
   *
   * @param value the sample's value in the column
   */
  void write(long value, int sample, int index, GeneCalls.Builder calls) {
    int cell = Column.cell(value);
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
      calls.diploid(index, code(first), code(second), phased, phased ? Column.phaseSet(value) : 0);
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
