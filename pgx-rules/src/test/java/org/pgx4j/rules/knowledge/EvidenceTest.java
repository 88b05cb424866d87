package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.problem.PgxException;
import org.pgx4j.core.problem.ProblemCode;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.provenance.Authority;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.PatientView;
import org.pgx4j.rules.engine.DrugAnswer;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;

/** When published evidence speaks, what it says, and how it stands beside approvals. */
class EvidenceTest {
  private static final Pgx PGX = Pgx.standard();
  private static final Authority CIVIC = Authority.of("CIViC");

  private static PatientProfile having(String indication, String... findings) {
    PatientProfile.Builder profile = PatientProfile.builder().fact("indication", indication);
    for (String finding : findings) {
      profile.finding(Finding.parse(finding));
    }
    return profile.build();
  }

  private static List<Outcome> evidence(PatientProfile profile, String drug) {
    return PGX.assess(profile, drug).outcomes().stream().filter(Outcome::isEvidence).toList();
  }

  private static Recommendation of(PatientProfile profile, String drug, String population) {
    return evidence(profile, drug).stream()
        .filter(one -> one.population().orElseThrow().id().equals(population))
        .map(Outcome.Matched.class::cast)
        .map(Outcome.Matched::recommendation)
        .findFirst()
        .orElseThrow();
  }

  private static String told(Recommendation recommendation) {
    return recommendation.actions().get(0).kind()
        + " "
        + recommendation.strength().text()
        + " "
        + recommendation.implications();
  }

  @Test
  void resistanceMarkersAreAvoidedInTheirIndicationWithTheirLevel() {
    String lung = "lung-non-small-cell-carcinoma";
    String colon = "colorectal-cancer";
    assertEquals(
        "AVOID Level A, trust 5 of 5 [civic.resistance.a]",
        told(of(having("NSCLC", "EGFR=T790M"), "erlotinib", "egfr-t790m-in-" + lung)));
    assertEquals(
        "AVOID Level B, trust 3 of 5 [civic.resistance.b]",
        told(of(having("NSCLC", "EGFR=T790M"), "gefitinib", "egfr-t790m-in-" + lung)));
    for (String drug : List.of("cetuximab", "panitumumab")) {
      assertEquals(
          "AVOID Level A, trust 5 of 5 [civic.resistance.a]",
          told(of(having("CRC", "KRAS=G12V"), drug, "kras-mutation-in-" + colon)));
      assertEquals(
          "AVOID Level A, trust 4 of 5 [civic.resistance.a]",
          told(of(having("CRC", "NRAS=Q61K"), drug, "nras-mutation-in-" + colon)));
    }
    assertEquals(
        "AVOID Level B, trust 4 of 5 [civic.resistance.b]",
        told(
            of(
                having("CML", "ABL1=T315I"),
                "imatinib",
                "bcr-abl1-t315i-in-chronic-myeloid-leukemia")));
    assertEquals(List.of(), evidence(having("melanoma", "KRAS=G12V"), "cetuximab"));
  }

  @Test
  void everyItemOfARuleIsCitedWithItsSideAndLevel() {
    Recommendation recommendation =
        of(having("CRC", "KRAS=G13D"), "cetuximab", "kras-g13d-in-colorectal-cancer");
    List<String> titles = recommendation.citations().stream().map(one -> one.title()).toList();
    assertTrue(titles.stream().anyMatch(one -> one.contains(": resistance, level B")));
    assertTrue(titles.stream().anyMatch(one -> one.contains(": no resistance, level B")));
    assertTrue(titles.stream().allMatch(one -> one.startsWith("CIViC EID")));
  }

  @Test
  void itemsThatConflictAtOneLevelAreBothToldAndDecideNothing() {
    Recommendation recommendation =
        of(having("CRC", "KRAS=G13D"), "cetuximab", "kras-g13d-in-colorectal-cancer");
    assertEquals(
        "NO_RECOMMENDATION Level B, trust 4 of 5"
            + " [civic.resistance.b, civic.response.b, civic.no-resistance.b]",
        told(recommendation));
    assertTrue(recommendation.notes().contains("civic.note.conflict"));
  }

  @Test
  void theBetterLevelDecidesAConflictAndTheOtherSideIsToldToo() {
    Recommendation recommendation =
        of(
            having("NSCLC", "EGFR=T790M"),
            "afatinib",
            "egfr-t790m-in-lung-non-small-cell-carcinoma");
    assertEquals(
        "AVOID Level B, trust 4 of 5 [civic.resistance.b, civic.response.d]", told(recommendation));
    assertTrue(recommendation.notes().contains("civic.note.conflict"));
  }

