package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceBlockTest {

  private static Vcf block(int from, int to, String alternate, String rest) {
    String ref = from == 100 ? "A" : from == 300 ? "C" : "T";
    return Vcf.read(
        "chr1 " + from + " . " + ref + " " + alternate + " . . DP=3;END=" + to + " " + rest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<NON_REF>", "<*>", "."})
  void blockIsReferenceAtEverySiteItCovers(String alternate) {
    Vcf vcf = block(50, 350, alternate, "GT:DP 0/0:30");
    assertEquals("0/0", vcf.at(Vcf.SNP));
    assertEquals("0/0", vcf.at(Vcf.OTHER));
    assertEquals("0/0", vcf.at(Vcf.REPEAT));
    assertEquals("absent", vcf.at(Vcf.INSERTION));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 0, 0/0",
    "99, 99, 0, absent",
    "101, 150, 0, absent",
    "300, 302, 2, 0/0",
    "290, 302, 2, 0/0",
    "300, 301, 2, absent",
    "301, 310, 2, absent"
  })
  void siteMustBeCoveredWithAllItsBases(int from, int to, int site, String read) {
    assertEquals(read, block(from, to, "<NON_REF>", "GT 0/0").at(site));
  }

  @Test
  void blockThatWasNotCalledIsNoCall() {
    assertEquals("none", block(50, 350, "<NON_REF>", "GT ./.").at(Vcf.SNP));
    assertEquals("none", block(50, 350, "<NON_REF>", "GT 0/1").at(Vcf.SNP));
  }

  @Test
  void recordOfTheSiteTrumpsABlock() {
    String block = "chr1 50 . T <NON_REF> . . END=150 GT 0/0";
    String own = "chr1 100 . A G,<NON_REF> . . . GT 0/1";
    assertEquals("0/1", Vcf.read(block, own).at(Vcf.SNP));
    assertEquals("0/1", Vcf.read(own, block).at(Vcf.SNP));
    assertEquals(List.of(), Vcf.read(block, own).told());
  }

  @Test
  void minimumDepthHoldsForBlocks() {
    VcfReader reader = VcfReader.builder(Vcf.genes()).minimumDepth(10).build();
    String line = "chr1 50 . T <NON_REF> . . END=150 GT:MIN_DP 0/0:";
    assertEquals("none", Vcf.read(reader, Vcf.file(line + 9)).at(Vcf.SNP));
    assertEquals("0/0", Vcf.read(reader, Vcf.file(line + 10)).at(Vcf.SNP));
  }

  @Test
  void singleBaseWithoutAlternatesIsReference() {
    assertEquals("0/0", Vcf.read("chr1 100 . A . . . . GT 0/0").at(Vcf.SNP));
    assertEquals("absent", Vcf.read("chr1 300 . C . . . . GT 0/0").at(Vcf.REPEAT));
    assertEquals("0/0", Vcf.read("chr1 300 . CAT . . . . GT 0/0").at(Vcf.REPEAT));
  }

  @Test
  void endOfAVariantIsNotABlock() {
    String line = "chr1 50 . T <DEL> . . END=350 GT 0/0";
    assertEquals("absent", Vcf.read(line).at(Vcf.SNP));
  }
}
