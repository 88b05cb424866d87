package org.pgx4j.rules.clinical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pgx4j.rules.clinical.Clinic.CPIC;
import static org.pgx4j.rules.clinical.Clinic.DPWG;
import static org.pgx4j.rules.clinical.Clinic.PGX;
import static org.pgx4j.rules.clinical.Clinic.answer;
import static org.pgx4j.rules.clinical.Clinic.call;
import static org.pgx4j.rules.clinical.Clinic.called;
import static org.pgx4j.rules.clinical.Clinic.names;
import static org.pgx4j.rules.clinical.Clinic.nobody;
import static org.pgx4j.rules.clinical.Clinic.outcome;
import static org.pgx4j.rules.clinical.Clinic.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.genotype.GenotypeCall.NotCalled;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.knowledge.KnowledgeBase;
import org.pgx4j.rules.knowledge.KnowledgePack;
import org.pgx4j.rules.report.TextReport;

/** The traps of the clinical notes' third section that concern calling and rules. */
class TrapsTest {
  private static final int RS3918290 = 97450058;

  @Test
  void aMitochondrionThatIsNotRcrsIsNotCalled() {
    String records = Clinic.record("chrM", 1555, "A", "G 1/1");
    String hg19 = "##contig=<ID=chr1,length=249250621>\n##contig=<ID=chrM,length=16571>\n";
    assertInstanceOf(NotCalled.class, call("MT-RNR1", hg19, records));
    String rcrs = "##contig=<ID=chr1,length=249250621>\n##contig=<ID=chrM,length=16569>\n";
    assertEquals(List.of("m.1555A>G"), names(call("MT-RNR1", rcrs, records)));
  }

  @Test
  void anyShareOfAMitochondrialAlternateIsPositiveAndReferenceNeedsThreePositions() {
    assertEquals(
        "AVOID MONITOR", answer(CPIC, called("MT-RNR1", Map.of(1555, "G 0/1")), "amikacin"));
    for (int position : List.of(1095, 1494, 1555)) {
      assertEquals(
          "INDETERMINATE [chrM:" + position + "]",
          answer(CPIC, called("MT-RNR1", Map.of(position, "")), "amikacin"));
    }
  }

