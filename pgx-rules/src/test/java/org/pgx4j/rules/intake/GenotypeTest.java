package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.Sex;

class GenotypeTest {
  private static final String SNP = "chr1 100 . A G,T . PASS . ";

  @ParameterizedTest
  @CsvSource({
    "0/0, 0/0",
    "0/1, 0/1",
    "2/1, 2/1",
    "1|0, 1|0",
    "1, 1",
    "./., none",
    "., none",
    ".|., none",
    "0/., 0/.",
    "./1, ./1",
    "0/1/1, 0/1",
    "0/0/0/0, 0/0",
    "|0|1, 0|1",
    "0/1:9, 0/1"
  })
  void genotypeIsReadAsWritten(String written, String read) {
    Vcf vcf = Vcf.read(SNP + "GT " + written);
    assertEquals(read, vcf.at(Vcf.SNP));
    assertEquals(List.of(), vcf.told());
  }

  @ParameterizedTest
  @CsvSource({"0/1/2", "0/0/1", "0/0/.", "0|0|2"})
  void anAlleleBeyondTwoIsNeverDropped(String written) {
    Vcf vcf = Vcf.read(SNP + "GT 0/1 " + written);
    assertEquals("none", vcf.at(1, Vcf.GENE, Vcf.SNP));
    assertEquals("0/1", vcf.at(0, Vcf.GENE, Vcf.SNP));
    assertEquals(List.of("BAD_RECORD 5"), vcf.told());
  }

  @ParameterizedTest
  @CsvSource({
    "0|1:7, 0|1:7",
    "0|1:., 0|1",
    "0|1, 0|1",
    "0/1:7, 0/1",
    "0|1:abcdef, hashed",
    "0|1:99999999999, hashed"
  })
  void phaseSetBelongsToPhasedGenotypes(String written, String read) {
    String got = Vcf.read(SNP + "GT:PS " + written).at(Vcf.SNP);
    boolean hashed = written.length() > 6;
    assertEquals(hashed ? "0|1:" : read, hashed ? got.substring(0, 4) : got);
    assertFalse(got.endsWith(":0"));
  }

  @ParameterizedTest
  @CsvSource({"0/3", "4", "0/x", "/", "0//1", "-1/0", "99999999999/0", "1.0/0"})
  void genotypeThatTheRecordCannotHaveIsMissingForThatSampleOnly(String written) {
    Vcf vcf = Vcf.read(SNP + "GT 0/1 " + written);
    assertEquals(List.of("GENOTYPE_INDEX 5 sample 2"), vcf.told());
    assertEquals("0/1", vcf.at(0, Vcf.GENE, Vcf.SNP));
    assertEquals("none", vcf.at(1, Vcf.GENE, Vcf.SNP));
    assertFalse(vcf.problems.get(0).message().contains(" " + written));
    assertEquals(written, vcf.problems.get(0).value());
  }

  @Test
  void formatWithoutGtIsNoCall() {
    assertEquals("none", Vcf.read(SNP + "DP 12").at(Vcf.SNP));
  }

  @Test
  void gtNeedNotComeFirst() {
    assertEquals("1/2", Vcf.read(SNP + "DP:GT 12:1/2").at(Vcf.SNP));
  }

  @Test
  void droppedTrailingFieldsAreNoProblem() {
    assertEquals("1/2", Vcf.read(SNP + "GT:AD:DP:PS 1/2").at(Vcf.SNP));
  }

  @Test
  void undocumentedBaseKeepsItsName() {
    assertEquals("0/?A>C", Vcf.read("chr1 100 . A C . . . GT 0/1").at(Vcf.SNP));
    assertEquals("1/?A>C", Vcf.read("chr1 100 . a g,c . . . GT 1/2").at(Vcf.SNP));
  }

  @ParameterizedTest
  @CsvSource({"<DEL>", "*", "N", "GN", "<NON_REF>"})
  void calledAlleleWithoutBasesIsNoCall(String alternate) {
    String record = "chr1 100 . A G," + alternate + " . . . GT ";
    assertEquals("none", Vcf.read(record + "0/2").at(Vcf.SNP));
    assertEquals("0/1", Vcf.read(record + "0/1").at(Vcf.SNP));
  }

  @Test
  void basesBehindAStructuralAlternateAreRead() {
    String record = "chr1 100 . A <DEL>,G . . END=150 GT ";
    assertEquals("0/1", Vcf.read(record + "0/2").at(Vcf.SNP));
    assertEquals("none", Vcf.read(record + "1/2").at(Vcf.SNP));
  }

  @Test
  void genesThatShareAPositionAreBothRead() {
    Vcf vcf = Vcf.read(SNP + "GT 0/2");
    assertEquals("0/2", vcf.at(0, Vcf.GENE, 0));
    assertEquals("0/1", vcf.at(0, Vcf.SAME_PLACE, 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 100, 0/1", "chrM, 1555, 1", "MT, 1555, 1", "M, 1555, 1"})
  void chromosomePrefixDoesNotMatter(String chromosome, String position, String read) {
    Vcf vcf = Vcf.read(chromosome + " " + position + " . A G . . . GT 0/1");
    assertEquals(read, vcf.at(0, position.equals("100") ? Vcf.GENE : Vcf.MITOCHONDRIAL, 0));
  }

  @Test
  void referenceThatIsNotTheDefinitionsIsNoCallAndAProblem() {
    Vcf vcf = Vcf.read("chr1 100 . C G . . . GT 0/1", "chr1 200 . C T . . . GT 0/1");
    assertEquals("none", vcf.at(Vcf.SNP));
    assertEquals("0/1", vcf.at(Vcf.OTHER));
    assertEquals(List.of("REFERENCE_MISMATCH 5"), vcf.told());
  }

  @Test
  void positionThatIsNoNumberIsAProblemOfItsRecord() {
    Vcf vcf = Vcf.read("chr1 1e2 . A G . . . GT 0/1", "chr1 200 . C T . . . GT 0/1");
    assertEquals("absent", vcf.at(Vcf.SNP));
    assertEquals("0/1", vcf.at(Vcf.OTHER));
    assertEquals(List.of("BAD_RECORD 5"), vcf.told());
  }

  @Test
  void samplesComeInFileOrderWithTheirSex() {
    VcfReader reader = VcfReader.builder(Vcf.genes()).sexes(Map.of("S2", Sex.MALE)).build();
    Vcf vcf = Vcf.read(reader, Vcf.file(SNP + "GT 0/0 0/1 1/1"));
    assertEquals(List.of("S1", "S2", "S3"), vcf.samples.stream().map(s -> s.sample()).toList());
    assertEquals(Sex.UNKNOWN, vcf.samples.get(0).gene(Vcf.GENE).orElseThrow().sex());
    assertEquals(Sex.MALE, vcf.samples.get(1).gene(Vcf.GENE).orElseThrow().sex());
    assertEquals("1/1", vcf.at(2, Vcf.GENE, 0));
  }

  @Test
  void oneSampleCanBeAskedFor() {
    VcfReader reader = VcfReader.builder(Vcf.genes()).sample("S2").build();
    Vcf vcf = Vcf.read(reader, Vcf.file(SNP + "GT 9/9 0/1 1/1"));
    assertEquals(List.of("S2"), vcf.samples.stream().map(s -> s.sample()).toList());
    assertEquals("0/1", vcf.at(Vcf.SNP));
    assertEquals(List.of(), vcf.told());
  }
}
