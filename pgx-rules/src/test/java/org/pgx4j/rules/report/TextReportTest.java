package org.pgx4j.rules.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;

class TextReportTest {
  @Test
  void theSameAssessmentGivesTheSameText() {
    assertEquals(TextReport.of(Samples.full("en")), TextReport.of(Samples.full("en")));
  }

  @Test
  void eachDrugHasItsAdviceItsReasonAndItsSource() {
    String text = TextReport.of(Samples.full("en"));
    for (String part :
        List.of(
            "clopidogrel [Avoid] [Another genotype would change this]",
            "CPIC · Acute coronary syndrome",
            "Strength: Moderate",
            "→ If possible: Avoid clopidogrel.",
            "Why: CYP2C19 *1/*2, Intermediate Metabolizer",
            "PMID 35034351 (2022)",
            "Priority: Abnormal, priority, high risk. CYP2C19 activity is lower than usual.",
            "clopidogrel, FDA (2022-08-11): CYP2C19 (Boxed Warning)",
            "Guideline: cpic-clopidogrel (2022) · compared with it on 2026-11-24",
            "codeine [Standard dose, with reservations] [Warning]",
            "azathioprine [Test first] [Data missing]",
            "warfarin [Failed]",
            "metformin [No recommendation]",
            "30 of 32 positions read")) {
      assertTrue(text.contains(part), part + " not in\n" + text);
    }
  }

  @Test
  void linesHaveAtMost88ColumnsAndNoTrailingSpace() {
    for (String language : List.of("en", "pt-BR")) {
      for (var assessment : List.of(Samples.full(language), Samples.undecided(language))) {
        TextReport.of(assessment)
            .lines()
            .forEach(
                line -> {
                  assertTrue(line.length() <= 88, line);
                  assertEquals(line.stripTrailing(), line);
                });
      }
    }
  }

  @Test
  void anUndecidedDrugShowsWhatEachGenotypeLeadsTo() {
    String text = TextReport.of(Samples.undecided("en"));
    assertTrue(text.contains("azathioprine [Cannot be decided]"), text);
    assertTrue(text.contains("TPMT *1/*3A, Intermediate Metabolizer →"), text);
    assertTrue(text.contains("TPMT *2/*3A, Poor Metabolizer →"), text);
  }

  @Test
  void portugueseIsPortuguese() {
    String text = TextReport.of(Samples.full("pt-BR"));
    for (String part :
        List.of(
            "[Evitar]", "Metabolizador intermediário", "Moderada", "Relatório farmacogenético")) {
      assertTrue(text.contains(part), part + " not in\n" + text);
    }
    assertFalse(text.contains("Metabolizer"), text);
    assertFalse(text.contains("report."), text);
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    var patient = PatientProfile.builder().id("a\u001b[31mb\u202ec").build();
    String text = TextReport.of(Samples.assess(patient, "en", "clopidogrel"));
    assertTrue(text.contains("Patient: a?[31mb?c"), text);
  }

  @Test
  void problemsAreLeftToTheCaller() {
    assertFalse(TextReport.of(Samples.full("en")).contains("PGX-"));
  }
}