  @Test
  void oneFieldOfHlaBIsUnknownAndNegativeNeedsBothAlleles() {
    for (String typing : List.of("*15/*07:02", "*15/*15", "*07:02")) {
      assertEquals(
          "INDETERMINATE [HLA-B]",
          answer(CPIC, with("HLA-B", typing).genotype("CYP2C9", "*1/*1"), "fosphenytoin"));
    }
    assertEquals("INDETERMINATE [HLA-B]", answer(CPIC, with("HLA-B", "*57/*07:02"), "abacavir"));
    assertEquals("INDETERMINATE [HLA-B]", answer(CPIC, with("HLA-B", "*07:02"), "abacavir"));
    assertEquals("STANDARD_DOSE", answer(CPIC, with("HLA-B", "*08:01/*07:02"), "abacavir"));
    assertEquals("AVOID", answer(CPIC, with("HLA-B", "*57:01/*07:02"), "abacavir"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"T ./.", "T 0/.", ". ./."})
  void whatWasNotReadIsNeverReference(String genotype) {
    assertEquals(
        "INDETERMINATE [chr1:97450058]",
        answer(CPIC, called("DPYD", Map.of(RS3918290, genotype)), "fluorouracil"));
  }

  @ParameterizedTest
  @CsvSource({"94781859, A 1/1, *2/*2", "94780653, A 1/1, *3/*3", "94761900, T 1/1, *17/*17"})
  void rs3758581IsNotFilledWithTheReferenceBase(int position, String bases, String genotype) {
    Map<Integer, String> unread =
        Map.of(position, bases, 94842866, "", 94775367, position == 94781859 ? "G 1/1" : ". 0/0");
    GenotypeCall call = call("CYP2C19", unread);
    assertTrue(names(call).contains(genotype), names(call).toString());
    assertTrue(call.evidence().missing().contains(94842866));
  }

  @ParameterizedTest
  @CsvSource({". 0/0, -1639 GG", "T 0/1, -1639 AG", "T 1/1, -1639 AA"})
  void adviceOnVkorc1ReadsTheMinusStrand(String bases, String phenotype) {
    Outcome outcome = outcome(DPWG, called("VKORC1", Map.of(31096368, bases)), "acenocoumarol");
    assertTrue(outcome.because().get("VKORC1").endsWith(phenotype), outcome.because().toString());
  }

  @Test
  void twoCopiesOfC2846AtMayNeedLessThanHalf() {
    var assessment = CPIC.assess(with("DPYD", "c.2846A>T/c.2846A>T").build(), "fluorouracil");
    assertTrue(
        answer(assessment.outcomes().get(0)).contains("CONSIDER:50"),
        answer(assessment.outcomes().get(0)));
    assertTrue(
        TextReport.of(assessment)
            .replaceAll("\\s+", " ")
            .contains("With c.2846A>T on both chromosomes, half the dose may still be too much"));
  }

  @Test
  void slco1b1ByOnePositionSaysSo() {
    Map<Integer, String> unnamed =
        Map.of(21178615, "C 0/1", 21172734, "T 1/1", 21172776, "A 1/1", 21172782, "C 1/1");
    Outcome outcome = outcome(CPIC, called("SLCO1B1", unnamed), "simvastatin");
    assertEquals("*1/*5, Decreased Function", outcome.because().get("SLCO1B1"));
    assertEquals("warning.fallback", outcome.warnings().get(0).key());
  }

  @Test
  void theExonicVariantIsAProxyForHapB3AndTheIntronicOneTrumpsIt() {
    int exonic = 97573863;
    int intronic = 97579893;
    String name = "c.1129-5923C>G, c.1236G>A (HapB3)";
    assertEquals(
        List.of("Reference/" + name), names(call("DPYD", Map.of(exonic, "T 0/1", intronic, ""))));
    assertEquals(List.of("Reference/Reference"), names(call("DPYD", Map.of(exonic, "T 0/1"))));
    assertTrue(names(call("DPYD", Map.of(intronic, "C 0/1"))).get(0).contains("c.1129-5923C>G"));
  }

  @Test
  void ugt1a1StarEightyAloneIsUnknown() {
    GenotypeCall call = call("UGT1A1", Map.of(233759924, "T 0/1"));
    assertEquals(List.of("*1/*80"), names(call));
    Outcome outcome = outcome(CPIC, nobody().call(call), "atazanavir");
    assertEquals("*1/*80, Indeterminate", outcome.because().get("UGT1A1"));
    assertFalse(answer(outcome).startsWith("STANDARD_DOSE"), answer(outcome));
  }

  @Test
  void nat2StarOneAndFourAreIncreased() {
    Gene nat2 = Gene.of("NAT2");
    for (String allele : List.of("*1", "*4")) {
      assertEquals(
          "Increased function",
          PGX.knowledge()
              .functions(nat2)
              .orElseThrow()
              .functionOf(Haplotype.parse(nat2, allele))
              .orElseThrow());
    }
  }

  @Test
  void aLoadOfCc0PacksAloneHasNoDpwg() {
    List<KnowledgePack> free =
        KnowledgeBase.standardPacks().stream()
            .filter(pack -> pack.version().licence().equals("CC0-1.0"))
            .toList();
    KnowledgeBase knowledge = KnowledgeBase.of(free);
    assertTrue(free.stream().noneMatch(pack -> pack.authority().equals(Authority.of("DPWG"))));
    assertTrue(
        knowledge.rules("clopidogrel").stream()
            .noneMatch(rule -> rule.authority().equals(Authority.of("DPWG"))));
    assertTrue(
        knowledge.rules("clopidogrel").stream()
            .anyMatch(rule -> rule.authority().equals(Authority.of("CPIC"))));
  }
}
