package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.DecisionTable;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;
import org.pgx4j.rules.wording.Words;

class CpicApiTest {
  private final Importing importing = Importing.by("CPIC");

  private static String drug(String name, String rows) {
    return """
    {"drugname": "%s", "url": "https://example.org", "guidelinename": "passed over",
     "citations": [{"pmid": "1", "title": "A paper", "year": 2022, "pages": null}],
     "recommendations": [%s]}
    """
        .formatted(name, rows);
  }

  private static String row(String lookup, String text, String strength, String population) {
    return """
    {"lookupkey": {%s}, "drugrecommendation": "%s", "classification": "%s", "population": "%s",
     "implications": {"CYP2D6": "Meaning of %s"}, "comments": "n/a", "phenotypes": {}}
    """
        .formatted(lookup, text, strength, population, text);
  }

  private static String general(String lookup, String text) {
    return row(lookup, text, "Strong", "general");
  }

  private void read(String... drugs) {
    importing.target.cpicApi("dump.json", Importing.stream("[" + String.join(",", drugs) + "]"));
  }

  private Pgx pgx() {
    return Pgx.builder().pack(importing.target.pack()).build().withAuthorities("CPIC");
  }

  private Outcome.Matched matched(PatientProfile.Builder patient, String drug) {
    List<Outcome> outcomes = pgx().assess(patient.build(), drug).outcomes();
    assertEquals(1, outcomes.size(), outcomes::toString);
    return assertInstanceOf(Outcome.Matched.class, outcomes.get(0));
  }

  private static PatientProfile.Builder patient() {
    return PatientProfile.builder();
  }

  @Test
  void aRowAnswersInTheAuthoritysWordsWithItsStrength() {
    read(drug("Codeine", general("\"CYP2D6\": \"0\"", "Use another one.")));
    Outcome.Matched found = matched(patient().genotype("CYP2D6", "*4/*4"), "codeine");
    Recommendation recommendation = found.recommendation();
    assertEquals("Strong", recommendation.strength().text());
    assertEquals("In the authority’s own words: “Use another one.”", found.summary());
    Words words = importing.overStandard().words("en");
    assertEquals(
        "Meaning of Use another one.", words.text(recommendation.implications().get(0).key()));
    assertEquals("1", recommendation.citations().get(0).pmid().orElseThrow());
    importing.assertTold();
    assertEquals(1, importing.target.read());
    assertEquals(1, importing.target.taken());
  }

  @Test
  void whatKindOfActionATextIsIsNotGuessedAndNeverRoutine() {
    read(drug("codeine", general("\"CYP2D6\": \"2\"", "Use the standard dose.")));
    PatientProfile patient = patient().activityScore("CYP2D6", "2").build();
    var assessment = pgx().assess(patient, "codeine");
    Outcome.Matched found = assertInstanceOf(Outcome.Matched.class, assessment.outcomes().get(0));
    assertEquals(ActionKind.CONSIDER, found.recommendation().actions().get(0).kind());
    assertNotEquals(Verdict.ROUTINE, assessment.drugs().get(0).verdict());
  }

  @Test
  void anAuthorityThatRecommendsNothingHasNoRecommendation() {
    read(
        drug(
            "codeine",
            row("\"CYP2D6\": \"0\"", "Evidence is missing.", "No Recommendation", "general")
                + ","
                + row("\"CYP2D6\": \"2\"", "n/a", "Strong", "general")));
    for (String score : List.of("0", "2")) {
      Outcome.Matched found = matched(patient().activityScore("CYP2D6", score), "codeine");
      assertEquals(ActionKind.NO_RECOMMENDATION, found.recommendation().actions().get(0).kind());
    }
  }

  @Test
  void anotherLanguageSaysTheTextInEnglish() {
    read(drug("codeine", general("\"CYP2D6\": \"0\"", "Use another one.")));
    String summary =
        pgx()
            .withLanguage("pt-BR")
            .assess(patient().activityScore("CYP2D6", "0").build(), "codeine")
            .outcomes()
            .get(0)
            .summary();
    assertEquals("Nas palavras da própria autoridade: “Use another one.”", summary);
  }

  @Test
  void aGeneWithoutAResultIsAFallbackThatNamesIt() {
    read(
        drug(
            "amitriptyline",
            general("\"CYP2D6\": \"0\", \"CYP2C19\": \"No Result\"", "One is known.")
                + ","
                + general("\"CYP2D6\": \"0\", \"CYP2C19\": \"Poor Metabolizer\"", "Both.")));
    Outcome.Matched one = matched(patient().activityScore("CYP2D6", "0"), "amitriptyline");
    assertTrue(one.summary().contains("One is known."), one.summary());
    assertEquals(1, one.missing().size());
    assertEquals(ActionKind.TEST, one.recommendation().actions().get(0).kind());
    Outcome.Matched both =
        matched(
            patient().activityScore("CYP2D6", "0").phenotype("CYP2C19", "Poor Metabolizer"),
            "amitriptyline");
    assertTrue(both.summary().contains("Both."), both.summary());
  }

