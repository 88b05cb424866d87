package org.pgx4j.core.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.biomarker.ActivityScore;
import org.pgx4j.core.biomarker.ScoreRange;
import org.pgx4j.core.genotype.Gene;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.translation.Modulator.Role;
import org.pgx4j.core.translation.Phenoconversion.Effect;

class PhenoconversionTest {
  private static final Gene GENE = Gene.of("ABC1");
  private static final FunctionTable TABLE = table();
  private static final Phenoconversion SCORES =
      Phenoconversion.ofScores(
          "scores",
          GENE,
          true,
          List.of(
              effect(Role.INHIBITOR, "strong", "0"),
              effect(Role.INHIBITOR, "moderate", "0.5"),
              effect(Role.INHIBITOR, "weak", "1")));
  private static final Phenoconversion PHENOTYPES =
      Phenoconversion.ofPhenotypes(
          "phenotypes",
          GENE,
          false,
          List.of(
              new Effect(Role.INHIBITOR, "strong", null, -9),
              new Effect(Role.INHIBITOR, "moderate", null, -1),
              new Effect(Role.INHIBITOR, "weak", null, 0),
              new Effect(Role.INDUCER, "strong", null, 1)),
          List.of("Poor", "Intermediate", "Normal"));

  private static FunctionTable table() {
    return FunctionTable.builder(GENE, Authority.of("College"))
        .lookup(Lookup.SCORE)
        .activity("*1", ActivityScore.of("1.0"))
        .activity("*2", ActivityScore.of("0.0"))
        .activity("*3", ActivityScore.of("0.5"))
        .activity("*1x≥3", ActivityScore.of("≥3.0"))
        .rules(
            List.of(
                rule("Poor", null, "0.0"), rule("Intermediate", "0.1", "1.2"),
                rule("Normal", "1.25", "2.25"), rule("Ultrarapid", "2.3", null)))
        .build();
  }

  private static PhenotypeRule rule(String term, @Nullable String low, @Nullable String high) {
    return new PhenotypeRule(
        term,
        List.of(),
        List.of(),
        new ScoreRange(
            low == null ? null : new BigDecimal(low),
            true,
            high == null ? null : new BigDecimal(high),
            true));
  }

  private static Effect effect(Role role, String strength, String factor) {
    return new Effect(role, strength, new BigDecimal(factor), 0);
  }

  private static Modulator taken(Role role, String strength) {
    return new Modulator("drug " + strength, "ABC1", List.of(GENE), role, strength);
  }

  private static List<String> clinical(
      Phenoconversion policy, GeneResult genetic, Modulator... taken) {
    return policy.convert(genetic, TABLE, List.of(taken)).stream()
        .map(one -> text(one.clinical()) + " as " + text(one.lookup()))
        .toList();
  }

  private static String text(GeneResult result) {
    return result.phenotype().orElseThrow().term()
        + result.score().map(score -> " " + score).orElse("");
  }

  private static GeneResult score(String text) {
    return TABLE.ofScore(ActivityScore.parse(text));
  }

  private static GeneResult phenotype(String term) {
    return GeneResult.builder(GENE).phenotype(term).build();
  }

  @Test
  void theScoreIsMultipliedByTheStrongestInhibitor() {
    assertEquals(
        List.of("Intermediate 1.0 as Intermediate 1.0"),
        clinical(SCORES, score("2.0"), taken(Role.INHIBITOR, "moderate")));
    assertEquals(
        List.of("Poor 0.0 as Poor 0.0"),
        clinical(
            SCORES,
            score("2.0"),
            taken(Role.INHIBITOR, "moderate"),
            taken(Role.INHIBITOR, "strong")));
  }

  @Test
  void aScoreBetweenThoseListedIsLookedUpAsTheNextLowerOfItsPhenotypeOrTheLowest() {
    assertEquals(
        List.of("Intermediate 0.75 as Intermediate 0.5"),
        clinical(SCORES, score("1.5"), taken(Role.INHIBITOR, "moderate")));
    assertEquals(
        List.of("Intermediate 0.25 as Intermediate 0.5"),
        clinical(SCORES, score("0.5"), taken(Role.INHIBITOR, "moderate")));
  }

