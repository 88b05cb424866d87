package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.translation.Modulator;

class PrivacyTest {
  private static final List<String> SECRETS =
      List.of("4711", "*1", "*2", "*57", "Poor", "Normal", "betadrug", "migraine", "37.5", "V600");

  private static final PatientProfile PROFILE =
      Fictive.patient()
          .id("patient-4711")
          .genotype("ABC1", "*1/*2")
          .genotype("HLQ-B", "*57:01 positive")
          .phenotype("ABC1", "Poor Metabolizer")
          .call(Fictive.call(Fictive.XYZ2, "1:*1/*1", "1:*2/*2", "2:*1/*2"))
          .measurement(Measurement.parse("level=37.5 mg/L"))
          .finding(Finding.parse("BRF=V600"))
          .fact("indication", "migraine")
          .taking("betadrug")
          .build();

  private static Assessment assessment() {
    FakeKnowledge knowledge =
        Fictive.knowledge(Fictive.phenotypeTable(), Fictive.twoGenes())
            .drug("betadrug")
            .modulator(
                new Modulator(
                    "betadrug", "XYZ2", List.of(Fictive.XYZ2), Modulator.Role.INHIBITOR, "weak"));
    return RuleEngine.of(knowledge).assess(PROFILE, List.of(Fictive.ALPHA), "en", Set.of());
  }

  private static void assertSilent(Object value) {
    String text = value.toString();
    for (String secret : SECRETS) {
      assertFalse(text.contains(secret), value.getClass().getSimpleName() + " prints " + secret);
    }
  }

  @Test
  void whatIsTiedToAPersonPrintsTypeAndCounts() {
    Assessment assessment = assessment();
    List<Object> all = new ArrayList<>();
    all.add(PROFILE);
    all.add(assessment);
    all.add(assessment.profile());
    all.add(PROFILE.facts());
    all.addAll(PROFILE.facts().all());
    all.addAll(PROFILE.calls().values());
    PROFILE.calls().values().forEach(call -> all.addAll(call.candidates()));
    for (ResolvedGene gene : assessment.profile().genes()) {
      all.add(gene);
      all.addAll(gene.readings());
      gene.readings().forEach(reading -> all.add(reading.result()));
    }
    all.forEach(PrivacyTest::assertSilent);
  }

  @Test
  void outcomesAndTheirPartsPrintTypeAndCounts() {
    List<Object> all = new ArrayList<>();
    for (Outcome outcome : assessment().outcomes()) {
      all.add(outcome);
      all.addAll(outcome.warnings());
      all.addAll(outcome.alternatives());
      outcome.alternatives().forEach(one -> all.add(one.decision()));
    }
    assertFalse(all.isEmpty());
    all.forEach(PrivacyTest::assertSilent);
  }

  @Test
  void problemsSpeakWithoutTheValue() {
    Assessment assessment = assessment();
    assertFalse(assessment.problems().isEmpty());
    assessment
        .problems()
        .forEach(
            problem -> {
              assertFalse(problem.message().contains("Poor Metabolizer"));
              assertFalse(problem.toString().contains("4711"));
            });
  }
}
