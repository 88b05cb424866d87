package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --cyp2d6} and {@code --copy-number} on the bundled patient, who reads *35/*41. */
class CopyNumberOptionTest {
  private static final String DUPLICATION =
      "chr22\t42120000\t.\tN\t<DUP>\t.\tPASS\tEND=42135000\tGT\t0/1\n";
  private static final String DELETION =
      "chr10\t94700000\t.\tN\t<DEL>\t.\tPASS\tEND=94900000\tGT\t0/1\n";

  @TempDir Path directory;

  private static Run call(String vcf, String... more) {
    List<String> args = new ArrayList<>(List.of("call", "--vcf", "-", "--genes", "CYP2C19,CYP2D6"));
    args.addAll(List.of(more));
    return Run.withInput(vcf, args.toArray(String[]::new));
  }

  private static String patientWith(String record) {
    return Run.patient() + record;
  }

  /** Status and genotypes of a gene. */
  private static String of(Run run, String gene) {
    String status = "";
    List<String> genotypes = new ArrayList<>();
    for (String line : run.lines()) {
      String[] fields = line.split("\t", -1);
      if (fields[1].equals(gene)) {
        status = fields[2];
        genotypes.add(fields[4]);
      }
    }
    return status + " " + String.join(" ", genotypes);
  }

  @Test
  void withoutCopyNumberTheGenotypesAreCandidatesOverIt() {
    Run run = call(Run.patient(), "--cyp2d6");
    assertEquals("ambiguous *35/*41 *35/*41x2 *35/*41x3 *35x2/*41 *35x3/*41", of(run, "CYP2D6"));
    assertEquals("called *1/*2", of(run, "CYP2C19"));
    assertEquals(0, run.exit());
  }

  @Test
  void aStatedNumberDecides() throws IOException {
    Path file = Files.writeString(directory.resolve("copies"), "# copies\nNA12348:CYP2D6=2\n");
    for (String copies : List.of("CYP2D6=2", "NA12348:CYP2D6=2", file.toString())) {
      Run run = call(Run.patient(), "--copy-number", copies);
      assertEquals("called *35/*41", of(run, "CYP2D6"), copies);
      assertEquals("", run.err());
    }
  }

  @Test
  void aStructuralRecordCounts() {
    Run run = call(patientWith(DUPLICATION), "--cyp2d6");
    assertEquals("ambiguous *35/*41x2 *35x2/*41", of(run, "CYP2D6"));
    assertEquals("", run.err());
    Run stated = call(patientWith(DUPLICATION), "--copy-number", "CYP2D6=2");
    assertEquals("called *35/*41", of(stated, "CYP2D6"));
    assertTrue(stated.err().startsWith("PGX-211: "), stated.err());
    assertEquals(2, stated.exit());
  }

  @Test
  void oneCopyOfAHeterozygousGeneIsAProblemAndNoCall() {
    Run run = call(Run.patient(), "--copy-number", "CYP2D6=1");
    assertEquals("not_called ", of(run, "CYP2D6"));
    assertEquals("called *1/*2", of(run, "CYP2C19"));
    assertTrue(run.err().startsWith("PGX-211: "), run.err());
    assertEquals(2, run.exit());
  }

  @Test
  void aDeletedGeneThatIsOtherwiseCalledIsNotCalled() {
    assertEquals("not_called ", of(call(patientWith(DELETION)), "CYP2C19"));
    assertEquals("not_called ", of(call(Run.patient(), "--copy-number", "CYP2C19=1"), "CYP2C19"));
  }

  @Test
  void theReportSaysWhatIsNotKnown() {
    Run run =
        Run.withInput(
            Run.patient(), "assess", "--vcf", "-", "--cyp2d6", "--drugs", "codeine,clopidogrel");
    assertTrue(run.out().contains("codeine [Cannot be decided]"), run.out());
    assertTrue(run.out().contains("The number of gene copies is not known"), run.out());
    assertTrue(run.out().contains("do not show these alleles: *36, *37"), run.out());
    Run json =
        Run.withInput(
            Run.patient(),
            "assess",
            "--vcf",
            "-",
            "--copy-number",
            "CYP2D6=2",
            "--drugs",
            "codeine",
            "--format",
            "json");
    assertTrue(json.out().contains("\"copyNumber\" : 2,"), json.out());
    assertTrue(json.out().contains("\"copyNumberSource\" : \"stated\""), json.out());
    assertTrue(json.out().contains("\"copies-two\""), json.out());
  }
}
