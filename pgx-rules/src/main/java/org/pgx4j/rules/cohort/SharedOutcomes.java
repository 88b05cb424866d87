package org.pgx4j.rules.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.intake.SampleReadings;

/**
 * The outcomes of each group of drugs for each distinct set of calls that they depend on. Not
 * thread-safe.
 */
final class SharedOutcomes<T> {
  private final Cohort cohort;
  private final SampleReadings readings;
  private final int[] columns;
  private final List<@Nullable GenotypeCall> unread = new ArrayList<>();
  private final ByReading<GenotypeCall> calls;
  private final Function<Outcome, T> each;
  private final List<DrugGroup> groups;
  private final List<Slot> slots;
  private final List<Map<Key, Answer<T>>> known = new ArrayList<>();
  private final Map<GenotypeCall, Integer> numbers = new HashMap<>();
  private final int[][] numberOf;
  private int lastNumber;
  private int count;

  SharedOutcomes(
      Cohort cohort,
      SampleReadings readings,
      List<Gene> genes,
      int[] columns,
      Map<Gene, GenotypeCall> unread,
      ByReading<GenotypeCall> calls,
      Function<Outcome, T> each) {
    this.cohort = cohort;
    this.readings = readings;
    this.columns = columns;
    this.calls = calls;
    this.each = each;
    genes.forEach(gene -> this.unread.add(unread.get(gene)));
    groups = DrugGroup.of(cohort, genes);
    slots = slots(groups);
    groups.forEach(group -> known.add(new HashMap<>()));
    numberOf = new int[columns.length][];
    for (int i = 0; i < columns.length; i++) {
      numberOf[i] = new int[columns[i] < 0 ? 0 : readings.readings(columns[i])];
    }
  }

  /** Where a drug's results are: the index of its group, and its own there. */
  private record Slot(String drug, int group, int index) {}

  private static List<Slot> slots(List<DrugGroup> groups) {
    List<Slot> slots = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      List<String> drugs = groups.get(group).drugs();
      for (int i = 0; i < drugs.size(); i++) {
        slots.add(new Slot(drugs.get(i), group, i));
      }
    }
    slots.sort(Comparator.comparing(Slot::drug));
    return slots;
  }

  /** The numbers of the calls that a group of drugs depends on. */
  private static final class Key {
    private final int[] calls;

    Key(int[] calls) {
      this.calls = calls;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && Arrays.equals(calls, that.calls);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(calls);
    }
  }

  /** What a group of drugs has for one key: results by drug, and a sample that has the key. */
  private static final class Answer<T> {
    private final int group;
    private final int sample;
    private List<List<T>> byDrug = List.of();
    private @Nullable Assessment assessment;

    Answer(int group, int sample) {
      this.group = group;
      this.sample = sample;
    }
  }

  /** Makes what the samples from {@code from} to before {@code to} need; their calls are there. */
  void prepare(int from, int to) {
    if (count > cohort.kept()) {
      known.forEach(Map::clear);
      count = 0;
    }
    List<Answer<T>> open = new ArrayList<>();
    for (int sample = from; sample < to; sample++) {
      for (int group = 0; group < groups.size(); group++) {
        Key key = key(group, sample);
        if (!known.get(group).containsKey(key)) {
          Answer<T> answer = new Answer<>(group, sample);
          known.get(group).put(key, answer);
          open.add(answer);
        }
      }
    }
    count += open.size();
    Workers.run(cohort.threads(), open.size(), i -> answer(open.get(i)));
    for (Answer<T> answer : open) {
      if (answer.assessment != null) {
        cohort.tell(answer.assessment.problems());
        answer.assessment = null;
      }
    }
  }

  private Key key(int group, int sample) {
    List<Integer> genes = groups.get(group).genes();
    int[] key = new int[genes.size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = number(genes.get(i), sample);
    }
    return new Key(key);
  }

  /** The number of a sample's call of a gene, the same for equal calls; 0 = of a gene not read. */
  private int number(int gene, int sample) {
    if (columns[gene] < 0) {
      return 0;
    }
    int reading = readings.reading(columns[gene], sample);
    if (numberOf[gene][reading] == 0) {
      GenotypeCall call = calls.of(columns[gene], reading);
      if (numbers.size() > cohort.kept()) {
        numbers.clear();
      }
      Integer number = numbers.get(call);
      if (number == null) {
        number = ++lastNumber;
        numbers.put(call, number);
      }
      numberOf[gene][reading] = number;
    }
    return numberOf[gene][reading];
  }

  private void answer(Answer<T> answer) {
    DrugGroup group = groups.get(answer.group);
    PatientProfile.Builder profile = PatientProfile.builder();
    for (int gene : group.genes()) {
      GenotypeCall none = unread.get(gene);
      profile.call(none != null ? none : calls.ofSample(columns[gene], answer.sample));
    }
    Assessment assessment =
        DrugGroup.isAll(cohort)
            ? cohort
                .engine()
                .assessAmongAll(
                    profile.build(), group.drugs(), cohort.language(), cohort.authorities())
            : cohort
                .engine()
                .assess(profile.build(), group.drugs(), cohort.language(), cohort.authorities());
    List<List<T>> byDrug = new ArrayList<>();
    group.drugs().forEach(drug -> byDrug.add(new ArrayList<>(2)));
    for (Outcome outcome : assessment.outcomes()) {
      byDrug.get(group.drugs().indexOf(outcome.drug())).add(each.apply(outcome));
    }
    answer.byDrug = byDrug;
    answer.assessment = assessment.problems().isEmpty() ? null : assessment;
  }

  /** A sample's results by drug; the sample was prepared. */
  List<T> of(int sample) {
    List<List<List<T>>> answers = new ArrayList<>(groups.size());
    for (int group = 0; group < groups.size(); group++) {
      Answer<T> answer = known.get(group).get(key(group, sample));
      answers.add(answer == null ? List.of() : answer.byDrug);
    }
    List<T> results = new ArrayList<>();
    for (Slot slot : slots) {
      results.addAll(answers.get(slot.group()).get(slot.index()));
    }
    return results;
  }
}
