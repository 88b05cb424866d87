package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.genotype.Gene;
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

  @ParameterizedTest
  @CsvSource({
    "Normal Metabolizer, fluvoxamine, Poor Metabolizer",
    "Normal Metabolizer, ciprofloxacin, Intermediate Metabolizer",
    "Normal Metabolizer, tobacco (smoking), Rapid Metabolizer",
    "Normal Metabolizer, cimetidine, Normal Metabolizer",
    "Poor Metabolizer, phenytoin, Poor Metabolizer"
  })
  void aStatedPhenotypeOfCyp1a2IsConvertedOnRequest(String stated, String taken, String clinical) {
    PatientProfile profile =
        PatientProfile.builder().phenotype("CYP1A2", stated).taking(taken).build();
    Pgx all = PGX.withPhenoconversion(any -> true);
    assertEquals(List.of(), all.resolve(profile).problems());
    assertEquals(stated, cyp1a2(PGX.resolve(profile).clinical(Gene.of("CYP1A2"))));
    assertEquals(stated, cyp1a2(all.resolve(profile).gene(Gene.of("CYP1A2"))));
    assertEquals(clinical, cyp1a2(all.resolve(profile).clinical(Gene.of("CYP1A2"))));
  }

  private static String cyp1a2(Optional<ResolvedGene> gene) {
    return gene.orElseThrow().readings().get(0).result().phenotype().orElseThrow().term();
  }

  @Test
  void aGenotypeOfCyp1a2IsNoPhenotype() {
    ResolvedProfile profile =
        PGX.resolve(PatientProfile.builder().genotype("CYP1A2", "*1F/*1F").build());
    assertEquals("PGX-202", profile.problems().get(0).code().code());
    assertEquals("Indeterminate", cyp1a2(profile.gene(Gene.of("CYP1A2"))));
  }

  @Test
  void withoutPoliciesTheGenotypeAloneCounts() {
    Outcome outcome =
        assess(PGX.withPhenoconversion(none -> false), normal().taking("paroxetine"), "codeine");
    assertFalse(outcome.because().get("CYP2D6").contains("paroxetine"));
    assertEquals(List.of("warning.inhibitor"), warnings(outcome));
  }
}
