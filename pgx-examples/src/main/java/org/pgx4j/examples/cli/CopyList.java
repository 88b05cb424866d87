package org.pgx4j.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.intake.VcfReader;

/**
 * The value of {@code --copy-number}: {@code GENE=3} for the only sample, {@code SAMPLE:GENE=3},
 * several parted by commas, or a file with one such entry a line.
 */
final class CopyList {
  static final String OPTION = "--copy-number";
  private static final String REMEDY =
      "Write GENE=3 or SAMPLE:GENE=3, or give a file of such lines";

  private final List<Entry> entries = new ArrayList<>();

  private CopyList() {}

  private record Entry(String sample, Gene gene, int count, Place place) {}

  static CopyList parse(String text) {
    CopyList list = new CopyList();
    if (text.indexOf('=') >= 0) {
      for (String entry : text.split(",", -1)) {
        list.add(entry, Place.of(OPTION));
      }
    } else {
      long line = 0;
      for (String entry : lines(text)) {
        line++;
        if (!entry.isBlank() && !entry.startsWith("#")) {
          list.add(entry, Place.of(text).atLine(line));
        }
      }
    }
    return list;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException | InvalidPathException e) {
      throw new PgxException(
          Problem.of(ProblemCode.UNREADABLE_INPUT, Place.of(OPTION), REMEDY, file), e);
    }
  }

  private void add(String entry, Place place) {
    int count = Math.max(entry.lastIndexOf('='), entry.lastIndexOf('\t'));
    String number = count < 0 ? "" : entry.substring(count + 1).strip();
    if (!number.matches("\\d{1,4}")) {
      throw new PgxException(Problem.of(ProblemCode.BAD_TABLE, place, REMEDY, entry));
    }
    String whose = entry.substring(0, count).strip();
    int gene = whose.lastIndexOf(':');
    String sample = gene < 0 ? "" : whose.substring(0, gene).strip();
    try {
      entries.add(
          new Entry(
              sample, Gene.of(whose.substring(gene + 1).strip()), Integer.parseInt(number), place));
    } catch (PgxException e) {
      throw new PgxException(e.problem().at(place), e);
    }
  }

  /** Checks that copies of each gene can be told, and states them. */
  void state(VcfReader.Builder reader, List<Gene> counted) {
    for (Entry entry : entries) {
      if (!counted.contains(entry.gene())) {
        String names = String.join(", ", counted.stream().map(Gene::symbol).toList());
        throw PgxCommand.usage(OPTION, "State copies of one of: " + names);
      }
      try {
        if (entry.sample().isEmpty()) {
          reader.copies(entry.gene(), entry.count());
        } else {
          reader.copies(entry.sample(), entry.gene(), entry.count());
        }
      } catch (PgxException e) {
        throw new PgxException(e.problem().at(entry.place()), e);
      }
    }
  }
}
