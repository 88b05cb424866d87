package org.pgx4j.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pgx4j.core.problem.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.biomarker.Phenotype;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.problem.ProblemCode;

class PatientProfileTest {
  private static final Gene HLA_B = Gene.of("HLA-B");
  private static final Gene TPMT = Gene.of("TPMT");

  private static PatientProfile.Builder builder() {
    Candidate candidate = Candidate.of(Genotype.parse(TPMT, "*1/*3A"), 1, 3);
    return PatientProfile.builder()
        .id("case-7")
        .genotype("CYP2C19", "*2/*17")
        .genotype("HLA-B", "*57:01 positive")
        .genotype("HLA-B", "*58:01 negative")
        .phenotype("CYP2C9", " Poor Metabolizer ")
        .activityScore("CYP2D6", ">=3.0")
        .calls(List.of(GenotypeCall.of(TPMT, List.of(candidate), CallEvidence.builder().build())))
        .measurement(Measurement.parse("CRP=77.7 mg/L"))
        .finding(Finding.parse("ER=positive"))
        .fact("age", "54")
        .fact("indication", "ACS/PCI")
        .taking("paroxetine", "omeprazole");
  }

  @Test
  void aProfileHoldsWhatWasSaid() {
    PatientProfile profile = builder().build();
    assertEquals("case-7", profile.id());
    assertEquals(
        List.of(Genotype.parse(HLA_B, "*57:01 positive"), Genotype.parse(HLA_B, "*58:01 negative")),
        profile.genotypes().get(HLA_B));
    assertEquals(
        Map.of(Gene.of("CYP2C9"), new Phenotype(Gene.of("CYP2C9"), "Poor Metabolizer")),
        profile.phenotypes());
    assertEquals(Map.of(Gene.of("CYP2D6"), ActivityScore.of("≥3.0")), profile.activityScores());
    assertEquals(java.util.Set.of(TPMT), profile.calls().keySet());
    assertEquals(List.of(Measurement.parse("CRP=77.7 mg/L")), profile.measurements());
    assertEquals(List.of(Finding.parse("ER=positive")), profile.findings());
    assertEquals("54", profile.facts().find("age").orElseThrow().text());
    assertEquals(List.of("paroxetine", "omeprazole"), profile.taking());
  }

  @Test
  void anEmptyProfileIsAProfile() {
    PatientProfile empty = PatientProfile.builder().build();
    assertEquals("", empty.id());
    assertEquals(Map.of(), empty.genotypes());
    assertEquals(
        "PatientProfile[0 gene results, 0 measurements, 0 findings, 0 facts, 0 drugs]",
        empty.toString());
  }

  @Test
  void countsArePrintedAndNothingOfThePerson() {
    String text = builder().build().toString();
    assertEquals(
        "PatientProfile[5 gene results, 1 measurements, 1 findings, 2 facts, 2 drugs]", text);
    List<String> secrets =
        List.of("*", "case-7", "CYP", "Poor", "3.0", "77.7", "positive", "54", "ACS", "paroxetine");
    secrets.forEach(secret -> assertFalse(text.contains(secret), secret));
  }

  @Test
  void profilesAreEqualByTheirContent() {
    assertEquals(builder().build(), builder().build());
    assertEquals(builder().build().hashCode(), builder().build().hashCode());
    assertNotEquals(builder().build(), builder().fact("age", "55").build());
    assertNotEquals(builder().build(), builder().taking("codeine").build());
    assertNotEquals(builder().build(), builder().genotype("DPYD", "Reference/Reference").build());
  }

  @Test
  void theLaterOfTwoFactsWithOneNameCounts() {
    PatientProfile profile = builder().fact("age", "55").build();
    assertEquals("55", profile.facts().find("age").orElseThrow().text());
  }

  @Test
  void aBuiltProfileDoesNotFollowItsBuilder() {
    PatientProfile.Builder builder = builder();
    PatientProfile profile = builder.build();
    builder.genotype("HLA-B", "*15:02 negative").taking("codeine").fact("weight", "70");
    assertEquals(builder().build(), profile);
    assertThrows(UnsupportedOperationException.class, () -> profile.taking().clear());
    assertThrows(UnsupportedOperationException.class, () -> profile.genotypes().get(HLA_B).clear());
    assertThrows(UnsupportedOperationException.class, () -> profile.genotypes().clear());
  }

  @Test
  void whatCannotBeReadIsRefusedWhereItIsSaid() {
    PatientProfile.Builder builder = PatientProfile.builder();
    assertRefused(ProblemCode.INVALID_GENE, () -> builder.genotype("cyp2c19", "*2/*17"));
    assertRefused(ProblemCode.INVALID_GENOTYPE, () -> builder.genotype("CYP2C19", "*1//*2"));
    assertRefused(ProblemCode.INVALID_ALLELE, () -> builder.genotype("CYP2C19", "*1/"));
    assertRefused(ProblemCode.MIXED_GENES, () -> builder.genotype("CYP2C19", "CYP2C19*1/CYP2D6*4"));
    assertRefused(ProblemCode.UNKNOWN_PHENOTYPE, () -> builder.phenotype("CYP2C19", " "));
    assertRefused(ProblemCode.INVALID_SCORE, () -> builder.activityScore("CYP2D6", "high"));
    assertRefused(ProblemCode.INVALID_FACT, () -> builder.fact("Age", "54"));
    assertEquals(PatientProfile.builder().build(), builder.build());
  }

  @ParameterizedTest
  @EnumSource(BiogeographicGroup.class)
  void aBiogeographicGroupReadsItselfBackInAnyCase(BiogeographicGroup group) {
    assertEquals(group, BiogeographicGroup.parse(group.toString()));
    assertEquals(
        group, BiogeographicGroup.parse(" " + group.name().toLowerCase(java.util.Locale.ROOT)));
    assertRefused(ProblemCode.INVALID_VALUE, BiogeographicGroup::parse, "Finnish");
  }
}
