package org.pgx4j.rules.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private final RecordLine line = new RecordLine();
  private final List<Site> sites = new ArrayList<>();
  private byte[] chromName = {};
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
      int chromEnd = chromosome();
      if (chromosome != null) {
        record(chromosome, chromEnd);
      }
    }
  }

  private int chromosome() {
    byte[] bytes = lines.buffer();
    int start = lines.start();
    int end = start + chromName.length;
    if (end < lines.end()
        && bytes[end] == '\t'
        && Arrays.equals(bytes, start, end, chromName, 0, chromName.length)) {
      return end;
    }
    end = start;
    while (bytes[end] != '\t') {
      end++;
    }
    chromName = Arrays.copyOfRange(bytes, start, end);
    String name = lines.text(start, end);
    chromosome = index.chromosome(name);
    mitochondrial = chromosome != null && chromosome.isMitochondrial();
    // Both assemblies have the same mitochondrial genome: it speaks for neither.
    elsewhere = votes == null || mitochondrial ? null : votes.elsewhere(name);
    if (mitochondrial && !header.mitochondria().isReference(name, calls.assembly())) {
      chromosome = null;
      refuseMitochondrion(name);
    }
    gapFrom = 0;
    gapTo = 0;
    window = 0;
    return end;
  }

  private void refuseMitochondrion(String name) {
    if (!refused && !header.mitochondria().declaresReference(calls.assembly())) {
      refused = true;
      calls.refuseMitochondrion();
      if (numbered) {
        problems.at(lines.number());
      } else {
        problems.at(name);
      }
      problems.report(ProblemCode.NOT_RCRS, RCRS, "");
    }
  }

  /** Moves problems to the record; its position is spelled out only where it has no line. */
  private void locate(int chromEnd, int position) {
    if (numbered) {
      problems.at(lines.number());
    } else {
      problems.at(lines.text(lines.start(), chromEnd) + ":" + position);
    }
  }

  private void record(SiteIndex.Chromosome here, int chromEnd) {
    line.begin(lines, chromEnd);
    int position = line.position();
    if (line.isStructural() && position >= 0) {
      locate(chromEnd, position);
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
    locate(chromEnd, position);
    if (position < 0) {
      problems.report(ProblemCode.BAD_RECORD, "Give POS as a number", "");
      return;
    }
    window = here.window(position, window);
    if (line.last() < here.windowFrom(window)) {
      gapFrom = here.windowTo(window - 1) + 1;
      gapTo = here.windowFrom(window);
      return;
    }
    read(here);
  }

  /**
   * A record of lost or gained copies: it says nothing of bases, and a deletion takes sites away.
   */
  private void structural(SiteIndex.Chromosome here) {
    StructuralAlleles alleles = StructuralAlleles.of(line.alternates());
    String name = new String(chromName, StandardCharsets.ISO_8859_1);
    calls.copies().take(lines, line, name, alleles);
    here.between(line.position(), line.last(), window, sites);
    Genotypes genotypes = null;
    for (Site site : sites) {
      if (!calls.copies().isCovered(name, site.position(), line.position(), line.last())) {
        if (genotypes == null) {
          genotypes = columns.scan(lines, line, alleles.count(), mitochondrial);
        }
        calls.at(site).delete(genotypes, alleles.deletions());
      }
    }
  }

  private void read(SiteIndex.Chromosome here) {
    RecordAlleles alleles = RecordAlleles.of(line, here.known());
    here.between(alleles.first(), line.last(), window, sites);
    Genotypes genotypes = null;
    for (Site site : sites) {
      if (votes != null && !mitochondrial && line.position() == site.position()) {
        votes.count(!alleles.contradicts(site));
      }
      SiteCalls siteCalls = calls.at(site);
      if (alleles.contradicts(site)) {
        problems.report(ProblemCode.REFERENCE_MISMATCH, CHECK, alleles.reference());
        siteCalls.refuse();
        continue;
      }
      int[] numbers = alleles.at(site, siteCalls);
      boolean[] gone = alleles.deletes(site);
      if (numbers != null || gone != null) {
        if (genotypes == null) {
          genotypes = columns.scan(lines, line, alleles.count(), mitochondrial);
        }
        if (numbers != null) {
          take(alleles.isWeak(site), siteCalls, genotypes, numbers);
        } else if (gone != null) {
          siteCalls.delete(genotypes, gone);
        }
      }
    }
  }

  private void take(boolean weak, SiteCalls siteCalls, Genotypes genotypes, int[] numbers) {
    siteCalls.seenAt(numbered ? lines.number() : 0);
    if (weak) {
      siteCalls.block(genotypes, numbers);
    } else if (!siteCalls.record(genotypes, numbers)) {
      problems.report(ProblemCode.DUPLICATE_RECORD, "The first record is used", "");
    }
  }
}
