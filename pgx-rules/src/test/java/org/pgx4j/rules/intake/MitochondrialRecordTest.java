package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.CallEvidence.Heteroplasmy;
import org.pgx4j.core.genotype.GenomeBuild;

class MitochondrialRecordTest {
  private static final String FIRST = "##fileformat=VCFv4.2\n";

  private static String at(Vcf vcf) {
    return vcf.at(0, Vcf.MITOCHONDRIAL, 0);
  }

  private static Vcf record(String alternates, String format, String column) {
    return Vcf.read("chrM 1555 . A " + alternates + " . . . " + format + " " + column);
  }

  private static List<Heteroplasmy> mixed(Vcf vcf) {
    return vcf.samples.get(0).gene(Vcf.MITOCHONDRIAL).orElseThrow().heteroplasmy();
  }

  @ParameterizedTest
  @CsvSource({
    "0/1, 1",
    "1/0, 1",
    "0|1, 1",
    "./1, 1",
    "1/., 1",
    "1, 1",
    "1/1, 1",
    "0, 0",
    "0/0, 0",
    "0/., none",
    "./., none",
    "., none",
    "0/0/1, 1"
  })
  void anyShareOfAnAlternateIsPositiveAndHalfOfAReferenceIsNotRead(String written, String read) {
    Vcf vcf = record("G", "GT", written);
    assertEquals(read, at(vcf));
    assertEquals(List.of(), vcf.told());
  }

  @ParameterizedTest
  @CsvSource({"0/1/2", "0/2", "1/2", "2/1", "0/2/3"})
  void oneOfSeveralAlternatesIsEnough(String written) {
    String read = at(record("T,G,<DEL>", "GT", written));
    assertEquals("1", read.substring(0, 1));
  }

  @Test
  void anAlternateWithoutBasesIsNotRead() {
    assertEquals("none", at(record("G,<DEL>", "GT", "0/2")));
    assertEquals("none", at(record("G,*", "GT", "2")));
    assertEquals("none", at(record("<NON_REF>", "GT", "0/1")));
  }

  @Test
  void anUndocumentedAlternateKeepsItsBases() {
    assertEquals("?A>T", at(record("T", "GT", "0/1")));
  }

  @ParameterizedTest
  @CsvSource({
    "GT:AF, 0/1:0.12, 0.12",
    "GT:HF, 0/1:0.03, 0.03",
    "GT:HL, 1:0.4, 0.4",
    "GT:AD, '0/1:75,25', 0.25",
    "GT:AF:AD, '0/1:.:90,10', 0.1",
    "GT:AF:AD, '0/1:0.2:90,10', 0.2",
    "GT:AF, 0/1:7, NaN",
    "GT, 0/1, NaN"
  })
  void theShareIsTakenFromTheFieldsThereAre(String format, String column, double share) {
    assertEquals(List.of(new Heteroplasmy(1555, "A>G", share)), mixed(record("G", format, column)));
  }

  @Test
  void eachAlternateHasItsOwnShare() {
    Vcf vcf = record("T,G", "GT:AF", "0/1/2:0.01,0.2");
    assertEquals("1/?A>T", at(vcf));
    assertEquals(
        List.of(new Heteroplasmy(1555, "A>G", 0.2), new Heteroplasmy(1555, "A>T", 0.01)),
        mixed(vcf));
  }

  @Test
  void whatEveryCopyCarriesIsNoHeteroplasmy() {
    assertEquals(List.of(), mixed(record("G", "GT", "1")));
    assertEquals(List.of(), mixed(record("G", "GT:AF", "1/1:1.000")));
    assertEquals(List.of(), mixed(record("G", "GT:AF", "0/0:0.001")));
  }