  @Test
  void aLowerBoundHalvedIsEveryScoreFromThereUntilOneStandsForTheRest() {
    assertEquals(
        List.of(
            "Normal 1.5 as Normal 1.5",
            "Normal 2.0 as Normal 2.0",
            "Ultrarapid ≥3.0 as Ultrarapid ≥3.0"),
        clinical(SCORES, score("≥3.0"), taken(Role.INHIBITOR, "moderate")));
  }

  @Test
  void whatChangesNothingGivesNothing() {
    assertEquals(List.of(), clinical(SCORES, score("2.0"), taken(Role.INHIBITOR, "weak")));
    assertEquals(List.of(), clinical(SCORES, score("2.0"), taken(Role.INDUCER, "strong")));
    assertEquals(List.of(), clinical(SCORES, phenotype("Normal"), taken(Role.INHIBITOR, "strong")));
    assertEquals(
        List.of(), clinical(PHENOTYPES, phenotype("Other"), taken(Role.INHIBITOR, "strong")));
    assertEquals(
        List.of(), clinical(PHENOTYPES, phenotype("Normal"), taken(Role.INHIBITOR, "weak")));
  }

  @Test
  void phenotypesMoveAlongTheirOrderAndStayWithinIt() {
    assertEquals(
        List.of("Intermediate as Intermediate"),
        clinical(PHENOTYPES, phenotype("Normal"), taken(Role.INHIBITOR, "moderate")));
    assertEquals(
        List.of("Poor as Poor"),
        clinical(
            PHENOTYPES,
            phenotype("Normal"),
            taken(Role.INHIBITOR, "moderate"),
            taken(Role.INHIBITOR, "strong")));
    assertEquals(
        List.of("Normal as Normal"),
        clinical(PHENOTYPES, phenotype("Normal"), taken(Role.INDUCER, "strong")));
  }

  @Test
  void anInhibitorBesideAnInducerLeavesBothOpen() {
    assertEquals(
        List.of("Poor as Poor", "Normal as Normal"),
        clinical(
            PHENOTYPES,
            phenotype("Intermediate"),
            taken(Role.INHIBITOR, "strong"),
            taken(Role.INDUCER, "strong")));
  }

  @Test
  void onlyDrugsWithAnEffectOnTheGeneAreEffective() {
    Modulator strong = taken(Role.INHIBITOR, "strong");
    Modulator elsewhere =
        new Modulator("other", "XYZ2", List.of(Gene.of("XYZ2")), Role.INHIBITOR, "strong");
    assertEquals(
        List.of(strong),
        SCORES.effective(List.of(elsewhere, taken(Role.INHIBITOR, "weak"), strong)));
  }

  @Test
  void aPolicySaysWhatItIs() {
    assertEquals("scores", SCORES.id());
    assertEquals("scores", SCORES.toString());
    assertEquals(GENE, SCORES.gene());
    assertEquals(List.of(true, false), List.of(SCORES.isStandard(), PHENOTYPES.isStandard()));
  }

  @Test
  void noDrugInducesTheLeastActivePhenotype() {
    assertEquals(
        clinical(PHENOTYPES, phenotype("Poor"), taken(Role.INHIBITOR, "strong")),
        clinical(PHENOTYPES, phenotype("Poor"), taken(Role.INDUCER, "strong")));
  }

  @Test
  void factorsAndStepsAreNotMixed() {
    List<Effect> steps = List.of(new Effect(Role.INHIBITOR, "strong", null, -1));
    assertThrows(PgxException.class, () -> Phenoconversion.ofScores("mixed", GENE, true, steps));
    List<Effect> factors = List.of(effect(Role.INHIBITOR, "strong", "0"));
    assertThrows(
        PgxException.class,
        () -> Phenoconversion.ofPhenotypes("mixed", GENE, true, factors, List.of("Poor")));
  }
}
