package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        // as defined
        "300 CAT C,CATAT 0/1 0/1",
        "300 CAT C,CATAT 1/2 1/2",
        "300 CAT CATATAT 0/1 0/?CAT>CATATAT",
        // longer REF, as records with several alternates have
        "300 CATAT CAT,C,CATATAT 1/3 1/2",
        "300 CATAT CAT,C 0/2 0/?CATAT>C",
        // shorter REF
        "300 C CAT 0/1 0/2",
        "300 C CAT 0/0 0/0",
        // untrimmed on the left
        "299 GCAT GC 0/1 0/1",
        "298 TGCAT TGC,TGCATAT 1/2 1/2",
        // moved right, brought back through the known bases
        "301 ATA A 1|0 1|0",
        "302 TAT T 0/1 0/1",
        "301 A ATA 0/1 0/2",
        "302 T TAT 1/1 2/2",
        "303 A ATA 1/1 2/2",
        // not about this site
        "300 C T 0/1 absent",
        "301 A G 0/1 absent",
        "303 A G 0/1 absent",
        "304 A ATA 1/1 absent"
      })
  void repeatIsFoundInEveryForm(String at, String ref, String alt, String gt, String read) {
    Vcf vcf = Vcf.read("chr1 " + at + " . " + ref + " " + alt + " . . . GT " + gt);
    assertEquals(read, vcf.at(Vcf.REPEAT));
    assertEquals(List.of(), vcf.told());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "400 G GT 0/1 0/1",
        "400 GA GTA,G 1/2 1/0",
        "399 AG AGT 0/1 0/1",
        "401 A TA 0/1 0/1",
        "400 G A 0/1 0/?G>A",
        "400 GA G 0/1 absent",
        "400 GA CA 0/1 absent"
      })
  void insertionIsFoundInEveryForm(String at, String ref, String alt, String gt, String read) {
    Vcf vcf = Vcf.read("chr1 " + at + " . " + ref + " " + alt + " . . . GT " + gt);
    assertEquals(read, vcf.at(Vcf.INSERTION));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "100 AC GC 0/1 0/1",
        "99 CA CG 0/1 0/1",
        "99 CA CG,CT 1/2 1/2",
        "98 TCAG TCGG,T 1/2 1/?TCAG>T",
        "100 AC A,GC 1/2 0/1",
        "100 AC TG 0/1 0/?AC>TG",
        "100 A AT 0/1 0/?A>AT",
        "100 AC A 0/1 absent",
        "99 C G 0/1 absent"
      })
  void baseIsFoundInEveryForm(String at, String ref, String alt, String gt, String read) {
    Vcf vcf = Vcf.read("chr1 " + at + " . " + ref + " " + alt + " . . . GT " + gt);
    assertEquals(read, vcf.at(Vcf.SNP));
  }

  @Test
  void deletionOverASiteTakesItFromItsCarriersOnly() {
    Vcf vcf = Vcf.read("chr1 98 . TCAG T . . . GT 0/1 0/0 1/1");
    assertEquals("none", vcf.at(0, Vcf.GENE, Vcf.SNP));
    assertEquals("absent", vcf.at(1, Vcf.GENE, Vcf.SNP));
    assertEquals("none", vcf.at(2, Vcf.GENE, Vcf.SNP));
  }

  @Test
  void recordOfTheSiteTrumpsADeletionOverIt() {
    String deletion = "chr1 98 . TCAG T . . . GT 0/1";
    String own = "chr1 100 . A G . . . GT 0/1";
    assertEquals("0/1", Vcf.read(deletion, own).at(Vcf.SNP));
    assertEquals("0/1", Vcf.read(own, deletion).at(Vcf.SNP));
  }
}
