package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenomeBuild;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads what the samples of a VCF 4 or gVCF file on GRCh37 or GRCh38 have at the defining positions
 * of genes, in one pass; plain, gzip or BGZF.
 *
 * <p>A problem of a record is handed on, its position is not read for the samples concerned, and
 * reading goes on. An input that cannot be used as a whole is refused with an exception, and no
 * sample is handed over.
 */
public final class VcfReader {
  private final List<AlleleDefinitions> genes;
  private final Map<GenomeBuild, SiteIndex> indexes = new ConcurrentHashMap<>();
  private final @Nullable GenomeBuild build;
  private final Map<String, Sex> sexes;
  private final @Nullable String sample;
  private final Policy policy;
  private final StatedCopies copies;

  private VcfReader(Builder builder) {
    genes = builder.genes;
    build = builder.build;
    sexes = Map.copyOf(builder.sexes);
    sample = builder.sample;
    policy = new Policy(builder.filter, builder.quality, builder.depth);
    copies = new StatedCopies(builder.copies);
  }

  /** A new builder for definitions on GRCh38. */
  public static Builder builder(Collection<AlleleDefinitions> genes) {
    return new Builder(genes);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param problems takes what is wrong with single records
   * @param samples takes the samples in file order, after the last record
   * @throws PgxException when the file cannot be used as a whole
   */
  public void read(Path file, Consumer<Problem> problems, Consumer<VariantCalls> samples) {
    Path last = file.getFileName();
    Place place = Place.of((last == null ? file : last).toString());
    try {
      Optional<GenomeBuild> other =
          read(Files.newInputStream(file), place, build, problems, samples);
      if (other.isPresent()) {
        read(Files.newInputStream(file), place, other.get(), problems, samples);
      }
    } catch (IOException e) {
      throw Refusal.unreadable(place, e);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in the stream
   * @param name what to call it in problems
   * @param problems takes what is wrong with single records
   * @param samples takes the samples in file order, after the last record
   * @throws PgxException when the content cannot be used as a whole
   */
  public void read(
      InputStream in, String name, Consumer<Problem> problems, Consumer<VariantCalls> samples) {
    try {
      if (read(in, Place.of(name), build, problems, samples).isPresent()) {
        throw Refusal.of(
            ProblemCode.WRONG_BUILD,
            Place.of(name),
            "The header names no assembly and the records look like GRCh37; state the build");
      }
    } catch (IOException e) {
      throw Refusal.unreadable(Place.of(name), e);
    }
  }

  /**
   * Reads content and hands its samples over.
   *
   * @return the assembly that the records are on, when nothing said it and it is not the one read
   *     for; then nothing was handed over
   */
  private Optional<GenomeBuild> read(
      InputStream in,
      Place place,
      @Nullable GenomeBuild stated,
      Consumer<Problem> problems,
      Consumer<VariantCalls> samples)
      throws IOException {
    try (InputStream content = GzipMembers.open(in, place)) {
      ByteLines lines = new ByteLines(content);
      VcfHeader header = VcfHeader.read(lines, place);
      Optional<GenomeBuild> agreed = header.agreed(stated, place);
      GenomeBuild assembly = agreed.orElse(GenomeBuild.GRCH38);
      GenomeBuild other = assembly == GenomeBuild.GRCH38 ? GenomeBuild.GRCH37 : GenomeBuild.GRCH38;
      BuildVotes votes = header.build().isPresent() ? null : new BuildVotes(index(other));
      List<Problem> held = new ArrayList<>();
      FileCalls calls =
          records(lines, header, assembly, place, votes == null ? problems : held::add, votes);
      if (votes != null && votes.areForTheOther()) {
        if (agreed.isPresent()) {
          throw Refusal.of(
              ProblemCode.WRONG_BUILD,
              place,
              "The records are on " + other + "; state that build, or none");
        }
        return Optional.of(other);
      }
      if (votes != null && votes.areForNone()) {
        throw Refusal.of(
            ProblemCode.WRONG_BUILD,
            place,
            "The records' positions and REF are those of neither GRCh37 nor GRCh38");
      }
      held.forEach(problems);
      handOver(header, calls, place, problems, samples);
      return Optional.empty();
    }
  }

  private SiteIndex index(GenomeBuild assembly) {
    return indexes.computeIfAbsent(assembly, one -> SiteIndex.of(genes, one));
  }

  private FileCalls records(
      ByteLines lines,
      VcfHeader header,
      GenomeBuild assembly,
      Place place,
      Consumer<Problem> consumer,
      @Nullable BuildVotes votes)
      throws IOException {
    int only = only(header, place);
    if (copies.isOfOneSample() && sample == null && header.samples().size() > 1) {
      throw Refusal.of(
          ProblemCode.UNKNOWN_SAMPLE, place, "Say which sample has the number of copies stated");
    }
    CopyRecords records = new CopyRecords(genes, assembly, header.samples(), copies, policy);
    FileCalls calls = new FileCalls(genes, assembly, header.samples(), records);
    RecordProblems problems = new RecordProblems(consumer, place);
    GenotypeColumns columns = new GenotypeColumns(header, policy, only, problems);
    new VcfPass(lines, header, index(assembly), calls, columns, problems, place, votes).run();
    return calls;
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

  private void handOver(
      VcfHeader header,
      FileCalls calls,
      Place place,
      Consumer<Problem> problems,
      Consumer<VariantCalls> samples) {
    for (String name : copies.samples()) {
      if (!header.samples().contains(name)) {
        problems.accept(
            Problem.of(
                ProblemCode.UNKNOWN_SAMPLE,
                place,
                "State copies of a sample of the file's header",
                name));
      }
    }
    for (int i = 0; i < header.samples().size(); i++) {
      String name = header.samples().get(i);
      if (sample == null || sample.equals(name)) {
        calls.copies().report(i, place, problems);
        samples.accept(calls.of(i, sexes.getOrDefault(name, Sex.UNKNOWN)));
      }
    }
  }

  /** Collects a reader's settings. Not thread-safe. */
  public static final class Builder {
    private final List<AlleleDefinitions> genes;
    private @Nullable GenomeBuild build;
    private Map<String, Sex> sexes = Map.of();
    private @Nullable String sample;
    private boolean filter;
    private int quality;
    private int depth;
    private final StatedCopies copies = new StatedCopies();

    private Builder(Collection<AlleleDefinitions> genes) {
      this.genes = List.copyOf(genes);
    }

    /** States the assembly of the files; without it, it is found from each file. */
    public Builder build(GenomeBuild value) {
      build = value;
      return this;
    }

    /** States the sex of samples by their name. */
    public Builder sexes(Map<String, Sex> value) {
      sexes = value;
      return this;
    }

    /** Reads one sample only. */
    public Builder sample(String name) {
      sample = name;
      return this;
    }

    /**
     * States how many copies of a gene the only sample read has; precedes the file's records.
     *
     * @throws PgxException {@code INVALID_VALUE} when the number is out of range
     */
    public Builder copies(Gene gene, int count) {
      copies.put(gene, count);
      return this;
    }

    /**
     * States how many copies of a gene a sample has; precedes the file's records.
     *
     * @throws PgxException {@code INVALID_VALUE} when the number is out of range
     */
    public Builder copies(String sample, Gene gene, int count) {
      copies.put(sample, gene, count);
      return this;
    }

    /** Sets whether only records with FILTER {@code PASS} or {@code .} are used. */
    public Builder filter(boolean value) {
      filter = value;
      return this;
    }

    /** Sets the least genotype quality, GQ; 0 = any. */
    public Builder minimumQuality(int value) {
      quality = value;
      return this;
    }

    /** Sets the least read depth, DP; 0 = any. */
    public Builder minimumDepth(int value) {
      depth = value;
      return this;
    }

    /** The reader. */
    public VcfReader build() {
      return new VcfReader(this);
    }
  }
}
