package org.pgx4j.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.genotype.Sex;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;

/**
 * The value of {@code --sex}: {@code SAMPLE=male,SAMPLE=female}, or a file with one such pair a
 * line.
 */
final class SexList {
  private static final String OPTION = "--sex";

  private SexList() {}

  static Map<String, Sex> parse(String text) {
    return text.indexOf('=') >= 0
        ? pairs(List.of(text.split(",", -1)), Place.of(OPTION), false)
        : pairs(lines(text), Place.of(text), true);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      String remedy = "Give SAMPLE=male or SAMPLE=female, or a file of such lines";
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of(OPTION), remedy, file), e);
    }
  }

  private static Map<String, Sex> pairs(List<String> entries, Place place, boolean numbered) {
    Map<String, Sex> sexes = new LinkedHashMap<>();
    long line = 0;
    for (String entry : entries) {
      Place at = numbered ? place.atLine(++line) : place;
      if (entry.isBlank() || (numbered && entry.startsWith("#"))) {
        continue;
      }
      int split = Math.max(entry.lastIndexOf('='), entry.lastIndexOf('\t'));
      if (split < 0) {
        String remedy = "Write a sample's name, = or a tab, and male or female";
        throw new PgxException(Problem.of(ProblemCode.BAD_TABLE, at, remedy, entry));
      }
      try {
        sexes.put(entry.substring(0, split).strip(), Sex.parse(entry.substring(split + 1)));
      } catch (PgxException e) {
        throw new PgxException(e.problem().at(at), e);
      }
    }
    return sexes;
  }
}