  @Test
  void evidenceBelowClinicalOrOfLowTrustAdvisesNothing() {
    for (String drug : PGX.knowledge().drugsWithRules()) {
      PGX.knowledge().rules(drug).stream()
          .filter(rule -> rule.isEvidence())
          .map(rule -> rule.decide(PatientView.nobody()).recommendation().orElseThrow())
          .filter(one -> !one.actions().get(0).kind().name().equals("NO_RECOMMENDATION"))
          .forEach(
              one ->
                  assertTrue(
                      one.strength().text().matches("Level [AB], trust [345] of 5"),
                      one.toString()));
    }
  }

  @Test
  void whereNothingFitsEvidenceIsSilentBesideOthers() {
    assertEquals(List.of(), evidence(having("NSCLC"), "erlotinib"));
    assertEquals(List.of(), evidence(having("NSCLC", "EGFR=wild type"), "osimertinib"));
    assertEquals(List.of(), evidence(PatientProfile.builder().build(), "mercaptopurine"));
  }

  @Test
  void aDrugThatOnlyEvidenceCoversHasOneAnswerThatNamesWhatIsMissing() {
    List<Outcome> outcomes = PGX.assess(having("GIST"), "sunitinib").outcomes();
    assertEquals(1, outcomes.size());
    assertTrue(outcomes.get(0) instanceof Outcome.Indeterminate);
    assertEquals(Optional.of(CIVIC), outcomes.get(0).authority());
    assertTrue(outcomes.get(0).missing().toString().contains("finding KIT"));
  }

  @Test
  void evidenceForADrugChangesNeitherTheRollUpNorTheAgreementOfAuthorities() {
    PatientProfile patient = having("NSCLC", "EGFR=exon 19 deletion");
    Pgx approvals = PGX.withAuthorities("FDA", "EMA", "Health Canada");
    DrugAnswer all =
        PGX.withAuthorities("FDA", "EMA", "CIViC")
            .assess(patient, "dacomitinib")
            .explain("dacomitinib");
    DrugAnswer without = approvals.assess(patient, "dacomitinib").explain("dacomitinib");
    assertFalse(all.outcomes().stream().filter(Outcome::isEvidence).toList().isEmpty());
    assertEquals(without.verdict(), all.verdict());
    assertEquals(without.agreement(), all.agreement());
  }

  @Test
  void evidenceAgainstADrugCounts() {
    PatientProfile patient = having("NSCLC", "EGFR=exon 19 deletion", "EGFR=T790M");
    DrugAnswer answer =
        PGX.withAuthorities("FDA", "CIViC").assess(patient, "erlotinib").explain("erlotinib");
    assertEquals(Verdict.AVOID, answer.verdict());
    assertEquals(DrugAnswer.Agreement.CONFLICT, answer.agreement());
  }

  @Test
  void aCombinationIsSaidWithItsPartnersAndWhatWasNotNamedInWords() {
    List<String> said =
        evidence(having("CRC", "BRAF=V600E", "KRAS=G12V"), "cetuximab").stream()
            .map(Outcome::summary)
            .toList();
    String by = "By published evidence (CIViC, February 2021): ";
    assertTrue(
        said.contains(by + "Consider cetuximab with encorafenib, with caution."), said.toString());
    assertTrue(said.contains(by + "Avoid cetuximab with chemotherapy."), said.toString());
    assertTrue(said.contains(by + "Avoid cetuximab."), said.toString());
  }

  @Test
  void theExplanationShowsTheFinding() {
    String text =
        PGX.withAuthorities("CIViC").assess(having("NSCLC", "EGFR=T790M"), "erlotinib").explain();
    assertTrue(text.contains("EGFR is t790m"), text);
  }

  @Test
  void anAgencysAnswerCitesItsOwnDocumentAndDate() {
    Outcome.Matched outcome =
        (Outcome.Matched)
            PGX.withAuthorities("EMA")
                .assess(having("NSCLC", "KRAS=G12C"), "sotorasib")
                .outcomes()
                .get(0);
    assertEquals("Authorised indication", outcome.recommendation().strength().text());
    String title = outcome.recommendation().citations().get(0).title();
    assertTrue(
        title.matches("Lumykras: EMA product information, indication of \\d{4}-\\d\\d-\\d\\d"),
        title);
  }

  @Test
  void evidenceThatDoesNotSpeakByIndicationIsRefused(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"schema": "pgx4j/manifest/1", "id": "mine", "version": "1", "date": "2026-11-28",
         "authority": "Mine", "licence": "CC0-1.0", "evidence": true, "files": []}
        """);
    PgxException refused = assertThrows(PgxException.class, () -> KnowledgePack.directory(folder));
    assertEquals(ProblemCode.BAD_KNOWLEDGE, refused.problem().code());
  }
}
