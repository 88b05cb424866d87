package org.pgx4j.rules.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.Lookup;

/**
 * Reads a laboratory's calls from a table: gene, diplotype or allele, phenotype, activity score,
 * separated by tabs; the last three may be empty, one is needed. Lines that start with {@code #}
 * and empty lines are left out; {@code .}, {@code /} and {@code ./.} say that there is no call.
 *
 * <p>Where a line says several things, the score of a gene that is looked up by score precedes the
 * phenotype, and the phenotype the diplotype; what disagrees shows when the profile is resolved.
 * Several lines of a gene are alternatives. One bad line is one problem and loses no other. Without
 * a table, the same is said with {@link PatientProfile.Builder#outside}.
 */
public final class OutsideCalls {
  private static final Set<String> NO_CALL = Set.of(".", "/", "./.");
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final int MAX_LINE = 10_000;

  private final Function<Gene, Optional<FunctionTable>> functions;

  private OutsideCalls(Function<Gene, Optional<FunctionTable>> functions) {
    this.functions = functions;
  }

  /** A reader that checks genes and terms against the functions that knowledge has of a gene. */
  public static OutsideCalls of(Function<Gene, Optional<FunctionTable>> functions) {
    return new OutsideCalls(functions);
  }

  /**
   * Adds a table's results to a profile. They precede a computed call of the gene; what was stated
   * of it precedes them.
   *
   * @param in UTF-8 text
   * @param name the table's name in problems
   * @param profile what to add to
   * @param problems takes one problem a bad line
   * @throws PgxException {@code UNREADABLE_INPUT}
   */
  public void read(
      InputStream in, String name, PatientProfile.Builder profile, Consumer<Problem> problems) {
    Place table = Place.of(name);
    try {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
          line = line.substring(1);
        }
        if (!line.isBlank() && line.charAt(0) != '#') {
          readLine(line, table.atLine(number), profile, problems);
        }
      }
    } catch (IOException e) {
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, table, "Give a readable text file"), e);
    }
  }

  private void readLine(
      String line, Place place, PatientProfile.Builder profile, Consumer<Problem> problems) {
    try {
      String[] fields = line.split("\t", -1);
      if (line.length() > MAX_LINE || fields.length < 2 || fields.length > 4) {
        throw bad(
            place, "Write gene, diplotype, phenotype and activity score, separated by tabs", line);
      }
      Gene gene = Gene.of(fields[0]);
      Optional<FunctionTable> table = functions.apply(gene);
      if (table.isEmpty()) {
        problems.accept(
            Problem.of(
                ProblemCode.UNKNOWN_GENE,
                place.atField("gene"),
                "Use a gene of the knowledge",
                fields[0]));
      } else {
        call(table.get(), fields, place).ifPresent(profile::outside);
      }
    } catch (PgxException e) {
      problems.accept(e.problem().place().line() > 0 ? e.problem() : e.problem().at(place));
    }
  }

  private static Optional<OutsideCall> call(FunctionTable functions, String[] fields, Place place) {
    String diplotype = field(fields, 1);
    String phenotype = field(fields, 2);
    String score = field(fields, 3);
    if (diplotype.isEmpty() && phenotype.isEmpty() && score.isEmpty()) {
      throw bad(place, "Give a diplotype, a phenotype or an activity score", fields[0]);
    }
    OutsideCall.Builder call = OutsideCall.builder(functions.gene().symbol());
    boolean says = false;
    if (!diplotype.isEmpty() && !NO_CALL.contains(diplotype)) {
      call.genotype(functions.respelled(diplotype));
      says = true;
    }
    if (!phenotype.isEmpty()) {
      call.phenotype(term(functions, phenotype, place));
      says = true;
    }
    if (!score.isEmpty()) {
      call.activityScore(score);
      says |= functions.lookup() == Lookup.SCORE;
    }
    OutsideCall made = call.build();
    if (made.genotype().orElse(null) instanceof Genotype.Haploid && !functions.takesSingles()) {
      throw new PgxException(
          Problem.of(
              ProblemCode.INVALID_GENOTYPE,
              place.atField("diplotype"),
              "Give both alleles, as *1/*2, or a test of one, as *57:01 positive",
              diplotype));
    }
    if (!says && !score.isEmpty()) {
      throw bad(place, "This gene has no activity score: give a diplotype or phenotype", score);
    }
    return says ? Optional.of(made) : Optional.empty();
  }

  private static String term(FunctionTable functions, String phenotype, Place place) {
    return functions
        .termOf(phenotype)
        .orElseThrow(
            () ->
                new PgxException(
                    Problem.of(
                        ProblemCode.UNKNOWN_PHENOTYPE,
                        place.atField("phenotype"),
                        "Give one of: " + String.join(", ", functions.phenotypes()),
                        phenotype)));
  }

  private static String field(String[] fields, int index) {
    return index < fields.length ? fields[index].strip() : "";
  }

  private static PgxException bad(Place place, String remedy, String value) {
    return new PgxException(Problem.of(ProblemCode.BAD_TABLE, place, remedy, value));
  }
}
