package org.pgx4j.rules.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Hands on what is wrong with a record, each kind once a record; genotypes once a sample. */
final class RecordProblems {
  /** Stands for a chromosome from end to end. */
  static final int WHOLE = Integer.MIN_VALUE;

  private final @Nullable Consumer<Problem> consumer;
  private final List<Problem> held = new ArrayList<>();
  private final Place file;
  private final Set<ProblemCode> reported = new HashSet<>();
  private long line;
  private String chromosome = "";
  private int position = WHOLE;

  /**
   * Problems of a file's records.
   *
   * @param consumer takes them as they come; null = they are held
   */
  RecordProblems(@Nullable Consumer<Problem> consumer, Place place) {
    this.consumer = consumer;
    file = place;
  }

  /** Moves to the record of a line. */
  void at(long number) {
    line = number;
    forget();
  }

  /** Moves to a record whose line is not known, by its position or {@link #WHOLE}. */
  void at(String name, int where) {
    chromosome = name;
    position = where;
    forget();
  }

  private void forget() {
    if (!reported.isEmpty()) {
      reported.clear();
    }
  }

  private Place record() {
    if (line > 0) {
      return file.atLine(line);
    }
    String where = position == WHOLE ? chromosome : chromosome + ":" + position;
    return where.isEmpty() ? file : file.atField(where);
  }

  private void tell(Problem problem) {
    if (consumer == null) {
      held.add(problem);
    } else {
      consumer.accept(problem);
    }
  }

  /** The problems held. */
  List<Problem> held() {
    return held;
  }

  /** Reports a problem of the record. */
  void report(ProblemCode code, String remedy, String value) {
    if (reported.add(code)) {
      tell(Problem.of(code, record(), remedy, value));
    }
  }

  /**
   * Reports a genotype that the record's alleles do not allow.
   *
   * @param sample the sample's index from 0; its name stays out of the message
   */
  void genotype(int sample, String value) {
    Place record = record();
    String field = (record.field() + " sample " + (sample + 1)).strip();
    tell(
        Problem.of(
            ProblemCode.GENOTYPE_INDEX,
            record.atField(field),
            "The position is missing for this sample; correct the record",
            value));
  }
}
