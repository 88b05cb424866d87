package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.GeneCalls;
import org.pgx4j.core.calling.VariantCalls;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Sex;

/**
 * What was read of the samples of one file, in compact columns: each sample has one number a gene,
 * and samples that read alike in a gene have the same. The memory is samples × genes and the
 * distinct readings, whatever the size of the file.
 *
 * <p>Immutable and thread-safe.
 */
public final class SampleReadings {
  private static final List<Sex> SEXES = List.of(Sex.values());

  /** Persons of whom nothing but the sex is known. */
  private static final List<SampleFacts> PLAIN = new ArrayList<>();

  static {
    for (Sex sex : SEXES) {
      PLAIN.add(new SampleFacts(sex, null, Set.of()));
    }
  }

  private final FileCalls file;
  private final int[] samples;
  private final List<Column> columns = new ArrayList<>();

  /** One gene. */
  private static final class Column {
    /** Each sample's reading. */
    private final int[] numbers;

    /** What {@link FileCalls#calls} knows a reading by. */
    private final int[] which;

    /** What else is known of a reading. */
    private final List<SampleFacts> given;

    Column(int[] numbers, List<Integer> which, List<SampleFacts> given) {
      this.numbers = numbers;
      this.which = new int[which.size()];
      for (int i = 0; i < this.which.length; i++) {
        this.which[i] = which.get(i);
      }
      this.given = given;
    }
  }

  /**
   * Readings of a file that is read to its end.
   *
   * @param samples the indexes of the samples wanted
   * @param sexes the sexes stated, by sample
   * @param other the sex of every other sample
   */
  SampleReadings(FileCalls file, int[] samples, Map<String, Sex> sexes, Sex other) {
    this.file = file;
    this.samples = samples;
    Sex[] sex = new Sex[samples.length];
    for (int i = 0; i < samples.length; i++) {
      sex[i] = sexes.getOrDefault(file.samples().get(samples[i]), other);
    }
    for (int gene = 0; gene < file.genes().size(); gene++) {
      columns.add(file.isBySample(gene) ? bySample(gene, sex) : byPattern(gene, sex));
    }
  }

  private Column byPattern(int gene, Sex[] sex) {
    if (!file.copies().isEmpty(gene)) {
      return byFacts(gene, sex);
    }
    int kinds = PLAIN.size();
    int[] numberOf = new int[file.patterns(gene) * kinds];
    int[] numbers = new int[samples.length];
    List<SampleFacts> given = new ArrayList<>();
    List<Integer> which = new ArrayList<>();
    for (int i = 0; i < samples.length; i++) {
      int pattern = file.pattern(gene, samples[i]);
      int kind = SEXES.indexOf(sex[i]);
      int key = pattern * kinds + kind;
      if (numberOf[key] == 0) {
        which.add(pattern);
        given.add(PLAIN.get(kind));
        numberOf[key] = given.size();
      }
      numbers[i] = numberOf[key] - 1;
    }
    return new Column(numbers, which, given);
  }

  private SampleFacts facts(int gene, int i, Sex[] sex) {
    return new SampleFacts(
        sex[i], file.copies().copies(samples[i], gene), file.copies().findings(samples[i], gene));
  }

  /** A pattern with what else is known. */
  private record Key(int pattern, SampleFacts given) {
    // Written out: what a record links at run time would cost every start milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && pattern == that.pattern && given.equals(that.given);
    }

    @Override
    public int hashCode() {
      return 31 * pattern + given.hashCode();
    }
  }

  private Column byFacts(int gene, Sex[] sex) {
    Map<Key, Integer> known = new HashMap<>();
    List<Integer> which = new ArrayList<>();
    List<SampleFacts> given = new ArrayList<>();
    int[] numbers = new int[samples.length];
    for (int i = 0; i < samples.length; i++) {
      Key key = new Key(file.pattern(gene, samples[i]), facts(gene, i, sex));
      numbers[i] = number(key, known);
      if (numbers[i] == given.size()) {
        which.add(key.pattern());
        given.add(key.given());
      }
    }
    return new Column(numbers, which, given);
  }

  /** The number of a key, which gets the next one when it is new. */
  private static <K> int number(K key, Map<K, Integer> known) {
    Integer number = known.get(key);
    if (number == null) {
      number = known.size();
      known.put(key, number);
    }
    return number;
  }

  private Column bySample(int gene, Sex[] sex) {
    Map<GeneCalls, Integer> known = new HashMap<>();
    List<Integer> which = new ArrayList<>();
    List<SampleFacts> given = new ArrayList<>();
    int[] numbers = new int[samples.length];
    for (int i = 0; i < samples.length; i++) {
      SampleFacts facts = facts(gene, i, sex);
      GeneCalls calls = file.calls(gene, samples[i], facts);
      numbers[i] = number(calls, known);
      if (numbers[i] == given.size()) {
        which.add(samples[i]);
        given.add(facts);
      }
    }
    return new Column(numbers, which, given);
  }

  /** The number of samples. */
  public int samples() {
    return samples.length;
  }

  /** The name of a sample in its file, by its index from 0 in the file's order. */
  public String sample(int index) {
    return file.samples().get(samples[index]);
  }

  /** The index of a sample's column in its file. */
  int column(int index) {
    return samples[index];
  }

  /** The definitions by which was read, one a gene. */
  public List<AlleleDefinitions> genes() {
    return file.genes();
  }

  /**
   * The number of distinct readings of a gene.
   *
   * @param gene the index in {@link #genes()}
   */
  public int readings(int gene) {
    return columns.get(gene).given.size();
  }

  /**
   * A sample's reading of a gene: 0 to {@link #readings(int)} - 1, in the order of the samples that
   * have them first.
   */
  public int reading(int gene, int sample) {
    return columns.get(gene).numbers[sample];
  }

  /** The sex of the persons who have a reading of a gene. */
  Sex sex(int gene, int reading) {
    return columns.get(gene).given.get(reading).sex();
  }

  /** What a reading of a gene is; made anew for each question. */
  public GeneCalls calls(int gene, int reading) {
    Column column = columns.get(gene);
    return file.calls(gene, column.which[reading], column.given.get(reading));
  }

  /** What was read of one sample. */
  public VariantCalls of(int sample) {
    Map<Gene, GeneCalls> calls = new HashMap<>();
    for (int gene = 0; gene < genes().size(); gene++) {
      calls.put(genes().get(gene).gene(), calls(gene, reading(gene, sample)));
    }
    return VariantCalls.of(sample(sample), calls);
  }

  /**
   * What was read of one sample.
   *
   * @param shared for each gene what each reading is, as far as it was made before
   */
  VariantCalls of(int sample, @Nullable GeneCalls[][] shared) {
    Map<Gene, GeneCalls> calls = new HashMap<>();
    for (int gene = 0; gene < genes().size(); gene++) {
      int reading = reading(gene, sample);
      GeneCalls known = shared[gene][reading];
      if (known == null) {
        known = calls(gene, reading);
        shared[gene][reading] = known;
      }
      calls.put(genes().get(gene).gene(), known);
    }
    return VariantCalls.of(sample(sample), calls);
  }

  /** Counts only; the content is that of persons. */
  @Override
  public String toString() {
    return "SampleReadings[" + samples.length + " samples, " + columns.size() + " genes]";
  }
}
