package org.pgx4j.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.Measurement;
import org.pgx4j.core.calling.AlleleFrequencies;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.genotype.Genotype;
import org.pgx4j.core.genotype.Haplotype;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.BiogeographicGroup;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.KnowledgeVersion;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.translation.FunctionTable;
import org.pgx4j.core.translation.GeneResult;
import org.pgx4j.rules.condition.MeasurementCondition;
import org.pgx4j.rules.condition.NumberRange;

class ExtensionsTest {
  private static KnowledgeVersion version(String id) {
    return KnowledgeVersion.of(id, "1", "2026-11-24", "Apache-2.0", "0".repeat(64));
  }

  private static Assessment assess(Extensions extensions, PatientProfile.Builder profile) {
    return RuleEngine.of(Fictive.knowledge(Fictive.scoreTable()), extensions)
        .assess(profile.build(), List.of(Fictive.ALPHA), "en", Set.of());
  }

  /** Brings rules under an id. */
  private record Rules(String id, Collection<Rule> rules) implements RuleProvider {
    @Override
    public KnowledgeVersion version() {
      return ExtensionsTest.version(id);
    }
  }

  /** Makes *7, which no table knows, normal. */
  private static final class Seven implements TranslatorExtension {
    @Override
    public Gene gene() {
      return Fictive.ABC1;
    }

    @Override
    public KnowledgeVersion version() {
      return ExtensionsTest.version("seven");
    }

    @Override
    public boolean knows(Haplotype haplotype, FunctionTable table) {
      return haplotype.toString().equals("*7") || table.knows(haplotype);
    }

    @Override
    public GeneResult translate(Genotype genotype, FunctionTable table) {
      return genotype.toString().contains("*7")
          ? table.translate(Genotype.parse(Fictive.ABC1, "*1/*1"))
          : table.translate(genotype);
    }
  }

  /** Knows the molar mass of a made-up substance: 100 g/mol. */
  private static final class Molar implements MeasurementNormalizer {
    @Override
    public KnowledgeVersion version() {
      return ExtensionsTest.version("molar");
    }

    @Override
    public Optional<Measurement> in(Measurement measurement, String unit) {
      return measurement.unit().equals("mmol/L") && unit.equals("g/L")
          ? Optional.of(
              Measurement.builder(measurement.name())
                  .value(measurement.low().multiply(new BigDecimal("0.1")))
                  .unit(unit)
                  .build())
          : Optional.empty();
    }
  }

  /** The College goes first. */
  private static final class CollegeFirst implements ConflictPolicy {
    @Override
    public KnowledgeVersion version() {
      return ExtensionsTest.version("college-first");
    }

    @Override
    public Optional<Outcome> prefer(String drug, List<Outcome> outcomes) {
      return outcomes.stream()
          .filter(one -> one.authority().filter(Fictive.COLLEGE::equals).isPresent())
          .findFirst();
    }
  }

  private static List<String> codes(Assessment assessment) {
    return assessment.problems().stream().map(problem -> problem.code().code()).toList();
  }

  private static DecisionTable academy(ActionKind kind) {
    return Fictive.table(Fictive.ABC1)
        .id("academy-alpha")
        .authority("Academy")
        .row("normal", Fictive.score("2.0", "2.0"), kind)
        .build();
  }

  @Test
  void anExtensionLeavesTheAlleleFrequencies() {
    AlleleFrequencies counted = AlleleFrequencies.of(Fictive.XYZ2, Map.of("*1", 9), 3);
    Extensions extensions = Extensions.builder().rule(Fictive.scoreTable()).build();
    assertEquals(
        Optional.of(counted),
        RuleEngine.of(Fictive.knowledge().frequencies(counted), extensions)
            .knowledge()
            .frequencies(Fictive.XYZ2, BiogeographicGroup.EUR));
  }

  @Test
  void aRuleOfAnotherAuthorityStandsBesideThoseOfThePacks() {
    Extensions extensions = Extensions.builder().rule(academy(ActionKind.STANDARD_DOSE)).build();
    Assessment assessment = assess(extensions, Fictive.patient().genotype("ABC1", "*1/*1"));
    assertEquals(2, assessment.outcomes().size());
    assertEquals(DrugAnswer.Agreement.AGREE, assessment.explain(Fictive.ALPHA).agreement());
  }