  @Test
  void allelesAreAskedForByTheirPresence() {
    read(
        drug(
            "abacavir",
            general("\"HLA-B\": \"*57:01 positive\"", "No.")
                + ","
                + general("\"HLA-B\": \"HLA-B*57:01 negative\"", "Yes.")));
    assertTrue(
        matched(patient().genotype("HLA-B", "*57:01 positive"), "abacavir")
            .summary()
            .contains("No."));
    assertTrue(
        matched(patient().genotype("HLA-B", "*57:01 negative"), "abacavir")
            .summary()
            .contains("Yes."));
  }

  @Test
  void rowsThatSayTheSameAreOneRule() {
    read(
        drug(
            "codeine",
            general("\"CYP2D6\": \"0.25\"", "Less.")
                + ","
                + general("\"CYP2D6\": \"0.5\"", "Less.")
                + ","
                + general("\"CYP2D6\": \"n/a\"", "Less.")));
    DecisionTable table = (DecisionTable) importing.overStandard().rules("codeine").get(0);
    assertEquals(2, table.rows().size());
    assertEquals(3, importing.target.taken());
  }

  @Test
  void theClosestOfScoresKnownFromBelowIsFound() {
    read(
        drug(
            "codeine",
            general("\"CYP2D6\": \"≥3\"", "From three.")
                + ","
                + general("\"CYP2D6\": \"3\"", "Three.")
                + ","
                + general("\"CYP2D6\": \"≥4\"", "From four.")
                + ","
                + general("\"CYP2D6\": \"2.5\"", "From four.")));
    assertSaid("3", "Three.");
    assertSaid("≥3", "From three.");
    assertSaid("3.5", "From three.");
    assertSaid("4.5", "From four.");
    assertSaid("2.5", "From four.");
  }

  private void assertSaid(String score, String text) {
    String summary = matched(patient().activityScore("CYP2D6", score), "codeine").summary();
    assertTrue(summary.contains("“" + text + "”"), score + ": " + summary);
  }

  @Test
  void agesWeightsAndEarlierUseAreConditions() {
    String lookup = "\"CYP2D6\": \"0\"";
    read(
        drug(
            "codeine",
            row(lookup, "Big.", "Strong", "adults")
                + ","
                + row(lookup, "Small.", "Strong", "pediatrics")));
    PatientProfile.Builder child = patient().activityScore("CYP2D6", "0").fact("age", "9");
    assertTrue(matched(child, "codeine").summary().contains("Small."));
    PatientProfile.Builder adult = patient().activityScore("CYP2D6", "0").fact("age", "18");
    assertTrue(matched(adult, "codeine").summary().contains("Big."));
    assertEquals(
        2,
        pgx().assess(patient().activityScore("CYP2D6", "0").build(), "codeine").outcomes().size());
    importing.assertTold();
  }

  @Test
  void aPopulationThatCannotBeReadIsAskedByNameAndNeverLeftOut() {
    String lookup = "\"CYP2D6\": \"0\"";
    read(
        drug(
            "codeine",
            row(lookup, "Special.", "Strong", "XYZ only")
                + ","
                + row(lookup, "All.", "Strong", "general")));
    importing.assertTold(ProblemCode.POPULATION_BY_NAME);
    PatientProfile.Builder other =
        patient().activityScore("CYP2D6", "0").fact("indication", "pain");
    assertEquals(2, pgx().assess(other.build(), "codeine").outcomes().size());
    PatientProfile.Builder named =
        patient().activityScore("CYP2D6", "0").fact("indication", "XYZ only");
    assertEquals(2, pgx().assess(named.build(), "codeine").recommendations().size());
  }

  @Test
  void rowsThatAnswerOneQuestionDifferentlyAreAllLeftOut() {
    read(
        drug(
            "codeine",
            general("\"CYP2D6\": \"0\"", "Yes.")
                + ","
                + general("\"CYP2D6\": \"0.0\"", "No.")
                + ","
                + general("\"CYP2D6\": \"1\"", "Perhaps.")));
    importing.assertTold(ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
    assertEquals(1, importing.target.taken());
    Outcome outcome =
        pgx().assess(patient().activityScore("CYP2D6", "0").build(), "codeine").outcomes().get(0);
    assertInstanceOf(Outcome.Indeterminate.class, outcome);
  }

  @Test
  void oneBadEntryIsToldAndTheOthersAreImported() {
    read(
        drug("codeine", general("\"CYP2D6\": \"0\"", "Yes.")),
        drug("codeine", general("\"CYP2D6\": \"0\"", "Again.")),
        drug("tramadol", "{\"lookupkey\": {\"not a gene\": \"0\"}}"),
        drug("", general("\"CYP2D6\": \"0\"", "Whose?")),
        "{\"drugname\": \"warfarin\"}",
        "7");
    importing.assertTold(
        ProblemCode.DUPLICATE_ID,
        ProblemCode.BAD_ENTRY,
        ProblemCode.BAD_ENTRY,
        ProblemCode.BAD_ENTRY,
        ProblemCode.BAD_ENTRY);
    assertEquals(List.of("codeine"), importing.target.pack().files().get(0).covers());
  }

  @Test
  void nothingToImportIsRefused() {
    read();
    PgxException refused = assertThrows(PgxException.class, importing.target::pack);
    assertEquals(ProblemCode.EMPTY_INPUT, refused.problem().code());
  }
}
