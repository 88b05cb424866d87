package org.pgx4j.rules.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.calling.AlleleDefinitions;
import org.pgx4j.core.calling.DefiningPosition;
import org.pgx4j.core.calling.Ploidy;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.rules.knowledge.KnowledgeBase;

class LocalSequenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "CTT C g.103_104del TTTT",
        "CCTT C g.105_107del CTTCTTC",
        "G GT g.105dup TTTTT",
        "C CAGT g.103_105dup AGTAG",
        "CTCAG C g.101TCAG[1] TCAGTCAG",
        "CAT C,CATAT g.102TA[2];g.102TA[4] ATATATA",
        "C CAG g.100_101insAG ''",
        "CTT C '' TT",
        "CTT C g.101_102del TT",
        "C T g.100C>T ''",
        "TC CT g.100_101delinsCT C",
        "CTT C g.999999999_999999999del TT",
        "CTT C g.99999999999del TT"
      })
  void theNameTellsHowFarTheBasesRepeat(String ref, String alts, String hgvs, String bases) {
    assertEquals(
        bases,
        LocalSequence.after(new DefiningPosition(100, ref, List.of(alts.split(",")), "", hgvs)));
  }

  @Test
  void whatTheNamesTellContradictsNoDefinition() {
    Map<String, Character> bases = new HashMap<>();
    KnowledgeBase knowledge = KnowledgeBase.standard();
    int told = 0;
    for (Gene gene : knowledge.definedGenes()) {
      AlleleDefinitions definitions = knowledge.definitions(gene).orElseThrow();
      for (DefiningPosition position : definitions.positions()) {
        String own = position.reference();
        String sequence = own.charAt(0) + LocalSequence.after(position);
        told += sequence.length() - own.length();
        for (int i = 0; i < sequence.length(); i++) {
          String place = definitions.chromosome() + ":" + (position.position() + i);
          Character before = bases.put(place, sequence.charAt(i));
          assertTrue(before == null || before == sequence.charAt(i), place);
        }
      }
    }
    assertTrue(told > 100, "only " + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "100 CCTT C 0/1",
        "101 CTTC C 0/1",
        "102 TTCT T 0/1",
        "103 TCTT T 0/1",
        "104 CTTC C 0/1",
        "104 CTTCG CG 0/1",
        "103 TCTTCG TCG 0/1",
        "102 TTCTTC TTC 0/1",
        "100 CCTTCTTC CCTTC 0/1",
        "105 TTCG T absent",
        "101 CTT C absent"
      })
  void aDeletionIsFoundWhereverItIsWritten(String at, String ref, String alt, String read) {
    VcfReader reader =
        VcfReader.builder(
                List.of(
                    Vcf.gene(
                        Vcf.GENE,
                        "chr1",
                        Ploidy.AUTOSOMAL,
                        new DefiningPosition(100, "CCTT", List.of("C"), "", "g.105_107del"))))
            .build();
    Vcf vcf = Vcf.read(reader, Vcf.file("chr1 " + at + " . " + ref + " " + alt + " . . . GT 0/1"));
    assertEquals(read, vcf.at(0));
    assertEquals(List.of(), vcf.told());
  }
}
