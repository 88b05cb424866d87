package org.pgx4j.rules.knowledge.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;

/** Invented guidance in the shape of PharmCAT's. */
class PharmcatGuidanceTest {
  private final Importing importing = Importing.by("DPWG");

  @TempDir Path folder;

  private static String row(String drug, String lookup, String text, String rest) {
    return """
    {"id": "PA1", "name": "a row", "relatedChemicals": [{"id": "PA2", "name": "%s"}],
     "lookupKey": {%s}, "text": {"id": 3, "html": "<p>%s</p>\\n"}, "implications": ["Meaning of %s"],
     "dosingInformation": true, "alternateDrugAvailable": false, "otherPrescribingGuidance": false%s}
    """
        .formatted(drug, lookup, text, text, rest);
  }

  private static String row(String drug, String lookup, String text) {
    return row(
        drug, lookup, text, ", \"classification\": {\"term\": \"N/A\"}, \"population\": \"\"");
  }

  private static String guideline(String source, String name, String rows) {
    return """
    {"guideline": {"id": "PA4", "name": "%s", "source": "%s", "version": 7, "recommendation": true,
       "url": "https://example.org/PA4", "relatedChemicals": [], "relatedGenes": []},
     "recommendations": [%s], "version": "2026-11-01",
     "citations": [{"pmid": "123", "title": "A paper", "year": 2020, "_sameAs": "https://example.org"}]}
    """
        .formatted(name, source, rows);
  }

  private void read(String... guidelines) {
    String all = "{\"version\": \"v9\", \"guidelines\": [" + String.join(",", guidelines) + "]}";
    importing.target.pharmcatGuidance("guidance.json", Importing.stream(all));
  }

  private Pgx pgx() {
    return Pgx.builder().pack(importing.target.pack()).build().withAuthorities("DPWG");
  }

  private List<Outcome> outcomes(PatientProfile.Builder patient, String drug) {
    return pgx().assess(patient.build(), drug).outcomes();
  }

  private Outcome.Matched matched(PatientProfile.Builder patient, String drug) {
    List<Outcome> outcomes = outcomes(patient, drug);
    assertEquals(1, outcomes.size(), outcomes::toString);
    return assertInstanceOf(Outcome.Matched.class, outcomes.get(0));
  }

  private static PatientProfile.Builder patient() {
    return PatientProfile.builder();
  }

  @Test
  void aRowAnswersInTheAuthoritysWordsWithItsSourceAndLicence() {
    read(guideline("DPWG", "Codeine", row("Codeine", "\"CYP2D6\": \"0.0\"", "Take &lt; 1 tea.")));
    Outcome.Matched found = matched(patient().genotype("CYP2D6", "*4/*4"), "codeine");
    assertEquals("In the authority’s own words: “Take < 1 tea.”", found.summary());
    assertEquals("N/A", found.recommendation().strength().text());
    assertEquals("123", found.recommendation().citations().get(0).pmid().orElseThrow());
    assertEquals("https://example.org/PA4", found.guideline().orElseThrow().url());
    assertEquals("CC0-1.0", found.guideline().orElseThrow().licence());
    importing.assertTold();
    assertEquals(1, importing.target.read());
    assertEquals(1, importing.target.taken());
  }

  @Test
  void aTextIsConsideredWhateverItsStrengthUnlessTheAuthorityRecommendsNothing() {
    String none = ", \"classification\": {\"term\": \"No recommendation\"}";
    read(
        guideline(
            "DPWG",
            "Codeine",
            String.join(
                ",",
                row("codeine", "\"CYP2D6\": \"0.0\"", "Take tea."),
                row("codeine", "\"CYP2D6\": \"1.0\"", "Take coffee.", ""),
                row("codeine", "\"CYP2D6\": \"2.0\"", "Nothing to say.", none))));
    assertEquals(ActionKind.CONSIDER, kind("0.0"));
    assertEquals(ActionKind.CONSIDER, kind("1.0"));
    assertEquals(ActionKind.NO_RECOMMENDATION, kind("2.0"));
    PatientProfile patient = patient().activityScore("CYP2D6", "0.0").build();
    assertNotEquals(Verdict.ROUTINE, pgx().assess(patient, "codeine").drugs().get(0).verdict());
  }

  private ActionKind kind(String score) {
    Outcome.Matched found = matched(patient().activityScore("CYP2D6", score), "codeine");
    return found.recommendation().actions().get(0).kind();
  }

  @Test
  void aGenotypeIsAskedForByItsAllelesAndPrecedesWhatItMeans() {
    read(
        guideline(
            "DPWG",
            "Phenytoin",
            String.join(
                ",",
                row("phenytoin", "\"CYP2C9\": \"Intermediate Metabolizer\"", "By meaning."),
                row("phenytoin", "\"CYP2C9\": {\"*1\": 1, \"*3\": 1}", "By alleles."),
                row("phenytoin", "\"CYP2C9\": {\"*2\": 2.0}", "Twice the same."))));
    assertSaid("By alleles.", patient().genotype("CYP2C9", "*3/*1"));
    assertSaid("Twice the same.", patient().genotype("CYP2C9", "*2/*2"));
    assertSaid("By meaning.", patient().genotype("CYP2C9", "*1/*2"));
    importing.assertTold();
  }

  private void assertSaid(String text, PatientProfile.Builder patient) {
    String summary = matched(patient, "phenytoin").summary();
    assertTrue(summary.contains("“" + text + "”"), summary);
  }

