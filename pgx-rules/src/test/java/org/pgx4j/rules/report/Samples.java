package org.pgx4j.rules.report;

import java.util.List;
import java.util.Set;
import org.pgx4j.core.genotype.CallEvidence;
import org.pgx4j.core.genotype.Candidate;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.GenotypeCall;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.rules.engine.Assessment;
import org.pgx4j.rules.engine.RuleEngine;

/** Assessments that hold every kind of outcome. */
final class Samples {
  private static final RuleEngine ENGINE = RuleEngine.of(new SampleKnowledge());

  private Samples() {}

  /**
   * Matched with a change, with a warning, with something missing; undecided; failed; not covered;
   * a problem; called, ambiguous and not called genes.
   */
  static Assessment full(String language) {
    return assess(
        full(),
        language,
        "abacavir",
        "azathioprine",
        "clopidogrel",
        "codeine",
        "metformin",
        "warfarin",
        "clopidogrell");
  }

  static PatientProfile full() {
    return PatientProfile.builder()
        .id("Sample 7 <b>")
        .call(
            GenotypeCall.of(
                Gene.of("CYP2C19"),
                List.of(
                    candidate("CYP2C19", "*1/*2", 1, 12).withProbability(0.982),
                    candidate("CYP2C19", "*1/*3", 2, 9).withProbability(0.0175),
                    candidate("CYP2C19", "*2/*3", 2, 9).withProbability(0.0005)),
                evidence(32, List.of(94761900, 94780653))))
        .genotype("CYP2D6", "*1/*4")
        .genotype("HLA-B", "*57:01 positive")
        .genotype("TPMT", "*1/*3A")
        .fact("indication", "ACS/PCI")
        .taking("paroxetine")
        .build();
  }

  static Assessment undecided(String language) {
    PatientProfile patient =
        PatientProfile.builder()
            .call(
                GenotypeCall.of(
                    Gene.of("TPMT"),
                    List.of(candidate("TPMT", "*1/*3A", 1, 20), candidate("TPMT", "*2/*3A", 1, 20)),
                    evidence(40, List.of())))
            .call(
                new GenotypeCall.NotCalled(
                    Gene.of("CYP2D6"),
                    GenotypeCall.Reason.NEEDS_COPY_NUMBER,
                    evidence(120, List.of(42126611))))
            .genotype("NUDT15", "*1/*1")
            .build();
    return assess(patient, language, "azathioprine", "clopidogrel", "codeine");
  }

  static Assessment routine() {
    return assess(
        PatientProfile.builder()
            .genotype("CYP2D6", "*1/*1")
            .genotype("HLA-B", "*57:01 negative")
            .build(),
        "en",
        "abacavir",
        "codeine");
  }

  static Assessment assess(PatientProfile patient, String language, String... drugs) {
    return ENGINE.assess(patient, List.of(drugs), language, Set.of());
  }

  private static CallEvidence evidence(int positions, List<Integer> missing) {
    return CallEvidence.builder()
        .strategy("exact")
        .phase("unphased")
        .positions(positions)
        .missing(missing)
        .notExcluded(
            missing.isEmpty() ? List.of() : List.of(new CallEvidence.NotExcluded("*35", missing)))
        .build();
  }

  private static Candidate candidate(String gene, String genotype, int rank, int score) {
    return Candidate.of(Genotype.parse(Gene.of(gene), genotype), rank, score);
  }
}
