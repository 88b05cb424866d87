package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideTableTest {
  @TempDir Path directory;

  private String table(String... lines) throws IOException {
    return Files.writeString(directory.resolve("lab.tsv"), String.join("\n", lines)).toString();
  }

  private static List<String> rows(Run run) {
    return run.lines().subList(1, run.lines().size());
  }

  @Test
  void theTableAloneIsOneSample() throws IOException {
    Run run =
        Run.of(
            "call",
            "--outside",
            table("HLA-B\t*57:01:01/*15:02", "CYP2D6\t*1x5/*4.024", "CYP2C9\t\tIM", "TPMT\t."));
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertEquals(
        List.of(
            "outside\tCYP2C9\tcalled\t1\t\t\t\tIntermediate Metabolizer\t\t\t",
            "outside\tCYP2D6\tcalled\t1\t*1x5/*4.024\t\t\tUltrarapid Metabolizer\t≥3.0\t\t",
            "outside\tHLA-B\tcalled\t1\t*15:02/*57:01:01\t\t\t"
                + "*15:02 positive; *57:01 positive; *58:01 negative\t\t\t"),
        rows(run));
  }

  @Test
  void theTablesGenesReplaceOursInEverySample() throws IOException {
    Run run =
        Run.withInput(
            Run.patient(),
            "call",
            "--vcf",
            "-",
            "--genes",
            "TPMT,CYP2C19,HLA-A",
            "--outside",
            table("TPMT\t*1/*1", "HLA-A\t*31:01/*02:01", "NUDT15\t*1/*3"));
    assertEquals(0, run.exit(), run.err());
    assertEquals(3, rows(run).size());
    assertTrue(rows(run).get(0).startsWith("NA12348\tCYP2C19\tcalled\t1\t*1/*2\t38\t"));
    assertTrue(rows(run).get(1).startsWith("NA12348\tHLA-A\tcalled\t1\t*02:01/*31:01\t\t\t"));
    assertEquals("NA12348\tTPMT\tcalled\t1\t*1/*1\t\t\tNormal Metabolizer\t\t\t", rows(run).get(2));
  }

  @Test
  void alternativesAreAmbiguousRowsAndANoteThatIsNoFailure() throws IOException {
    Run run = Run.of("call", "--outside", table("TPMT\t*1/*3A", "TPMT\t*3B/*3C"));
    assertEquals(
        List.of(
            "outside\tTPMT\tambiguous\t1\t*1/*3A\t\t\tIntermediate Metabolizer\t\t\t",
            "outside\tTPMT\tambiguous\t1\t*3B/*3C\t\t\tPoor Metabolizer\t\t\t"),
        rows(run));
    assertTrue(run.err().startsWith("PGX-212: "), run.err());
    assertEquals(0, run.exit());
  }

  @Test
  void aBadLineLosesNoOther() throws IOException {
    Run run = Run.of("call", "--outside", table("TPMT\t*1/*2/*3", "NUDT15\t*1/*3"));
    assertEquals(2, run.exit());
    assertEquals(1, rows(run).size());
    assertTrue(run.err().startsWith("PGX-103: "), run.err());
  }

  @Test
  void anAssessmentNamesTheSource() throws IOException {
    Run run =
        Run.of(
            "assess",
            "--outside",
            table("CYP2C19\t*2/*2"),
            "--genotypes",
            "CYP2D6=*1/*4",
            "--drugs",
            "clopidogrel,codeine",
            "--format",
            "json");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().replace(" ", "").contains("\"source\":\"outside\""), run.out());
  }
}