  @Test
  void severalGuidelinesForADrugAnswerEachByItself() {
    read(
        guideline(
            "DPWG",
            "Tea and CYP2C19",
            row("imipramine", "\"CYP2C19\": \"Poor Metabolizer\"", "A.")),
        guideline("DPWG", "Tea and CYP2D6", row("imipramine", "\"CYP2D6\": \"0.0\"", "B.")));
    importing.assertTold();
    List<Outcome> outcomes =
        outcomes(patient().genotype("CYP2C19", "*2/*2").genotype("CYP2D6", "*4/*4"), "imipramine");
    assertEquals(
        List.of("tea-and-cyp2c19", "tea-and-cyp2d6"),
        outcomes.stream().map(one -> one.population().orElseThrow().id()).toList());
    assertTrue(outcomes.stream().allMatch(Outcome.Matched.class::isInstance));
    assertEquals(
        "Tea and CYP2D6", importing.overStandard().words("en").text("population.tea-and-cyp2d6"));
  }

  @Test
  void oneRowMayBeForSeveralDrugs() {
    String both =
        row("codeine", "\"CYP2D6\": \"0.0\"", "Tea.")
            .replace("\"codeine\"}]", "\"codeine\"}, {\"name\": \"tramadol\"}]");
    read(guideline("DPWG", "Opioids", both));
    for (String drug : List.of("codeine", "tramadol")) {
      assertTrue(matched(patient().genotype("CYP2D6", "*4/*4"), drug).summary().contains("Tea."));
    }
    assertEquals(2, importing.target.read());
    assertEquals(2, importing.target.taken());
  }

  @Test
  void otherAuthoritiesAreCountedAndLeftToTheirOwnRelease() {
    String rows = row("codeine", "\"CYP2D6\": \"0.0\"", "Tea.");
    read(
        guideline("CPIC", "One", rows),
        guideline("DPWG", "Two", rows),
        guideline("CPIC", "Three", rows),
        guideline("FDA", "Four", rows));
    importing.assertTold(ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
    assertEquals("guidance.json CPIC", importing.problems.get(0).place().toString());
    assertTrue(importing.problems.get(0).remedy().contains("2 guidelines"));
    assertEquals(1, importing.target.taken());
  }

  @Test
  void whatCannotBeImportedIsToldOneByOneAndTheRestIs() {
    String good = row("codeine", "\"CYP2D6\": \"0.0\"", "Tea.");
    read(
        guideline(
            "DPWG",
            "Codeine",
            String.join(
                ",",
                good,
                row("codeine", "", "No gene."),
                row("codeine", "\"not a gene\": \"0.0\"", "Unheard of."),
                row("codeine", "\"CYP2D6\": {\"*1\": 1, \"*2\": 1, \"*4\": 1}", "Three."),
                row("codeine", "\"CYP2D6\": {}", "None."),
                row("codeine", "\"CYP2D6\": 7", "A number."),
                row("codeine", "\"CYP2D6\": \"1.0\"", "<table><tr><td>Cells</td></tr></table>"),
                good.replace("\"name\": \"codeine\"", "\"name\": \"\""),
                good.replace("relatedChemicals", "chemicals"))),
        guideline("DPWG", "Flow chart", ""),
        guideline("DPWG", "No address", good).replace("https://example.org/PA4", "PA4"),
        "{\"recommendations\": []}");
    assertEquals(11, importing.problems.size(), importing.problems::toString);
    assertTrue(importing.problems.stream().allMatch(one -> one.code() == ProblemCode.BAD_ENTRY));
    assertEquals(9, importing.target.read());
    assertEquals(1, importing.target.taken());
  }

  @Test
  void aFolderOfGuidelinesIsReadAsOneRelease() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        guideline(
            "DPWG",
            "Tea and CYP2C19",
            row("imipramine", "\"CYP2C19\": \"Poor Metabolizer\"", "A.")));
    Files.writeString(
        folder.resolve("b.json"),
        guideline("DPWG", "Tea and CYP2D6", row("imipramine", "\"CYP2D6\": \"0.0\"", "B.")));
    Files.writeString(
        folder.resolve("old.json"),
        guideline("DPWG", "By function", "").replace("recommendations", "annotationGroups"));
    Files.writeString(folder.resolve("notes.txt"), "passed over");
    importing.target.pharmcatGuidance(folder);
    importing.assertTold(ProblemCode.BAD_ENTRY);
    assertTrue(importing.problems.get(0).remedy().contains("By function"));
    assertEquals(2, importing.target.taken());
    assertEquals(3, importing.target.pack().files().size(), "two guidelines and their words");
  }

  @Test
  void aDrugIsImportedOnce() {
    read(guideline("DPWG", "One", row("codeine", "\"CYP2D6\": \"0.0\"", "Tea.")));
    read(
        guideline("DPWG", "Two", row("codeine", "\"CYP2D6\": \"0.0\"", "Tea.")),
        guideline("DPWG", "Three", row("codeine", "\"CYP2C19\": \"Poor Metabolizer\"", "Tea.")));
    importing.assertTold(ProblemCode.DUPLICATE_ID, ProblemCode.DUPLICATE_ID);
    assertEquals(1, importing.target.taken());
  }

  @Test
  void anotherDumpIsToldAndGivesNoPack() {
    importing.target.pharmcatGuidance("other.json", Importing.stream("{\"version\": \"v9\"}"));
    importing.target.pharmcatGuidance("list.json", Importing.stream("[1, 2]"));
    importing.assertTold(ProblemCode.BAD_ENTRY, ProblemCode.BAD_ENTRY);
    PgxException refused = assertThrows(PgxException.class, importing.target::pack);
    assertEquals(ProblemCode.EMPTY_INPUT, refused.problem().code());
  }
}
