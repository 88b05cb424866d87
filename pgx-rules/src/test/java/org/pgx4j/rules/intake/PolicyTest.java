package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static String read(VcfReader.Builder builder, String record) {
    return Vcf.read(builder.build(), Vcf.file(record)).at(Vcf.SNP);
  }

  private static VcfReader.Builder builder() {
    return VcfReader.builder(Vcf.genes());
  }

  @ParameterizedTest
  @CsvSource({"PASS, 0/1", "., 0/1", "LowQual, none", "q10;s50, none"})
  void filterIsFollowedOnRequest(String filter, String read) {
    String record = "chr1 100 . A G . " + filter + " . GT 0/1";
    assertEquals(read, read(builder().filter(true), record));
    assertEquals("0/1", read(builder(), record));
  }

  @ParameterizedTest
  @CsvSource({
    "GT:GQ, 0/1:30, 0/1",
    "GT:GQ, 0/1:19, none",
    "GT:GQ, 0/1:20.5, 0/1",
    "GT:GQ, 0/1:., none",
    "GT:GQ, 0/1, none",
    "GT, 0/1, none",
    "GT:RGQ, 0/0:40, 0/0"
  })
  void qualityBelowTheMinimumIsNoCall(String format, String column, String read) {
    String record = "chr1 100 . A G . . . " + format + " " + column;
    assertEquals(read, read(builder().minimumQuality(20), record));
  }

  @ParameterizedTest
  @CsvSource({
    "GT:DP, 0/1:8, 0/1",
    "GT:DP, 0/1:7, none",
    "GT:MIN_DP, 0/0:9, 0/0",
    "GT:DP:MIN_DP, 0/0:30:7, none"
  })
  void depthBelowTheMinimumIsNoCall(String format, String column, String read) {
    String record = "chr1 100 . A G . . . " + format + " " + column;
    assertEquals(read, read(builder().minimumDepth(8), record));
  }

  @ParameterizedTest
  @CsvSource({
    "'0/1:10,0', none",
    "'0/1:0,10', none",
    "'0/1:5,5', 0/1",
    "'0/1:0,0', 0/1",
    "'0/1:.', 0/1",
    "'0/1:.,10', 0/1",
    "'0/0:10,0', 0/0",
    "'1/1:0,10', 1/1",
    "'./1:0,10', ./1"
  })
  void heterozygousGenotypeNeedsReadsForBothAlleles(String column, String read) {
    assertEquals(read, read(builder(), "chr1 100 . A G . . . GT:AD " + column));
  }

  @Test
  void inconsistentDepthIsToldOnceARecord() {
    Vcf vcf = Vcf.read("chr1 100 . A G . . . GT:AD 0/1:10,0 0/1:9,0 0/1:4,5");
    assertEquals(List.of("INCONSISTENT_DEPTH 5"), vcf.told());
    assertEquals("none", vcf.at(1, Vcf.GENE, 0));
    assertEquals("0/1", vcf.at(2, Vcf.GENE, 0));
  }

  @Test
  void depthsCountOnlyWhenDeclaredPerAllele() {
    String meta = Vcf.META.replace("Number=R", "Number=.");
    String text = Vcf.fileWith(meta, "chr1 100 . A G . . . GT:AD 0/1:10,0");
    assertEquals("0/1", Vcf.read(builder().build(), text).at(Vcf.SNP));
  }
}
