package org.pgx4j.rules.intake;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GeneCalls;
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
  private static final long WORTH_A_THREAD = 1 << 18;

  private final VcfInput input;
  private final @Nullable GenomeBuild build;
  private final Map<String, Sex> sexes;
  private final Sex sex;
  private final @Nullable String sample;
  private final boolean indexRequired;
  private final StatedCopies copies;
  private final @Nullable LongConsumer progress;
  private final int threads;

  private VcfReader(Builder builder) {
    Policy policy = new Policy(builder.filter, builder.quality, builder.depth);
    copies = new StatedCopies(builder.copies);
    input = new VcfInput(builder.genes, policy, builder.sample, copies);
    build = builder.build;
    sexes = Map.copyOf(builder.sexes);
    sex = builder.sex;
    sample = builder.sample;
    indexRequired = builder.indexRequired;
    progress = builder.progress;
    threads = builder.threads;
  }

  /** A new builder for definitions on GRCh38. */
  public static Builder builder(Collection<AlleleDefinitions> genes) {
    return new Builder(genes);
  }

  /**
   * Reads a file. When a BGZF file has an index beside it, {@code NAME.tbi}, and htsjdk ({@code
   * com.github.samtools:htsjdk}) is there, only the blocks around the defining positions are read;
   * else the whole file, with the same result. A record read by an index has its position for a
   * place, not its line.
   *
   * @param file the file
   * @param problems takes what is wrong with single records
   * @param samples takes the samples in file order, after the last record
   * @throws PgxException when the file cannot be used as a whole
   */
  public void read(Path file, Consumer<Problem> problems, Consumer<VariantCalls> samples) {
    Place place = place(file);
    each(calls(file, place, problems), place, problems, samples);
  }

  /**
   * Reads a file as {@link #read(Path, Consumer, Consumer)} does, into columns; for many samples.
   *
   * @param file the file
   * @param problems takes what is wrong with single records and samples
   * @throws PgxException when the file cannot be used as a whole
   */
  public SampleReadings readings(Path file, Consumer<Problem> problems) {
    Place place = place(file);
    return all(calls(file, place, problems), place, problems);
  }

  private static Place place(Path file) {
    Path last = file.getFileName();
    return Place.of((last == null ? file : last).toString());
  }

  private FileCalls calls(Path file, Place place, Consumer<Problem> problems) {
    try {
      Path index = SideIndex.of(file, place, indexRequired, problems);
      VcfInput.ByIndex byIndex =
          index == null ? null : new VcfInput.ByIndex(file, index, indexRequired);
      boolean ahead = threads > 1 && byIndex == null && Files.size(file) > WORTH_A_THREAD;
      GenomeBuild assembly = build;
      FileCalls calls = null;
      while (calls == null) {
        try (InputStream in = opened(file)) {
          calls = input.read(in, place, ahead, assembly, byIndex, problems);
        }
        assembly = VcfInput.UNLIKELY;
      }
      return whole(calls, place, problems);
    } catch (IOException e) {
      throw Refusal.unreadable(place, e);
    }
  }

  private InputStream opened(Path file) throws IOException {
    // A start has no need of channels, which Files opens.
    InputStream in =
        file.getFileSystem() == FileSystems.getDefault()
            ? new FileInputStream(file.toFile())
            : Files.newInputStream(file);
    return progress == null ? in : CountedBytes.of(in, progress);
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
    Place place = Place.of(name);
    each(calls(in, place, problems), place, problems, samples);
  }

  /**
   * Reads a stream to its end, into columns, and leaves it open; for many samples.
   *
   * @param in the stream: a header and its records
   * @param name what to call it in problems
   * @param problems takes what is wrong with single records and samples
   * @throws PgxException when the content cannot be used as a whole
   */
  public SampleReadings readings(InputStream in, String name, Consumer<Problem> problems) {
    Place place = Place.of(name);
    return all(calls(in, place, problems), place, problems);
  }

  private FileCalls calls(InputStream in, Place place, Consumer<Problem> problems) {
    try {
      FileCalls calls = input.read(in, place, false, build, null, problems);
      if (calls == null) {
        throw Refusal.of(
            ProblemCode.WRONG_BUILD,
            place,
            "The header names no assembly and the records look like GRCh37; state the build");
      }
      return whole(calls, place, problems);
    } catch (IOException e) {
      throw Refusal.unreadable(place, e);
    }
  }

  /** What a file has, once it has proved readable. */
  private FileCalls whole(FileCalls calls, Place place, Consumer<Problem> problems) {
    for (String name : copies.samples()) {
      if (!calls.samples().contains(name)) {
        problems.accept(
            Problem.of(
                ProblemCode.UNKNOWN_SAMPLE,
                place,
                "State copies of a sample of the file's header",
                name));
      }
    }
    calls.close();
    return calls;
  }

  private SampleReadings all(FileCalls calls, Place place, Consumer<Problem> problems) {
    SampleReadings readings = new SampleReadings(calls, wanted(calls), sexes, sex);
    SexCheck check = new SexCheck(readings, calls);
    for (int i = 0; i < readings.samples(); i++) {
      tell(readings.column(i), i, calls, check, place, problems);
    }
    return readings;
  }

  private void each(
      FileCalls calls, Place place, Consumer<Problem> problems, Consumer<VariantCalls> samples) {
    SampleReadings readings = new SampleReadings(calls, wanted(calls), sexes, sex);
    SexCheck check = new SexCheck(readings, calls);
    @Nullable GeneCalls[][] shared = new GeneCalls[readings.genes().size()][];
    for (int gene = 0; gene < shared.length; gene++) {
      shared[gene] = new GeneCalls[readings.readings(gene)];
    }
    for (int i = 0; i < readings.samples(); i++) {
      tell(readings.column(i), i, calls, check, place, problems);
      samples.accept(readings.of(i, shared));
    }
  }

  /** The indexes of the samples to read, in the file's order. */
  private int[] wanted(FileCalls calls) {
    if (sample != null) {
      return new int[] {calls.samples().indexOf(sample)};
    }
    int[] all = new int[calls.samples().size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  private static void tell(
      int column,
      int sample,
      FileCalls calls,
      SexCheck check,
      Place place,
      Consumer<Problem> problems) {
    calls.copies().report(column, place, problems);
    check.tell(sample, place.atField("sample " + (column + 1)), problems);
  }

  /** Collects a reader's settings. Not thread-safe. */
  public static final class Builder {
    private final List<AlleleDefinitions> genes;
    private @Nullable GenomeBuild build;
    private Map<String, Sex> sexes = Map.of();
    private Sex sex = Sex.UNKNOWN;
    private @Nullable String sample;
    private boolean filter;
    private int quality;
    private int depth;
    private boolean indexRequired;
    private final StatedCopies copies = new StatedCopies();
    private @Nullable LongConsumer progress;
    private int threads = 1;

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

    /** States the sex of every sample that {@link #sexes} does not name. */
    public Builder sex(Sex value) {
      sex = value;
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

    /**
     * Sets whether files are read by their index or not at all: without index or htsjdk, or with an
     * index older than its file, {@code INDEX_NOT_USED} is thrown.
     */
    public Builder indexRequired(boolean value) {
      indexRequired = value;
      return this;
    }

    /**
     * Sets the number of threads that read one file, from 1: from two, one decompresses while the
     * other reads lines. What is read does not depend on it. A stream is read by one.
     */
    public Builder threads(int value) {
      threads = Math.max(1, value);
      return this;
    }

    /** Sets what takes the number of a file's bytes read so far, as reading goes on. */
    public Builder progress(LongConsumer value) {
      progress = value;
      return this;
    }

    /** The reader. */
    public VcfReader build() {
      return new VcfReader(this);
    }
  }
}
