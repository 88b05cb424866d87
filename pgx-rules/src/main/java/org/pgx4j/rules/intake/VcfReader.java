package org.pgx4j.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
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
  private final LongConsumer progress;
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
    read(file, problems, (calls, place) -> each(calls, place, problems, samples));
  }

  /**
   * Reads a file as {@link #read(Path, Consumer, Consumer)} does, into columns; for many samples.
   *
   * @param file the file
   * @param problems takes what is wrong with single records and samples
   * @throws PgxException when the file cannot be used as a whole
   */
  public SampleReadings readings(Path file, Consumer<Problem> problems) {
    SampleReadings[] readings = new SampleReadings[1];
    read(file, problems, (calls, place) -> readings[0] = all(calls, place, problems));
    return readings[0];
  }

  private void read(Path file, Consumer<Problem> problems, Taker taker) {
    Path last = file.getFileName();
    Place place = Place.of((last == null ? file : last).toString());
    try {
      VcfInput.ByIndex byIndex =
          SideIndex.of(file, place, indexRequired, problems)
              .map(index -> new VcfInput.ByIndex(file, index, indexRequired))
              .orElse(null);
      Optional<GenomeBuild> other = Optional.ofNullable(build);
      boolean ahead = threads > 1 && byIndex == null && Files.size(file) > WORTH_A_THREAD;
      do {
        try (InputStream in = new CountedBytes(Files.newInputStream(file), progress)) {
          other =
              input.read(
                  in,
                  place,
                  ahead,
                  other.orElse(null),
                  byIndex,
                  problems,
                  taking(taker, place, problems));
        }
      } while (other.isPresent());
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
    read(in, name, problems, (calls, place) -> each(calls, place, problems, samples));
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
    SampleReadings[] readings = new SampleReadings[1];
    read(in, name, problems, (calls, place) -> readings[0] = all(calls, place, problems));
    return readings[0];
  }

  private void read(InputStream in, String name, Consumer<Problem> problems, Taker taker) {
    try {
      Place place = Place.of(name);
      if (input
          .read(in, place, false, build, null, problems, taking(taker, place, problems))
          .isPresent()) {
        throw Refusal.of(
            ProblemCode.WRONG_BUILD,
            Place.of(name),
            "The header names no assembly and the records look like GRCh37; state the build");
      }
    } catch (IOException e) {
      throw Refusal.unreadable(Place.of(name), e);
    }
  }

  /** Takes what a file has, once it has proved readable. */
  private interface Taker {
    void take(FileCalls calls, Place place);
  }

  private VcfInput.Taker taking(Taker taker, Place place, Consumer<Problem> problems) {
    return (header, calls) -> {
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
      calls.close();
      taker.take(calls, place);
    };
  }

  private int[] wanted(FileCalls calls) {
    List<String> names = calls.samples();
    return IntStream.range(0, names.size())
        .filter(i -> sample == null || sample.equals(names.get(i)))
        .toArray();
  }

  private SampleReadings readings(FileCalls calls, int[] wanted) {
    return new SampleReadings(calls, wanted, name -> sexes.getOrDefault(name, sex));
  }

  private SampleReadings all(FileCalls calls, Place place, Consumer<Problem> problems) {
    int[] wanted = wanted(calls);
    SampleReadings readings = readings(calls, wanted);
    SexCheck check = new SexCheck(readings, calls);
    for (int i = 0; i < wanted.length; i++) {
      tell(wanted[i], i, calls, check, place, problems);
    }
    return readings;
  }

  private void each(
      FileCalls calls, Place place, Consumer<Problem> problems, Consumer<VariantCalls> samples) {
    int[] wanted = wanted(calls);
    SampleReadings readings = readings(calls, wanted);
    SexCheck check = new SexCheck(readings, calls);
    @Nullable GeneCalls[][] shared = new GeneCalls[readings.genes().size()][];
    for (int gene = 0; gene < shared.length; gene++) {
      shared[gene] = new GeneCalls[readings.readings(gene)];
    }
    for (int i = 0; i < wanted.length; i++) {
      tell(wanted[i], i, calls, check, place, problems);
      samples.accept(
          readings.of(
              i,
              (gene, reading) -> {
                GeneCalls known = shared[gene][reading];
                if (known == null) {
                  known = readings.calls(gene, reading);
                  shared[gene][reading] = known;
                }
                return known;
              }));
    }
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
    private LongConsumer progress = bytes -> {};
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
