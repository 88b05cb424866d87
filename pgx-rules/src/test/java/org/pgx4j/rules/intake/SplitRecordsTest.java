package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitRecordsTest {

  private static Vcf read(String first, String second) {
    return Vcf.read("chr1 100 . A G . . . GT " + first, "chr1 100 . A T . . . GT " + second);
  }

  @ParameterizedTest
  @CsvSource({
    "0/1, 0/1, 1/2",
    "1/., ./1, 1/2",
    "1|0, 0|1, 1|2",
    "0|1, 1|0, 2|1",
    "0/1, 0/0, 0/1",
    "0/., 0/1, 0/2",
    "1/1, 0/0, 1/1",
    "1/1, ./., 1/1",
    "0/1, 0/., 0/1",
    "0/., 0/1, 0/2",
    "0|1, 0|., 0|1",
    "./., ./., none",
    "./., 0/0, none",
    "0/0, ./., none",
    "./., 0/1, 2/.",
    "0/0, 0/0, 0/0",
    "1, 0, 1",
    "0, 1, 2",
    "., 1, 2"
  })
  void recordsOfOneSiteWithDifferentAlternatesAreOne(String first, String second, String both) {
    Vcf vcf = read(first, second);
    assertEquals(both, vcf.at(Vcf.SNP));
    assertEquals(List.of(), vcf.told());
  }

  @ParameterizedTest
  @CsvSource({"1/1, 0/1, 1/1", "0|1, 0|1, 0|1", "1, 0/1, 1", "1/1, 1/1, 1/1"})
  void firstRecordStandsWhereNoGenotypeFitsBoth(String first, String second, String read) {
    Vcf vcf = read(first, second);
    assertEquals(read, vcf.at(Vcf.SNP));
    assertEquals(List.of("DUPLICATE_RECORD 6"), vcf.told());
  }

  @Test
  void secondRecordOfTheSameAlternateIsAProblem() {
    Vcf vcf = Vcf.read("chr1 100 . A G . . . GT 0/1", "chr1 100 . A G . . . GT 1/1");
    assertEquals("0/1", vcf.at(Vcf.SNP));
    assertEquals(List.of("DUPLICATE_RECORD 6"), vcf.told());
  }

  @Test
  void validRecordTrumpsOneWithAnotherReference() {
    Vcf vcf = Vcf.read("chr1 100 . C G . . . GT 0/1", "chr1 100 . A G . . . GT 1/1");
    assertEquals("1/1", vcf.at(Vcf.SNP));
    assertEquals(List.of("REFERENCE_MISMATCH 5"), vcf.told());
  }

  @Test
  void recordWithoutAlternatesAndOneWithAreOne() {
    Vcf vcf = Vcf.read("chr1 100 . A . . . . GT 0/0", "chr1 100 . A G . . . GT 0/1");
    assertEquals("0/1", vcf.at(Vcf.SNP));
    assertEquals(List.of(), vcf.told());
  }

  @Test
  void repeatMayBeSplitWithItsOwnReferenceEach() {
    Vcf vcf = Vcf.read("chr1 300 . C CAT . . . GT 0/1", "chr1 300 . CAT C . . . GT 0/1");
    assertEquals("1/2", vcf.at(Vcf.REPEAT));
    assertEquals(List.of(), vcf.told());
  }

  @Test
  void undocumentedAlternateMayBeSplitOff() {
    Vcf vcf = Vcf.read("chr1 100 . A G . . . GT 0/1", "chr1 100 . A C . . . GT 0/1");
    assertEquals("1/?A>C", vcf.at(Vcf.SNP));
  }

  @Test
  void threeRecordsMayBeOne() {
    Vcf vcf =
        Vcf.read(
            "chr1 100 . A C . . . GT ./0",
            "chr1 100 . A G . . . GT ./0",
            "chr1 100 . A T . . . GT 1/0");
    assertEquals("0/2", vcf.at(Vcf.SNP));
  }
}
