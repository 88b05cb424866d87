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
  private final Place place;
  private final Set<ProblemCode> reported = EnumSet.noneOf(ProblemCode.class);
  private long line;

  RecordProblems(Consumer<Problem> consumer, Place place) {
    this.consumer = consumer;
    this.place = place;
  }

  /** Moves to the record of a line. */
  void at(long number) {
    line = number;
    reported.clear();
  }

  /** Reports a problem of the record. */
  void report(ProblemCode code, String remedy, String value) {
    if (reported.add(code)) {
      consumer.accept(Problem.of(code, place.atLine(line), remedy, value));
    }
  }

  /**
   * Reports a genotype that the record's alleles do not allow.
   *
   * @param sample the sample's index from 0; its name stays out of the message
   */
  void genotype(int sample, String value) {
    consumer.accept(
        Problem.of(
            ProblemCode.GENOTYPE_INDEX,
            place.atLine(line).atField("sample " + (sample + 1)),
            "The position is missing for this sample; correct the record",
            value));
  }
}
