package org.pgx4j.rules.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.pgx4j.core.calling.AssayCoverage;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * Reads the regions that an assay covers from a BED file, plain or gzip: chromosome, start from 0,
 * end not included; further columns, {@code track}, {@code browser} and {@code #} lines are passed
 * over. The regions must be on the assembly of the variants they go with. Stateless and
 * thread-safe.
 */
public final class BedReader {
  private static final Pattern COLUMNS = Pattern.compile("\\t| +");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern HEAD = Pattern.compile("#.*|(track|browser)([ \\t].*)?");
  private static final String REMEDY =
      "Write chromosome, start and end, separated by tabs; the line covers nothing";

  private BedReader() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param problems takes one problem a bad line, which then covers nothing
   * @throws PgxException when the file cannot be read or has no region
   */
  public static AssayCoverage read(Path file, Consumer<Problem> problems) {
    Path last = file.getFileName();
    String name = (last == null ? file : last).toString();
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, problems);
    } catch (IOException e) {
      throw Refusal.unreadable(Place.of(name), e);
    }
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param in UTF-8 text, or that in gzip
   * @param name what to call it in problems
   * @param problems takes one problem a bad line, which then covers nothing
   * @throws PgxException when the content cannot be read or has no region
   */
  public static AssayCoverage read(InputStream in, String name, Consumer<Problem> problems) {
    Place place = Place.of(name);
    AssayCoverage.Builder coverage = AssayCoverage.builder();
    boolean any = false;
    try {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(PeekedInput.unpacked(in, place), StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !HEAD.matcher(line).matches()) {
          any |= region(line, place.atLine(number), coverage, problems);
        }
      }
    } catch (IOException e) {
      throw Refusal.unreadable(place, e);
    }
    if (!any) {
      throw Refusal.of(ProblemCode.EMPTY_INPUT, place, "Give a BED file with at least one region");
    }
    return coverage.build();
  }

  private static boolean region(
      String line, Place place, AssayCoverage.Builder coverage, Consumer<Problem> problems) {
    String[] columns = COLUMNS.split(line.strip(), -1);
    if (columns.length >= 3
        && NUMBER.matcher(columns[1]).matches()
        && NUMBER.matcher(columns[2]).matches()) {
      int start = Integer.parseInt(columns[1]);
      int end = Integer.parseInt(columns[2]);
      if (start <= end) {
        coverage.region(columns[0], start, end);
        return true;
      }
    }
    problems.accept(Problem.of(ProblemCode.BAD_TABLE, place, REMEDY, line));
    return false;
  }
}