  @Test
  void splitRecordsAddUp() {
    String other = "chrM 1555 . A T . . . GT:AF ";
    String own = "chrM 1555 . A G . . . GT:AF ";
    for (Vcf vcf :
        List.of(
            Vcf.read(other + "0/1:0.1", own + "0/1:0.2"),
            Vcf.read(own + "0/1:0.2", other + "0/1:0.1"))) {
      assertEquals("1/?A>T", at(vcf));
      assertEquals(2, mixed(vcf).size());
      assertEquals(List.of(), vcf.told());
    }
    assertEquals("1", at(Vcf.read(other + "./.:.", own + "0/1:0.2")));
    assertEquals("none", at(Vcf.read(other + "./.:.", own + "0/0:.")));
  }

  @Test
  void anAlternateWithoutAnyReadIsNotUsed() {
    Vcf vcf = record("G", "GT:AD", "0/1:50,0");
    assertEquals("none", at(vcf));
    assertEquals(List.of("INCONSISTENT_DEPTH 5"), vcf.told());
    assertEquals("1", at(record("G", "GT:AD", "0/1:0,50")));
  }

  @ParameterizedTest
  @CsvSource({
    "chrM, 16571, GRCh37, none, NOT_RCRS",
    "MT, 16571, GRCh37, none, NOT_RCRS",
    "chrM, 16569, GRCh37, 1, ''",
    "MT, 16569, GRCh37, 1, ''",
    "chrM, 16569, GRCh38, 1, ''",
    "chrM, 16299, GRCh38, none, NOT_RCRS"
  })
  void onlyTheReferenceSequenceIsRead(
      String name, String length, String build, String read, String told) {
    String meta = FIRST + "##contig=<ID=" + name + ",length=" + length + ">\n";
    Vcf vcf =
        Vcf.read(
            VcfReader.builder(Vcf.genes()).build(GenomeBuild.parse(build)).build(),
            Vcf.fileWith(meta, name + " 1554 . C T . . . GT 1", name + " 1555 . A G . . . GT 1"));
    assertEquals(read, at(vcf));
    assertEquals(
        told.isEmpty() ? List.of() : List.of("NOT_RCRS"),
        vcf.problems.stream().map(problem -> problem.code().toString()).toList());
  }

  @Test
  void otherGenesGoOnWhenTheMitochondrionIsRefused() {
    String meta = FIRST + "##contig=<ID=chrM,length=16569>\n";
    String refused = meta.replace("16569", "16000");
    Vcf vcf =
        Vcf.read(
            VcfReader.builder(Vcf.genes()).build(),
            Vcf.fileWith(refused, "chrM 1555 . A G . . . GT 1", "chr1 100 . A G . . . GT 0/1"));
    assertEquals("0/1", vcf.at(Vcf.SNP));
    assertEquals("none", at(vcf));
  }

  @Test
  void aMitochondrionThatIsNotTheReferenceIsNotReadEvenWithoutRecords() {
    String meta = FIRST + "##contig=<ID=chrM,length=16571>\n";
    Vcf vcf =
        Vcf.read(
            VcfReader.builder(Vcf.genes()).build(GenomeBuild.GRCH37).build(),
            Vcf.fileWith(meta, "chr9 100 . A G . . . GT 0/1"));
    assertEquals("none", at(vcf));
    assertEquals(List.of(), vcf.told());
  }

  @Test
  void ofTwoMitochondriaTheReferenceIsRead() {
    String meta = FIRST + "##contig=<ID=chrM,length=16571>\n##contig=<ID=chrMT,length=16569>\n";
    Vcf vcf =
        Vcf.read(
            VcfReader.builder(Vcf.genes()).build(GenomeBuild.GRCH37).build(),
            Vcf.fileWith(meta, "chrM 1555 . C T . . . GT 1", "chrMT 1555 . A G . . . GT 1"));
    assertEquals("1", at(vcf));
    assertEquals(List.of(), vcf.told());
  }

  @Test
  void withoutALengthTheNameOnGrch37Decides() {
    VcfReader reader = VcfReader.builder(Vcf.genes()).build(GenomeBuild.GRCH37).build();
    String record = " 1555 . A G . . . GT 1";
    assertEquals("none", at(Vcf.read(reader, Vcf.fileWith(FIRST, "chrM" + record))));
    assertEquals("1", at(Vcf.read(reader, Vcf.fileWith(FIRST, "MT" + record))));
  }
}