  @Test
  void aRuleOfTheSameAuthorityReplacesThoseOfThePacksAndTheProviderIsListed() {
    Rule rule =
        Fictive.table(Fictive.ABC1)
            .id("house-rule")
            .row("normal", Fictive.score("2.0", "2.0"), ActionKind.AVOID)
            .build();
    Extensions extensions = Extensions.builder().add(new Rules("house", List.of(rule))).build();
    Assessment assessment = assess(extensions, Fictive.patient().genotype("ABC1", "*1/*1"));
    assertEquals(
        List.of("house-rule"), assessment.outcomes().stream().map(Outcome::ruleId).toList());
    assertEquals(
        List.of("fake", "house"),
        assessment.knowledge().stream().map(KnowledgeVersion::id).toList());
  }

  @Test
  void aRuleThatThrowsFailsAndTheOthersAnswer() {
    Extensions extensions =
        Extensions.builder()
            .rule(
                new ThrowingRule(
                    ThrowingRule.Where.DECISION, () -> new IllegalStateException("boom")))
            .build();
    Assessment assessment =
        RuleEngine.of(Fictive.knowledge(academy(ActionKind.STANDARD_DOSE)), extensions)
            .assess(
                Fictive.patient().genotype("ABC1", "*1/*1").build(),
                List.of(Fictive.ALPHA),
                "en",
                Set.of());
    assertTrue(assessment.outcomes().stream().anyMatch(Outcome.Failed.class::isInstance));
    assertTrue(assessment.outcomes().stream().anyMatch(Outcome.Matched.class::isInstance));
  }

  @Test
  void aTranslatorSaysWhatATableCannot() {
    Assessment without = assess(Extensions.NONE, Fictive.patient().genotype("ABC1", "*7/*7"));
    assertEquals(List.of("PGX-202"), codes(without));
    Extensions extensions = Extensions.builder().add(new Seven()).build();
    Assessment assessment = assess(extensions, Fictive.patient().genotype("ABC1", "*7/*7"));
    assertEquals(List.of(ActionKind.STANDARD_DOSE), Fictive.advice(assessment.outcomes().get(0)));
    assertEquals(List.of(), assessment.problems());
  }

  @Test
  void aNormaliserReachesUnitsThatTheTableDoesNot() {
    Rule rule =
        Fictive.table()
            .row(
                "high",
                new MeasurementCondition(
                    "substance", "", "g/L", new NumberRange(BigDecimal.ONE, true, null, false)),
                ActionKind.AVOID)
            .build();
    PatientProfile profile =
        Fictive.patient().measurement(Measurement.parse("substance=20 mmol/L")).build();
    Outcome without =
        RuleEngine.of(Fictive.knowledge(rule))
            .assess(profile, List.of(Fictive.ALPHA), "en", Set.of())
            .outcomes()
            .get(0);
    assertInstanceOf(Outcome.Indeterminate.class, without);
    Outcome with =
        RuleEngine.of(Fictive.knowledge(rule), Extensions.builder().add(new Molar()).build())
            .assess(profile, List.of(Fictive.ALPHA), "en", Set.of())
            .outcomes()
            .get(0);
    assertEquals(List.of(ActionKind.AVOID), Fictive.advice(with));
  }

  @Test
  void aConflictPolicyPutsOneAnswerFirstAndLeavesTheOthersVisible() {
    Extensions.Builder extensions = Extensions.builder().rule(academy(ActionKind.AVOID));
    DrugAnswer plain =
        assess(extensions.build(), Fictive.patient().genotype("ABC1", "*1/*1"))
            .explain(Fictive.ALPHA);
    assertEquals(DrugAnswer.Agreement.CONFLICT, plain.agreement());
    assertEquals(Optional.empty(), plain.preferred());
    assertEquals(Verdict.AVOID, plain.verdict());
    DrugAnswer decided =
        assess(
                extensions.add(new CollegeFirst()).build(),
                Fictive.patient().genotype("ABC1", "*1/*1"))
            .explain(Fictive.ALPHA);
    assertEquals(Fictive.COLLEGE, decided.preferred().flatMap(Outcome::authority).orElseThrow());
    assertEquals(2, decided.outcomes().size());
  }

  @Test
  void twoExtensionsOfOneIdAreAProblem() {
    Extensions.Builder builder = Extensions.builder().add(new Rules("house", List.of()));
    PgxException problem =
        assertThrows(PgxException.class, () -> builder.add(new Rules("house", List.of())));
    assertEquals(ProblemCode.DUPLICATE_ID, problem.problem().code());
  }

  @Test
  void twoRulesOfOneIdAreAProblem() {
    Extensions.Builder builder = Extensions.builder().rule(Fictive.scoreTable());
    assertThrows(PgxException.class, () -> builder.rule(Fictive.scoreTable()));
  }
}
