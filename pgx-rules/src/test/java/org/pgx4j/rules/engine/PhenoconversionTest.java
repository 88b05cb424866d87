package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.Pgx;

class PhenoconversionTest {
  private static final Pgx PGX = Pgx.standard();

  private static Outcome assess(Pgx pgx, PatientProfile.Builder profile, String drug) {
    return pgx.assess(profile.build(), drug).outcomes().get(0);
  }

  private static PatientProfile.Builder normal() {
    return PatientProfile.builder().genotype("CYP2D6", "*1/*1");
  }

  private static List<String> warnings(Outcome outcome) {
    return outcome.warnings().stream().map(Warning::key).toList();
  }

  @Test
  void aStrongInhibitorMakesANormalMetabolizerPoor() {
    Outcome outcome = assess(PGX, normal().taking("paroxetine"), "codeine");
    assertInstanceOf(Outcome.Matched.class, outcome);
    assertEquals(
        "*1/*1, activity score 0.0, Poor Metabolizer (with paroxetine; by genotype activity score"
            + " 2.0, Normal Metabolizer)",
        outcome.because().get("CYP2D6"));
    assertTrue(outcome.summary().startsWith("Avoid codeine."));
    assertEquals(List.of("warning.inhibitor.counted"), warnings(outcome));
  }

  @Test
  void theDrugAskedAboutDoesNotInhibitItsOwnLookup() {
    Outcome outcome = assess(PGX, normal().taking("codeine"), "codeine");
    assertEquals("*1/*1, activity score 2.0, Normal Metabolizer", outcome.because().get("CYP2D6"));
  }

  @Test
  void aLowerBoundHalvedMayBeNormalOrUltrarapidAndBothAreCandidates() {
    PatientProfile.Builder ultrarapid =
        PatientProfile.builder().activityScore("CYP2D6", "≥3.0").taking("duloxetine");
    Outcome outcome = assess(PGX, ultrarapid, "codeine");
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
    assertTrue(outcome.because().get("CYP2D6").contains("Normal Metabolizer"));
    assertTrue(outcome.because().get("CYP2D6").contains("Ultrarapid Metabolizer"));
  }

  @Test
  void aClassOnWhichSourcesDifferIsFdasAndTheConflictIsShown() {
    Outcome outcome = assess(PGX, normal().taking("abiraterone"), "codeine");
    assertTrue(outcome.because().get("CYP2D6").contains("activity score 1.0"));
    assertEquals(
        List.of("warning.inhibitor.counted", "warning.modulator.disputed"), warnings(outcome));
  }

  @Test
  void otherEnzymesAreConvertedOnlyOnRequest() {
    PatientProfile.Builder profile =
        PatientProfile.builder()
            .genotype("CYP2C19", "*1/*1")
            .fact("indication", "ACS/PCI")
            .taking("fluvoxamine");
    Outcome plain = assess(PGX, profile, "clopidogrel");
    assertEquals("*1/*1, Normal Metabolizer", plain.because().get("CYP2C19"));
    assertEquals(List.of("warning.inhibitor"), warnings(plain));
    Outcome converted = assess(PGX.withPhenoconversion(any -> true), profile, "clopidogrel");
    assertTrue(converted.because().get("CYP2C19").startsWith("*1/*1, Poor Metabolizer (with"));
  }

  @Test
  void withoutPoliciesTheGenotypeAloneCounts() {
    Outcome outcome =
        assess(PGX.withPhenoconversion(none -> false), normal().taking("paroxetine"), "codeine");
    assertFalse(outcome.because().get("CYP2D6").contains("paroxetine"));
    assertEquals(List.of("warning.inhibitor"), warnings(outcome));
  }
}
