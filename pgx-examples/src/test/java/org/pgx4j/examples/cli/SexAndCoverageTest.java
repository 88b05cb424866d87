package org.pgx4j.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SexAndCoverageTest {
  private static final String GENE = "G6PD";

  @TempDir Path directory;

  private static Run run(String vcf, String... args) {
    return Run.withInput(vcf, args);
  }

  private static Run call(String vcf, String... more) {
    String[] args = new String[more.length + 5];
    System.arraycopy(new String[] {"call", "--vcf", "-", "--genes", GENE}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return run(vcf, args);
  }

  private static String[] row(Run run) {
    assertEquals(2, run.lines().size(), run.out());
    return run.lines().get(1).split("\t", -1);
  }

  /** The bundled patient, heterozygous at the first position on X. */
  private static String heterozygous() {
    return Run.patient().replaceFirst("(?m)^(chrX\t.*\t)0\\|0$", "$10/1");
  }

  @Test
  void aMaleWrittenAsDiploidIsOneHaploidCall() {
    assertEquals("B (reference)/B (reference)", row(call(Run.patient()))[4]);
    Run male = call(Run.patient(), "--sex", "NA12348=male");
    assertEquals(0, male.exit(), male.err());
    assertEquals("B (reference)", row(male)[4]);
  }

  @Test
  void aHeterozygousMaleIsNotCalledAndOneProblemWithoutTheSamplesName() {
    Run male = call(heterozygous(), "--sex", "NA12348=male");
    assertEquals(2, male.exit());
    assertEquals("not_called", row(male)[2]);
    assertEquals(1, male.problems().size(), male.err());
    assertTrue(male.err().startsWith("PGX-210: "), male.err());
    assertTrue(male.err().matches("(?s).*\\(standard input:\\d+ sample 1\\).*"), male.err());
    assertFalse(male.err().contains("NA12348"), male.err());
  }

  @Test
  void aFemaleWithOneAlleleIsOneProblem() {
    String one = Run.patient().replaceAll("(?m)^(chrX\t.*\t)0\\|0$", "$10");
    Run female = call(one, "--sex", "NA12348=female");
    assertEquals(2, female.exit());
    assertEquals("not_called", row(female)[2]);
    assertEquals(1, female.problems().size(), female.err());
  }

  @Test
  void theSexAmongTheFactsHoldsForTheGenome() {
    String[] args = {"assess", "--vcf", "-", "--genes", GENE, "--facts", "sex=male"};
    Run male = run(Run.patient(), args);
    assertEquals(0, male.exit(), male.err());
    assertTrue(male.out().contains(GENE + ": B (reference), "), male.out());
    Run conflict = run(heterozygous(), args);
    assertEquals(2, conflict.exit());
    assertTrue(conflict.err().startsWith("PGX-210: "), conflict.err());
  }

  @Test
  void twoSexesOfOneSampleAreRefused() {
    String[] args = {
      "assess", "--vcf", "-", "--genes", GENE, "--facts", "sex=male", "--sex", "NA12348=female"
    };
    Run both = run(Run.patient(), args);
    assertEquals(2, both.exit());
    assertEquals("", both.out());
    assertEquals(1, both.problems().size(), both.err());
    assertTrue(both.err().startsWith("PGX-601: "), both.err());
    assertFalse(both.err().contains("NA12348"), both.err());
    args[args.length - 1] = "NA12348=male";
    assertEquals(0, run(Run.patient(), args).exit());
  }

  @Test
  void anAbsentPositionIsReferenceInsideTheRegions() throws IOException {
    String few = Run.patient().replaceAll("(?m)^chrX\t.*\n", "");
    Path whole = Files.writeString(directory.resolve("whole.bed"), "chrX\t154500000\t154600000\n");
    Path part = Files.writeString(directory.resolve("part.bed"), "X\t154500000\t154533000\n");
    assertEquals("171", row(call(few))[9]);
    Run covered = call(few, "--covered", whole.toString());
    assertEquals(0, covered.exit(), covered.err());
    assertEquals("0", row(covered)[9]);
    assertEquals(call(few, "--missing", "reference").out(), covered.out());
    int missing = Integer.parseInt(row(call(few, "--covered", part.toString()))[9]);
    assertTrue(missing > 0 && missing < 171, "missing " + missing);
    String assessed =
        run(few, "assess", "--vcf", "-", "--genes", GENE, "--covered", whole.toString()).out();
    assertTrue(assessed.contains("171 of 171 positions read"), assessed);
  }

  @Test
  void badRegionsAreAProblemAndNothingIsAssumedThere() throws IOException {
    Path bad = Files.writeString(directory.resolve("bad.bed"), "chrX 9 1\nchr1 0 10\n");
    Run run = call(Run.patient().replaceAll("(?m)^chrX\t.*\n", ""), "--covered", bad.toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("PGX-315: "), run.err());
    assertEquals("171", row(run)[9]);
    Run none = call(Run.patient(), "--covered", directory.resolve("no.bed").toString());
    assertEquals(2, none.exit());
    assertEquals("", none.out());
  }

  @Test
  void regionsAndReferenceEverywhereContradict() throws IOException {
    Path bed = Files.writeString(directory.resolve("a.bed"), "chrX\t0\t9\n");
    Run run = call(Run.patient(), "--covered", bed.toString(), "--missing", "reference");
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("PGX-601: "), run.err());
  }
}
