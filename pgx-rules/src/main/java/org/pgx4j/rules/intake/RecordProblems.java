package org.pgx4j.rules.intake;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/** Hands on what is wrong with a record, each kind once a record; genotypes once a sample. */
final class RecordProblems {
  private final Consumer<Problem> consumer;
  private final Place file;
  private final Set<ProblemCode> reported = EnumSet.noneOf(ProblemCode.class);
  private long line;
  private String position = "";

  RecordProblems(Consumer<Problem> consumer, Place place) {
    this.consumer = consumer;
    file = place;
  }

  /** Moves to the record of a line. */
  void at(long number) {
    line = number;
    reported.clear();
  }

  /** Moves to a record whose line is not known, by its position. */
  void at(String where) {
    position = where;
    reported.clear();
  }

  private Place record() {
    return line > 0 ? file.atLine(line) : position.isEmpty() ? file : file.atField(position);
  }

  /** Reports a problem of the record. */
  void report(ProblemCode code, String remedy, String value) {
    if (reported.add(code)) {
      consumer.accept(Problem.of(code, record(), remedy, value));
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
    consumer.accept(
        Problem.of(
            ProblemCode.GENOTYPE_INDEX,
            record.atField(field),
            "The position is missing for this sample; correct the record",
            value));
  }
}
