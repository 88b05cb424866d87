package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.OutsideCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.Pgx;

class PriorityTableTest {
  private static final Pgx PGX = Pgx.standard();
  private static final String ABNORMAL = "Abnormal/Priority/High Risk";
  private static final String ROUTINE = "Normal/Routine/Low Risk";

  private static Consultation consultation(PatientProfile.Builder patient, String gene) {
    ResolvedProfile profile = PGX.resolve(patient.build());
    return PGX.knowledge()
        .priorities(Gene.of(gene))
        .orElseThrow()
        .of(profile.gene(Gene.of(gene)).orElseThrow());
  }

  private static Consultation of(String gene, String genotype) {
    return consultation(PatientProfile.builder().genotype(gene, genotype), gene);
  }

  @Test
  void thePhenotypeGivesThePriority() {
    assertEquals(ABNORMAL, of("CYP2C19", "*2/*2").priority());
    assertEquals("consultation.metabolizer.poor-metabolizer", of("CYP2C19", "*2/*2").key());
    assertEquals(ROUTINE, of("CYP2C19", "*1/*1").priority());
    assertEquals(ABNORMAL, of("CYP3A5", "*1/*1").priority());
    assertEquals(ROUTINE, of("CYP3A5", "*3/*3").priority());
  }

  @Test
  void anAlleleFoundIsAbnormalAndOneNotFoundIsNothing() {
    assertEquals(ABNORMAL, of("HLA-B", "*57:01 positive").priority());
    assertEquals("", of("HLA-B", "*57:01 negative").priority());
    assertEquals("consultation.presence.negative", of("HLA-B", "*57:01 negative").key());
  }

  @Test
  void whatIsNotKnownIsNeverRoutine() {
    for (Gene gene : PGX.knowledge().genes()) {
      Optional<PriorityTable> table = PGX.knowledge().priorities(gene);
      for (String result : List.of("Indeterminate", "Uncertain Susceptibility", "something else")) {
        table.ifPresent(one -> assertNotEquals(ROUTINE, one.of(result).priority(), gene + result));
        table.ifPresent(one -> assertFalse(one.of(result).priority().contains("Normal")));
      }
    }
  }

  @Test
  void aGeneWithSeveralResultsHasNoPriority() {
    PatientProfile.Builder patient = PatientProfile.builder();
    patient.outside(OutsideCall.builder("CYP2D6").genotype("*1/*1").build());
    patient.outside(OutsideCall.builder("CYP2D6").genotype("*4/*4").build());
    assertEquals("consultation.several", consultation(patient, "CYP2D6").key());
  }

  private static Consultation called(String... candidates) {
    GenotypeCall call = Fictive.call(Gene.of("CYP2C19"), candidates);
    return consultation(PatientProfile.builder().calls(List.of(call)), "CYP2C19");
  }

  @Test
  void resultsThatDifferAndHaveOnePriorityKeepIt() {
    Consultation consultation = called("1:*1/*2", "1:*2/*2");
    assertEquals(ABNORMAL, consultation.priority());
    assertEquals("consultation.several", consultation.key());
  }

  @Test
  void resultsOfOneMeaningAreOne() {
    assertEquals("consultation.metabolizer.poor-metabolizer", called("1:*2/*2", "1:*2/*3").key());
  }

  @Test
  void aLowerFitOfUnknownProbabilityIsNeverHiddenBehindRoutine() {
    Consultation consultation = called("1:*1/*1", "2:*1/*2");
    assertEquals("", consultation.priority());
    assertEquals("consultation.several", consultation.key());
    assertEquals(ROUTINE, called("1:*1/*1", "2:*1/*38").priority());
  }

  @Test
  void lowerFitsThatAreNegligibleTogetherChangeNothing() {
    assertEquals(ROUTINE, called("1:*1/*1:0.992", "2:*1/*2:0.004", "2:*1/*3:0.004").priority());
    assertEquals("", called("1:*1/*1:0.982", "2:*1/*2:0.009", "2:*1/*3:0.009").priority());
  }

  @Test
  void whatNeedsAttentionIsNotHiddenByALowerFit() {
    Consultation consultation = called("1:*1/*2", "2:*1/*1", "2:*1/*12");
    assertEquals(ABNORMAL, consultation.priority());
    assertEquals("consultation.several", consultation.key());
    assertEquals("", called("1:*1/*2", "1:*1/*1").priority());
  }

  @Test
  void noAnswerIsRoutineWhereACandidateIsNot() {
    String[] genotypes = {"*1/*1", "*1/*2", "*2/*2", "*1/*17", "*17/*17", "*1/*12"};
    for (String one : genotypes) {
      for (String other : genotypes) {
        for (int rank = 1; rank <= 2; rank++) {
          String priority = called("1:" + one, rank + ":" + other).priority();
          for (String candidate : List.of(one, other)) {
            boolean routine = of("CYP2C19", candidate).priority().equals(ROUTINE);
            assertTrue(routine || !priority.equals(ROUTINE), one + " " + other);
          }
        }
      }
    }
  }

  @Test
  void aGeneThatIsNotCalledHasNoPriorityAndCountsAsNotTested() {
    GenotypeCall none =
        new GenotypeCall.NotCalled(
            Gene.of("CYP2C19"), GenotypeCall.Reason.NO_MATCH, CallEvidence.builder().build());
    Consultation consultation =
        consultation(PatientProfile.builder().calls(List.of(none)), "CYP2C19");
    assertEquals("", consultation.priority());
    assertEquals("consultation.no-result", consultation.key());
  }

  @Test
  void drugsTakenDoNotChangeIt() {
    PatientProfile.Builder patient =
        PatientProfile.builder().genotype("CYP2D6", "*1/*1").taking("paroxetine");
    assertEquals(ROUTINE, consultation(patient, "CYP2D6").priority());
  }

  @Test
  void everyResultThatAGeneCanHaveHasItsPlaceAndItsText() {
    int genes = 0;
    for (Gene gene : PGX.knowledge().genes()) {
      Optional<PriorityTable> table = PGX.knowledge().priorities(gene);
      if (table.isEmpty()) {
        continue;
      }
      genes++;
      for (GeneResult result : PGX.knowledge().functions(gene).orElseThrow().possibleResults()) {
        String term = result.phenotype().map(Object::toString).orElse("Indeterminate");
        Consultation consultation = table.get().of(term);
        boolean open = term.equals("Indeterminate");
        assertEquals(
            open,
            consultation.key().endsWith("indeterminate"),
            gene + " " + term + " " + consultation.key());
        for (String language : List.of("en", "pt-BR")) {
          String text = consultation.text(PGX.knowledge().words(language));
          assertFalse(text.contains("{") || text.startsWith("consultation."), text);
        }
      }
    }
    assertEquals(25, genes);
  }
}
