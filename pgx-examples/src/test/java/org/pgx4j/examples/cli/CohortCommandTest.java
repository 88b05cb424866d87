package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortCommandTest {
  @TempDir Path directory;

  /** Three samples: the bundled patient twice and one without variants. */
  private static String cohort() {
    return Run.patient()
        .lines()
        .map(
            line -> {
              if (line.startsWith("##")) {
                return line;
              }
              String last = line.substring(line.lastIndexOf('\t') + 1);
              return line.startsWith("#")
                  ? line + "\tagain\tplain"
                  : line + "\t" + last + "\t" + last.replaceAll("[1-9]", "0");
            })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private Run run(String vcf, String... more) {
    Stream<String> words =
        Stream.of("cohort", "--vcf", "-", "--out", directory.resolve("out").toString());
    return Run.withInput(vcf, Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
  }

  private List<String> table(String name) throws IOException {
    return Files.readAllLines(directory.resolve("out").resolve(name));
  }

  @Test
  void callsAreThoseOfTheCallCommand() throws IOException {
    Run run = run(cohort());
    assertEquals(0, run.exit(), run.err());
    assertEquals("", run.out());
    assertEquals(Run.withInput(cohort(), "call", "--vcf", "-").lines(), table("calls.tsv"));
  }

  @Test
  void progressIsToldInPlainLines() {
    assertEquals(
        List.of("read 3 samples", "called 3 of 3", "assessed 3 of 3"), run(cohort()).problems());
  }

  @Test
  void outcomesAreThoseOfTheAssessCommand() throws IOException {
    run(cohort(), "--all");
    assertEquals("sample\tdrug\tauthority\toutcome\tkinds", table("recommendations.tsv").get(0));
    for (String sample : List.of("NA12348", "plain")) {
      String json =
          Run.withInput(
                  cohort(),
                  "assess",
                  "--vcf",
                  "-",
                  "--sample",
                  sample,
                  "--drugs",
                  "all",
                  "--format",
                  "json")
              .out();
      assertEquals(
          outcomes(json),
          table("recommendations.tsv").stream()
              .filter(row -> row.startsWith(sample + "\t"))
              .map(row -> row.split("\t", -1))
              .map(cells -> String.join(" ", List.of(cells).subList(1, 4)))
              .toList());
    }
  }

  /** Drug, authority and outcome of each recommendation of a JSON result. */
  private static List<String> outcomes(String json) throws IOException {
    List<String> outcomes = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (!"recommendations".equals(parser.nextFieldName())) {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
          parser.nextToken();
          parser.skipChildren();
        }
      }
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          members.put(name, parser.getValueAsString(""));
          parser.skipChildren();
        }
        outcomes.add(
            members.get("drug") + " " + members.get("authority") + " " + members.get("outcome"));
      }
    }
    return outcomes;
  }

  @Test
  void theStandardDoseIsLeftOutUnlessAllIsAskedFor() throws IOException {
    run(cohort());
    List<String> some = table("recommendations.tsv");
    assertTrue(some.stream().noneMatch(row -> row.endsWith("\tSTANDARD_DOSE")));
    run(cohort(), "--all", "--force");
    List<String> all = table("recommendations.tsv");
    assertTrue(all.stream().anyMatch(row -> row.endsWith("\tMATCHED\tSTANDARD_DOSE")));
    assertTrue(all.containsAll(some));
  }

  @Test
  void theSummaryCountsGroups() throws IOException {
    Path groups = Files.writeString(directory.resolve("groups.tsv"), "NA12348\tA\nagain\tA\tx\n");
    assertEquals(0, run(cohort(), "--groups", groups.toString()).exit());
    List<String> rows = table("summary.tsv");
    assertEquals("table\tgroup\tsubject\tvalue\tpeople\tof\tshare", rows.get(0));
    assertTrue(
        rows.contains("phenotype\tall\tCYP2C19\tIntermediate Metabolizer\t2\t3\t0.6667"),
        rows.toString());
    assertTrue(rows.contains("phenotype\tA\tCYP2C19\tIntermediate Metabolizer\t2\t2\t1.0000"));
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("actionable_drugs\tall\t\t")));
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("actionable\tA\tclopidogrel\t\t2\t2")));
  }

  @Test
  void tablesThatExistStayUnlessForced() throws IOException {
    assertEquals(0, run(cohort()).exit());
    Run again = run(cohort(), "--genes", "TPMT");
    assertEquals(2, again.exit());
    assertEquals(1, again.problems().size());
    assertTrue(again.err().startsWith("PGX-603"), again.err());
    assertTrue(table("calls.tsv").size() > 20);
    assertEquals(0, run(cohort(), "--genes", "TPMT", "--force").exit());
    assertEquals(4, table("calls.tsv").size());
  }

  @Test
  void threadsChangeNoByte() throws IOException {
    run(cohort(), "--threads", "1");
    String one = Files.readString(directory.resolve("out/recommendations.tsv"));
    run(cohort(), "--threads", "3", "--force");
    assertEquals(one, Files.readString(directory.resolve("out/recommendations.tsv")));
  }

  @Test
  void unreadableInputLeavesNothing() {
    Run run = run(cohort().substring(0, cohort().length() - 9) + "\t0\n");
    assertEquals(2, run.exit());
    assertEquals(1, run.problems().size(), run.err());
    assertFalse(Files.exists(directory.resolve("out")));
  }

  @Test
  void noUnfinishedFileStaysBehind() throws IOException {
    run(cohort());
    try (Stream<Path> files = Files.list(directory.resolve("out"))) {
      assertEquals(
          List.of("calls.tsv", "recommendations.tsv", "summary.tsv"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void groupsThatCannotBeReadAreRefusedWithTheirLine() throws IOException {
    Path groups = Files.writeString(directory.resolve("groups.tsv"), "S1\tA\nS2\n");
    Run run = run(cohort(), "--groups", groups.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("groups.tsv:2"), run.err());
  }
}
