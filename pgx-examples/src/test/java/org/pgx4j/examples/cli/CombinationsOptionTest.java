package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code --combinations} and {@code --evidence} show of a genome with two variants in phase.
 */
class CombinationsOptionTest {
  private static final String BOTH_ON_ONE_STRAND =
      """
      ##fileformat=VCFv4.2
      ##contig=<ID=chr10,assembly=GRCh38>
      ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
      chr10\t94645745\t.\tG\tA\t.\tPASS\t.\tGT\t0/1
      chr10\t94942290\t.\tC\tT\t.\tPASS\t.\tGT\t0|1
      chr10\t94981296\t.\tA\tC\t.\tPASS\t.\tGT\t0|1
      """;
  private static final List<String> OF_ONE_GENE =
      List.of("--vcf", "-", "--missing", "reference", "--genes", "CYP2C9");

  @TempDir Path directory;

  private static Run run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(OF_ONE_GENE);
    arguments.addAll(List.of(more));
    return Run.withInput(BOTH_ON_ONE_STRAND, arguments.toArray(String[]::new));
  }

  @Test
  void withoutTheOptionTheGeneIsNotCalled() {
    assertTrue(run("call").lines().get(1).startsWith("S\tCYP2C9\tnot_called\t"));
  }

  @Test
  void theCombinationIsNamedWithoutAMeaning() {
    Run run = run("call", "--combinations");
    assertEquals(0, run.exit());
    assertEquals(
        "S\tCYP2C9\tcalled\t1\t*1/[*2 + *3]\t85\t\tIndeterminate\t\t0\t", run.lines().get(1));
  }

  @Test
  void anAssessmentShowsItAndDoesNotUseIt() {
    Run run = run("assess", "--combinations", "--drugs", "phenytoin", "--format", "json");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("\"*1/[*2 + *3]\""), run.out());
    assertTrue(
        run.out().contains("\"combination\":true") || run.out().contains("\"combination\" : true"));
    assertFalse(run.out().contains("\"MATCHED\""), run.out());
  }

  @Test
  void theReportSaysHowItWasNamedAndWhatWasReadBesides() {
    Run run = run("assess", "--combinations", "--drugs", "phenytoin");
    assertTrue(run.out().contains("rs12777823 G/A"), run.out());
    assertTrue(run.out().contains("Named from several alleles"), run.out());
    assertTrue(run.out().contains("it is shown and"), run.out());
  }

  @Test
  void theEvidenceIsAFileOfItsOwn() throws IOException {
    Path file = directory.resolve("evidence.tsv");
    Run plain = run("call", "--combinations");
    Run run = run("call", "--combinations", "--evidence", file.toString());
    assertEquals(plain.out(), run.out());
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size());
    assertEquals(15, lines.get(0).split("\t", -1).length);
    assertEquals(
        "S\tCYP2C9\tcalled\t\texact\tphased\t85\t83\t83\t\t\t\tchr10:94645745 G/A\t\tcombination",
        lines.get(1));
  }
}
