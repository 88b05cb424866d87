package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.AlleleMatcher;
import org.pgx4j.core.calling.MissingPolicy;

class NeverReferenceTest {
  private static final String BLOCK = "chr1 50 . T <NON_REF> . PASS END=450 GT:GQ:DP 0/0:99:99";

  private static Vcf read(String... records) {
    VcfReader reader =
        VcfReader.builder(Vcf.genes()).filter(true).minimumQuality(20).minimumDepth(8).build();
    return Vcf.read(reader, Vcf.file(records));
  }

  private static List<Integer> assumed(Vcf vcf) {
    AlleleDefinitions gene = Vcf.gene();
    return AlleleMatcher.of(gene)
        .call(vcf.samples.get(0).gene(Vcf.GENE).orElseThrow(), MissingPolicy.ASSUME_REFERENCE)
        .evidence()
        .missing();
  }

  /** A record that is there and cannot be used is unknown, whatever else could fill its place. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A G . LowQual . GT:GQ:DP 0/0:99:99",
        "A G . PASS . GT:GQ:DP 0/0:19:99",
        "A G . PASS . GT:GQ:DP 0/0:99:7",
        "A G . PASS . GT:GQ:DP 0/0:.:99",
        "A G . PASS . GT 0/0",
        "A G . PASS . GT:GQ:DP ./.:99:99",
        "A G . PASS . GT:GQ:DP .:99:99",
        "A G . PASS . GQ:DP 99:99",
        "A G . PASS . GT:GQ:DP 0/7:99:99",
        "A G . PASS . GT:GQ:DP 0/x:99:99",
        "A G . PASS . GT:GQ:DP 0/0/1:99:99",
        "C G . PASS . GT:GQ:DP 0/0:99:99",
        "N G . PASS . GT:GQ:DP 0/0:99:99",
        "A G,<DEL> . PASS . GT:GQ:DP 0/2:99:99",
        "A <DEL>,G . PASS . GT:GQ:DP 0/1:99:99",
        "A G,* . PASS . GT:GQ:DP 2/2:99:99",
        "A GN . PASS . GT:GQ:DP 0/1:99:99",
        "A G . PASS . GT:GQ:DP:AD 0/1:99:99:99,0"
      })
  void aRecordThatCannotBeUsedIsUnknown(String record) {
    String own = "chr1 100 . " + record;
    for (Vcf vcf : List.of(read(own), read(BLOCK, own), read(own, BLOCK))) {
      assertEquals("none", vcf.at(Vcf.SNP));
      assertEquals(List.of(100), assumed(vcf));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/.", "./0"})
  void halfOfAReferenceGenotypeIsUnknown(String genotype) {
    Vcf vcf = read("chr1 100 . A G . PASS . GT:GQ:DP " + genotype + ":99:99");
    assertEquals(List.of(100), assumed(vcf));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/1", "1/1", "1"})
  void aDeletionOverThePositionTakesItAway(String genotype) {
    Vcf vcf = read(BLOCK, "chr1 98 . GCA G . PASS . GT:GQ:DP " + genotype + ":99:99");
    assertEquals(List.of(100), assumed(vcf));
  }
}
