package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallCommandTest {
  private static final String HEADER =
      "sample\tgene\tstatus\trank\tdiplotype\tscore\tprobability\tphenotype\tactivity_score\tmissing_positions\tnot_excluded";

  @TempDir Path directory;

  private static Run call(String vcf, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "call";
    args[1] = "--vcf";
    args[2] = "-";
    System.arraycopy(more, 0, args, 3, more.length);
    return Run.withInput(vcf, args);
  }

  /** A sample with a genotype of its own at one position. */
  private static String changed(String position, String genotype) {
    return Run.patient()
        .replaceFirst("(\t" + position + "\t.*\t)[^\t\n]+(\n)", "$1" + genotype + "$2");
  }

  private static String row(Run run, String gene) {
    List<String> rows =
        run.lines().stream().filter(line -> line.contains("\t" + gene + "\t")).toList();
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }

  @Test
  void theTableIsExact() {
    Run run = call(Run.patient(), "--genes", "CYP2C19,TPMT,CYP2D6");
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertEquals(HEADER, run.lines().get(0));
    assertEquals(4, run.lines().size());
    assertTrue(run.out().endsWith("\n") && !run.out().contains("\r"));
    run.lines().forEach(line -> assertEquals(11, line.split("\t", -1).length, line));
    assertTrue(
        run.lines().get(1).startsWith("NA12348\tCYP2C19\tcalled\t1\t*1/*2\t"), run.lines().get(1));
    assertTrue(
        run.lines().get(1).endsWith("\t\tIntermediate Metabolizer\t\t0\t"), run.lines().get(1));
    assertEquals("NA12348\tCYP2D6\tnot_called\t\t\t\t\t\t\t0\t", run.lines().get(2));
    assertTrue(
        run.lines().get(3).startsWith("NA12348\tTPMT\tcalled\t1\t*1/*3A\t"), run.lines().get(3));
  }

  @Test
  void everyDefinedGeneHasARow() {
    Run run = call(Run.patient());
    Set<String> genes =
        run.lines().stream().skip(1).map(line -> line.split("\t")[1]).collect(Collectors.toSet());
    assertEquals(21, genes.size());
    assertEquals(
        run.lines().stream().skip(1).map(line -> line.split("\t")[1]).sorted().toList(),
        run.lines().stream().skip(1).map(line -> line.split("\t")[1]).toList());
  }

  @Test
  void lowerRanksAreShownOnRequest() {
    Run best = call(Run.patient().replace("|", "/"), "--genes", "TPMT");
    Run all = call(Run.patient().replace("|", "/"), "--genes", "TPMT", "--all-candidates");
    assertEquals(2, best.lines().size());
    assertTrue(all.lines().size() > 2);
    assertEquals(best.lines().get(1), all.lines().get(1));
    assertTrue(all.lines().get(2).contains("\t2\t*3B/*3C\t"), all.out());
  }

  @Test
  void aPopulationGivesEveryCandidateAProbability() {
    String unphased = Run.patient().replace("|", "/");
    Run plain = call(unphased, "--genes", "TPMT,CYP2B6", "--all-candidates");
    Run run = call(unphased, "--genes", "TPMT,CYP2B6", "--all-candidates", "--priors", "AFR");
    assertEquals(0, run.exit(), run.err());
    double sum = 0;
    for (int i = 1; i < run.lines().size(); i++) {
      String[] cells = run.lines().get(i).split("\t", -1);
      String probability = cells[6];
      cells[6] = "";
      assertEquals(plain.lines().get(i), String.join("\t", cells));
      if (cells[1].equals("TPMT")) {
        assertTrue(probability.matches("[01]\\.\\d{4}"), run.lines().get(i));
        sum += Double.parseDouble(probability);
      } else {
        assertEquals("", probability, "CYP2B6 was not counted");
      }
    }
    assertEquals(1, sum, 1e-3);
    assertEquals(
        run, call(unphased, "--genes", "TPMT,CYP2B6", "--all-candidates", "--priors", "afr"));
    Run unknown = call(unphased, "--priors", "XYZ");
    assertTrue(unknown.err().contains("AFR, AMR, EAS, EUR, SAS"), unknown.err());
  }

  @Test
  void samplesKeepTheFilesOrder() {
    String two =
        Run.patient()
            .lines()
            .map(
                line ->
                    line.startsWith("#CHROM")
                        ? line + "\tA"
                        : line.startsWith("#") ? line : line + "\t0|0")
            .collect(Collectors.joining("\n", "", "\n"));
    Run run = call(two, "--genes", "CYP2C19");
    assertEquals(
        List.of("NA12348", "A"),
        run.lines().stream().skip(1).map(line -> line.split("\t")[0]).distinct().toList());
    assertTrue(row(call(two, "--genes", "CYP2C19", "--sample", "A"), "CYP2C19").startsWith("A\t"));
    Run unknown = call(two, "--sample", "B");
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().startsWith("PGX-312: "), unknown.err());
  }

  @Test
  void aGenotypePastTheAllelesIsMissingForThatSample() {
    Run run = call(changed("94781859", "5|0"), "--genes", "CYP2C19,TPMT");
    assertEquals(2, run.exit());
    assertEquals(1, run.problems().size(), run.err());
    assertTrue(run.err().startsWith("PGX-308: "), run.err());
    assertTrue(row(run, "TPMT").contains("\tcalled\t1\t*1/*3A\t"));
    run.lines().stream()
        .filter(line -> line.contains("\tCYP2C19\t"))
        .forEach(line -> assertEquals("1", line.split("\t", -1)[9], line));
  }

  @Test
  void moreThanTwentyProblemsAreCounted() {
    String broken = Run.patient().replace("\t0|0\n", "\t9|0\n");
    Run run = call(broken, "--genes", "CYP2C19");
    assertEquals(2, run.exit());
    assertEquals(21, run.problems().size(), run.err());
    assertTrue(run.problems().get(20).matches("and \\d+ more problems"), run.err());
  }

  @Test
  void absentPositionsAreReferenceOnRequest() {
    String few = Run.patient().replaceAll("(?m)^[^#].*\t0\\|0\n", "");
    Run careful = call(few, "--genes", "TPMT");
    Run assumed = call(few, "--genes", "TPMT", "--missing", "reference");
    assertTrue(Integer.parseInt(row(careful, "TPMT").split("\t", -1)[9]) > 30);
    assertTrue(row(assumed, "TPMT").contains("\t*1/*3A\t"), assumed.out());
    assertEquals("0", row(assumed, "TPMT").split("\t", -1)[9]);
  }

  @Test
  void sexDecidesThePloidyOfX() throws IOException {
    String male = Run.patient().replaceAll("(?m)^(chrX.*\t)0\\|0$", "$10");
    Path sexes = Files.writeString(directory.resolve("sexes"), "# sex\nNA12348\tmale\n\n");
    for (String sex : List.of("NA12348=male", sexes.toString())) {
      Run run = call(male, "--genes", "G6PD", "--sex", sex);
      assertEquals(0, run.exit(), run.err());
      assertFalse(row(run, "G6PD").split("\t", -1)[4].contains("/"), run.out());
    }
  }

  @Test
  void aFileAppearsWhole() throws IOException {
    Path out = directory.resolve("calls.tsv");
    Run run = call(Run.patient(), "--genes", "CYP2C19", "--out", out.toString());
    assertEquals("", run.out());
    assertEquals(0, run.exit());
    assertEquals(
        call(Run.patient(), "--genes", "CYP2C19").out(),
        Files.readString(out, StandardCharsets.UTF_8));
    assertFalse(Files.exists(directory.resolve("calls.tsv.part")));
  }

  @Test
  void aClosedPipeStopsSilently() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] vcf = Run.patient().getBytes(StandardCharsets.UTF_8);
    int exit =
        PgxCommand.run(
            new String[] {"call", "--vcf", "-"}, new ByteArrayInputStream(vcf), closed, err);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
    assertEquals(0, exit);
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    Run usual = call(Run.patient());
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertEquals(usual, call(Run.patient()));
      assertEquals(0, Run.of("assess", "--genotypes", "CYP2C19=Intermediate Metabolizer").exit());
    } finally {
      Locale.setDefault(before);
    }
  }
}
