package org.pgx4j.rules.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.ProblemCode;

/** One pass over the records of a file. Not thread-safe. */
final class VcfPass {
  private static final String RCRS =
      "Mitochondrial records are left out; call them against NC_012920 (16569 bases)";
  private static final String CHECK = "Check the file's build and the record's REF";

  private final ByteLines lines;
  private final VcfHeader header;
  private final SiteIndex index;
  private final FileCalls calls;
  private final GenotypeColumns columns;
  private final RecordProblems problems;
  private final Place place;
  private final @Nullable BuildVotes votes;
  private final boolean numbered;
  private final RecordLine line;
  private byte[] chromBytes = {};
  private String chromName = "";
  private SiteIndex.@Nullable Chromosome chromosome;
  private SiteIndex.@Nullable Chromosome elsewhere;
  private int gapFrom;
  private int gapTo;
  private int window;
  private boolean mitochondrial;
  private boolean refused;

  /**
   * A pass.
   *
   * @param numbered whether the lines' numbers are those of the file
   */
  VcfPass(
      ByteLines lines,
      VcfHeader header,
      SiteIndex index,
      FileCalls calls,
      GenotypeColumns columns,
      RecordProblems problems,
      Place place,
      @Nullable BuildVotes votes,
      boolean numbered) {
    this.lines = lines;
    line = new RecordLine(lines);
    this.header = header;
    this.index = index;
    this.calls = calls;
    this.columns = columns;
    this.problems = problems;
    this.place = place;
    this.votes = votes;
    this.numbered = numbered;
  }

  /** Reads every record. */
  void run() throws IOException {
    int tabs = header.tabs();
    while (lines.next()) {
      if (lines.tabs() != tabs) {
        if (lines.end() == lines.start()) {
          continue;
        }
        throw Refusal.of(
            ProblemCode.COLUMN_COUNT,
            numbered ? place.atLine(lines.number()) : place,
            "Give each record as many columns as the header has: " + (tabs + 1));
      }
      moveToChromosome();
      if (chromosome != null) {
        record(chromosome);
      }
    }
  }

  /** What the file has. */
  FileCalls calls() {
    return calls;
  }

  /** What is wrong with its records. */
  RecordProblems problems() {
    return problems;
  }

  /** Which assembly its records are on; null = that was known. */
  @Nullable BuildVotes votes() {
    return votes;
  }

  private void moveToChromosome() {
    byte[] bytes = lines.buffer();
    int start = lines.start();
    int end = lines.tab(0);
    if (Arrays.equals(bytes, start, end, chromBytes, 0, chromBytes.length)) {
      return;
    }
    chromBytes = Arrays.copyOfRange(bytes, start, end);
    chromName = lines.text(start, end);
    chromosome = index.chromosome(chromName);
    mitochondrial = chromosome != null && chromosome.isMitochondrial();
    // Both assemblies have the same mitochondrial genome: it speaks for neither.
    elsewhere = votes == null || mitochondrial ? null : votes.elsewhere(chromName);
    if (mitochondrial && !header.mitochondria().isReference(chromName, calls.assembly())) {
      chromosome = null;
      refuseMitochondrion();
    }
    gapFrom = 0;
    gapTo = 0;
    window = 0;
  }

  private void refuseMitochondrion() {
    if (!refused && !header.mitochondria().declaresReference(calls.assembly())) {
      refused = true;
      calls.refuseMitochondrion();
      locate(RecordProblems.WHOLE);
      problems.report(ProblemCode.NOT_RCRS, RCRS, "");
    }
  }

  /** Moves problems to the record: to its line where that is known, else to its position. */
  private void locate(int position) {
    if (numbered) {
      problems.at(lines.number());
    } else {
      problems.at(chromName, position);
    }
  }

  private void record(SiteIndex.Chromosome here) {
    line.begin();
    int position = line.position();
    if (line.isStructural() && position >= 0) {
      locate(position);
      structural(here);
      if (!line.namesBases()) {
        return;
      }
    }
    if (votes != null && elsewhere != null) {
      votes.count(elsewhere, line);
    }
    if (position >= gapFrom && line.last() < gapTo) {
      return;
    }
    if (position < 0) {
      locate(position);
      problems.report(ProblemCode.BAD_RECORD, "Give POS as a number", "");
      return;
    }
    window = here.window(position, window);
    if (line.last() < here.windowFrom(window)) {
      gapFrom = here.windowTo(window - 1) + 1;
      gapTo = here.windowFrom(window);
      return;
    }
    locate(position);
    read(here.spelled(line, window));
  }

  /**
   * A record of lost or gained copies: it says nothing of bases, and a deletion takes sites away.
   */
  private void structural(SiteIndex.Chromosome here) {
    StructuralAlleles alleles = StructuralAlleles.of(line.alternates());
    calls.copies().take(lines, line, chromName, alleles);
    Genotypes genotypes = null;
    for (Site site : here.between(line.position(), line.last(), window)) {
      if (!calls.copies().isCovered(chromName, site.position(), line.position(), line.last())) {
        if (genotypes == null) {
          genotypes = columns.scan(lines, line, alleles.count(), mitochondrial);
        }
        calls.at(site).delete(genotypes, alleles.deletions());
      }
    }
  }

  private void read(SpelledRecord record) {
    Genotypes genotypes = null;
    for (int i = 0; i < record.sites(); i++) {
      AllelesAtSite spelled = record.at(i);
      Site site = spelled.site();
      if (votes != null && !mitochondrial && line.position() == site.position()) {
        votes.count(!spelled.contradicts());
      }
      if (spelled.contradicts()) {
        problems.report(
            ProblemCode.REFERENCE_MISMATCH, CHECK, line.reference().toUpperCase(Locale.ROOT));
        calls.at(site).refuse();
      } else if (spelled.numbers() != null || spelled.gone() != null) {
        if (genotypes == null) {
          genotypes = columns.scan(lines, line, record.alleles(), mitochondrial);
        }
        take(spelled, calls.at(site), genotypes);
      }
    }
  }

  private void take(AllelesAtSite spelled, SiteCalls site, Genotypes genotypes) {
    AllelesAtSite alleles = spelled.numbered(site);
    int[] numbers = alleles.numbers();
    boolean[] gone = alleles.gone();
    if (numbers == null) {
      if (gone != null) {
        site.delete(genotypes, gone);
      }
      return;
    }
    site.seenAt(numbered ? lines.number() : 0);
    if (alleles.isWeak()) {
      site.block(genotypes, numbers);
    } else if (!site.record(genotypes, numbers)) {
      problems.report(ProblemCode.DUPLICATE_RECORD, "The first record is used", "");
    }
  }
}
