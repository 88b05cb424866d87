package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.genotype.Gene;
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
