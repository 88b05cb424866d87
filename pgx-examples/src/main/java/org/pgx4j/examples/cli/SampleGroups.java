package org.pgx4j.examples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.Place;
import org.pgx4j.core.problem.Problem;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.rules.cohort.CohortSummary;

/**
 * Which group each sample belongs to: lines of a sample's name, a tab and its group; further
 * columns are not read. Samples without a group are counted in all only.
 */
record SampleGroups(Map<String, String> groupOf) {
  static final SampleGroups NONE = new SampleGroups(Map.of());

  static SampleGroups read(String file) {
    Map<String, String> groups = new HashMap<>();
    try {
      List<String> lines = Files.readAllLines(GenomeInput.path(file), StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        String[] cells = line.split("\t", -1);
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (cells.length < 2 || cells[1].isBlank()) {
          throw new PgxException(
              Problem.of(
                  ProblemCode.INVALID_VALUE,
                  Place.of(file).atLine(i + 1),
                  "Write a sample's name, a tab and its group"));
        }
        groups.put(cells[0].strip(), cells[1].strip());
      }
    } catch (IOException e) {
      throw GenomeInput.unreadable(file, e);
    }
    return new SampleGroups(groups);
  }

  /** A summary by these groups. */
  CohortSummary summary() {
    return CohortSummary.by(sample -> groupOf.getOrDefault(sample, CohortSummary.ALL));
  }
}
