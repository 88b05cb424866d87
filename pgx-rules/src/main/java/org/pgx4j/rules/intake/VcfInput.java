package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads one input whole, or only what an index finds, and settles which assembly it is on.
 * Thread-safe.
 */
final class VcfInput {
  /** What an input is read for when nothing says its assembly. */
  private static final GenomeBuild LIKELY = GenomeBuild.GRCH38;

  /** What an input is on that proved not to be on the likely assembly. */
  static final GenomeBuild UNLIKELY = GenomeBuild.GRCH37;

  private final List<AlleleDefinitions> genes;
  private final Map<GenomeBuild, SiteIndex> indexes = new HashMap<>();
  private final Policy policy;
  private final @Nullable String sample;
  private final StatedCopies copies;

  VcfInput(
      List<AlleleDefinitions> genes, Policy policy, @Nullable String sample, StatedCopies copies) {
    this.genes = genes;
    this.policy = policy;
    this.sample = sample;
    this.copies = copies;
  }

  /**
   * Reads an input.
   *
   * @param ahead whether another thread decompresses; never where reading may wait for somebody
   * @param byIndex the index to read by; null = read the whole stream
   * @return what was read; null when nothing said the assembly, and the records are on {@link
   *     #UNLIKELY}: state it and read again
   */
  @Nullable FileCalls read(
      InputStream in,
      Place place,
      boolean ahead,
      @Nullable GenomeBuild stated,
      @Nullable ByIndex byIndex,
      Consumer<Problem> problems)
      throws IOException {
    try (InputStream plain = PeekedInput.unpacked(in, place);
        InputStream content = ahead ? ReadAhead.of(plain) : plain) {
      ByteLines lines = new ByteLines(content);
      VcfHeader header = VcfHeader.read(lines, place);
      Optional<GenomeBuild> agreed = header.agreed(stated, place);
      Assembly assembly = new Assembly(agreed.orElse(LIKELY), header.build().isEmpty());
      VcfPass found = byIndex == null ? null : found(byIndex, header, assembly, place, problems);
      if (found == null) {
        Consumer<Problem> direct = assembly.open() ? null : problems;
        found = collect(lines, header, assembly, place, direct, true);
      }
      BuildVotes votes = found.votes();
      if (votes != null && votes.areForTheOther()) {
        if (agreed.isPresent()) {
          throw Refusal.of(
              ProblemCode.WRONG_BUILD,
              place,
              "The records are on " + assembly.other() + "; state that build, or none");
        }
        return null;
      }
      if (votes != null && votes.areForNone()) {
        throw Refusal.of(
            ProblemCode.WRONG_BUILD,
            place,
            "The records' positions and REF are those of neither GRCh37 nor GRCh38");
      }
      for (Problem held : found.problems().held()) {
        problems.accept(held);
      }
      return found.calls();
    }
  }

  /**
   * The assembly that records are read for.
   *
   * @param open whether the records must prove it
   */
  private record Assembly(GenomeBuild build, boolean open) {
    GenomeBuild other() {
      return build == LIKELY ? UNLIKELY : LIKELY;
    }
  }

  /** How to read by an index. */
  record ByIndex(Path file, Path index, boolean required) {}

  private SiteIndex index(GenomeBuild assembly) {
    synchronized (indexes) {
      SiteIndex index = indexes.get(assembly);
      if (index == null) {
        index = SiteIndex.of(genes, assembly);
        indexes.put(assembly, index);
      }
      return index;
    }
  }

  /**
   * What the index finds; null when it does not serve and the file is to be read whole. Whatever is
   * wrong with the file then shows with its line.
   */
  private @Nullable VcfPass found(
      ByIndex how, VcfHeader header, Assembly assembly, Place place, Consumer<Problem> problems) {
    List<SiteIndex> wanted = new ArrayList<>(List.of(index(assembly.build())));
    if (assembly.open()) {
      wanted.add(index(assembly.other()));
    }
    only(header, place);
    try (InputStream lines = IndexedLines.open(how.file(), how.index(), wanted)) {
      return collect(new ByteLines(lines), header, assembly, place, null, false);
    } catch (NoClassDefFoundError e) {
      if (how.required()) {
        throw new PgxException(SideIndex.withoutLibrary(place), e);
      }
    } catch (IOException | PgxException e) {
      Problem note = SideIndex.unusable(place);
      if (how.required()) {
        throw new PgxException(note, e);
      }
      problems.accept(note);
    }
    return null;
  }

  private VcfPass collect(
      ByteLines lines,
      VcfHeader header,
      Assembly assembly,
      Place place,
      @Nullable Consumer<Problem> direct,
      boolean numbered)
      throws IOException {
    BuildVotes votes = assembly.open() ? new BuildVotes(index(assembly.other())) : null;
    if (copies.isOfOneSample() && sample == null && header.samples().size() > 1) {
      throw Refusal.of(
          ProblemCode.UNKNOWN_SAMPLE, place, "Say which sample has the number of copies stated");
    }
    SiteIndex sites = index(assembly.build());
    CopyRecords records =
        new CopyRecords(genes, assembly.build(), header.samples(), copies, policy);
    FileCalls calls = new FileCalls(sites.genes(), header.samples(), records);
    if (header.mitochondria().declaresOthersOnly(assembly.build())) {
      calls.refuseMitochondrion();
    }
    RecordProblems problems = new RecordProblems(direct, place);
    GenotypeColumns columns = new GenotypeColumns(header, policy, only(header, place), problems);
    VcfPass pass =
        new VcfPass(lines, header, sites, calls, columns, problems, place, votes, numbered);
    pass.run();
    return pass;
  }

  private int only(VcfHeader header, Place place) {
    if (sample == null) {
      return -1;
    }
    int index = header.samples().indexOf(sample);
    if (index < 0) {
      throw Refusal.of(
          ProblemCode.UNKNOWN_SAMPLE, place, "Name a sample of the file's header", sample);
    }
    return index;
  }
}
