package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Recommendation;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.engine.Outcome;
import org.pgx4j.rules.engine.Verdict;

/** What is said of a medicine when a marker of resistance to it was found, and by whom. */
class ResistanceMarkersTest {
  private static final Pgx PGX = Pgx.standard();

  private static PatientProfile having(String indication, String findings) {
    PatientProfile.Builder profile = PatientProfile.builder().fact("indication", indication);
    for (String finding : findings.strip().split(" +")) {
      profile.finding(Finding.parse(finding.replace('_', ' ')));
    }
    return profile.build();
  }

  private static String said(Outcome outcome) {
    return outcome instanceof Outcome.Matched matched
        ? matched.recommendation().actions().get(0).kind().name()
        : outcome.getClass().getSimpleName() + outcome.missing();
  }

  private static List<Recommendation> evidence(PatientProfile profile, String drug) {
    return PGX.assess(profile, drug).outcomes().stream()
        .filter(Outcome::isEvidence)
        .filter(Outcome.Matched.class::isInstance)
        .map(one -> ((Outcome.Matched) one).recommendation())
        .toList();
  }

  /** Kind, strength and side of the evidence of resistance, without partners. */
  private static String resistance(String indication, String findings, String drug) {
    return evidence(having(indication, findings), drug).stream()
        .filter(one -> one.actions().get(0).partners().isEmpty())
        .filter(
            one ->
                one.implications().stream()
                    .anyMatch(side -> side.toString().contains(".resistance.")))
        .map(one -> one.actions().get(0).kind() + " " + one.strength().text())
        .collect(Collectors.toCollection(TreeSet::new))
        .first();
  }

  private static String answers(String authority, String indication, String findings, String drug) {
    return PGX
        .withAuthorities(authority)
        .assess(having(indication, findings), drug)
        .outcomes()
        .stream()
        .filter(one -> one.population().isPresent())
        .map(ResistanceMarkersTest::said)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"L536Q", "Y537C", "Y537N", "Y537S", "D538G"})
  void aromataseInhibitorsShowTheResistanceOfLigandBindingVariantsOfEsr1(String variant) {
    for (String drug : List.of("anastrozole", "exemestane", "letrozole")) {
      Recommendation told =
          evidence(having("breast cancer", "ER=positive HER2=negative ESR1=" + variant), drug)
              .stream()
              .filter(one -> one.actions().get(0).partners().isEmpty())
              .findFirst()
              .orElseThrow();
      assertEquals("[civic.resistance.d]", told.implications().toString());
      assertEquals("Level D, trust 3 of 5", told.strength().text());
      assertTrue(told.notes().contains("civic.note.class"), told.notes().toString());
      assertTrue(
          told.citations().stream()
              .anyMatch(one -> one.title().endsWith("(class: hormone therapy)")));
    }
  }

  @Test
  void theClassThatCivicNamesIsTheClassThatAnswers() {
    String patient = "ER=positive ESR1=S463P";
    for (String drug : List.of("anastrozole", "exemestane", "letrozole")) {
      assertEquals(
          "NO_RECOMMENDATION Level D, trust 2 of 5", resistance("breast cancer", patient, drug));
    }
    assertEquals(List.of(), evidence(having("breast cancer", patient), "tamoxifen"));
    assertEquals(
        List.of(),
        evidence(having("breast cancer", "ER=negative ESR1=S463P"), "letrozole"),
        "the item is about receptor-positive tumours");
  }

  @Test
  void whereTheClassAndAMedicineOfItDisagreeBothAreTold() {
    Recommendation told =
        evidence(having("breast cancer", "ER=positive ESR1=Y537S"), "fulvestrant").get(0);
    assertEquals("[civic.resistance.d, civic.response.d]", told.implications().toString());
    assertTrue(told.notes().contains("civic.note.conflict"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"elacestrant", "imlunestrant"})
  void esr1VariantsMakeEligibleForTheDegradersOfTheReceptor(String drug) {
    String receptors = "ER=positive HER2=negative ";
    for (String authority : List.of("FDA", "EMA")) {
      assertEquals("ELIGIBLE", answers(authority, "breast cancer", receptors + "ESR1=Y537S", drug));
      assertEquals(
          "NOT_ELIGIBLE", answers(authority, "breast cancer", receptors + "ESR1=negative", drug));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NSCLC                    | EGFR=T790M                      | erlotinib  | AVOID Level A, trust 5 of 5
          NSCLC                    | EGFR=T790M                      | gefitinib  | AVOID Level B, trust 3 of 5
          NSCLC                    | EGFR=T790M                      | afatinib   | AVOID Level B, trust 4 of 5
          NSCLC                    | EGFR=T790M                      | dacomitinib | AVOID Level B, trust 4 of 5
          NSCLC                    | EGFR=L858R EGFR=T790M EGFR=C797S | osimertinib | AVOID Level B, trust 3 of 5
          colorectal cancer        | KRAS=G12D                       | cetuximab  | AVOID Level A, trust 5 of 5
          colorectal cancer        | KRAS=A146T                      | panitumumab | AVOID Level A, trust 5 of 5
          colorectal cancer        | NRAS=Q61R                       | cetuximab  | AVOID Level A, trust 4 of 5
          colorectal cancer        | NRAS=Q61R                       | panitumumab | AVOID Level A, trust 4 of 5
          colorectal cancer        | MET=amplification               | cetuximab  | NO_RECOMMENDATION Level D, trust 3 of 5
          NSCLC                    | MET=amplification EGFR=L858R    | gefitinib  | NO_RECOMMENDATION Level D, trust 4 of 5
          NSCLC                    | ALK=fusion ALK=G1202R           | crizotinib | NO_RECOMMENDATION Level D, trust 4 of 5
          NSCLC                    | ALK=fusion ALK=G1202R           | alectinib  | NO_RECOMMENDATION Level D, trust 3 of 5
          NSCLC                    | ALK=fusion ALK=G1202R           | brigatinib | NO_RECOMMENDATION Level D, trust 3 of 5
          NSCLC                    | ROS1=fusion ROS1=G2032R         | crizotinib | NO_RECOMMENDATION Level C, trust 3 of 5
          CML                      | BCR::ABL1=positive ABL1=T315I   | imatinib   | AVOID Level B, trust 4 of 5
          CML                      | BCR::ABL1=positive ABL1=T315I   | dasatinib  | AVOID Level B, trust 3 of 5
          CML                      | BCR::ABL1=positive ABL1=T315I   | nilotinib  | NO_RECOMMENDATION Level D, trust 4 of 5
          CML                      | BCR::ABL1=positive ABL1=T315I   | bosutinib  | NO_RECOMMENDATION Level C, trust 2 of 5
          GIST                     | PDGFRA=D842V                    | imatinib   | AVOID Level B, trust 4 of 5
          GIST                     | KIT=D816V                       | imatinib   | NO_RECOMMENDATION Level C, trust 2 of 5
          AML                      | FLT3=ITD FLT3=D835Y             | quizartinib | AVOID Level B, trust 4 of 5
          CLL                      | BTK=C481S                       | ibrutinib  | AVOID Level B, trust 4 of 5
          prostate cancer          | AR-V7=positive                  | enzalutamide | NO_RECOMMENDATION Level B, trust 3 of 5
          """)
  void evidenceOfResistanceIsToldWithItsLevel(
      String indication, String findings, String drug, String told) {
    assertEquals(told, resistance(indication, findings, drug));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FDA | KRAS=G12D NRAS=WT | NOT_ELIGIBLE
          FDA | KRAS=WT NRAS=Q61R | NOT_ELIGIBLE
          FDA | KRAS=WT NRAS=WT   | ELIGIBLE
          FDA | KRAS=WT           | Indeterminate[finding NRAS]
          EMA | KRAS=WT NRAS=Q61R | NOT_ELIGIBLE
          """)
  void cetuximabIsForTumoursWithoutAnyRasMutation(
      String authority, String findings, String answer) {
    Outcome alone =
        PGX
            .withAuthorities(authority)
            .assess(
                having("colorectal cancer", "EGFR_expression=positive " + findings), "cetuximab")
            .outcomes()
            .stream()
            .filter(one -> one.population().orElseThrow().id().equals("colorectal-adenocarcinoma"))
            .findFirst()
            .orElseThrow();
    assertEquals(answer, said(alone));
  }

  @Test
  void imatinibInMastocytosisWithD816vIsNotWhatItsLabelIsFor() {
    assertEquals(
        "NOT_ELIGIBLE",
        answers("FDA", "Aggressive Systemic Mastocytosis", "KIT=D816V", "imatinib"));
  }

  @Test
  void anAlternativeThatTheMarkerDoesNotStopIsNotAdvisedAgainst() {
    assertEquals(
        Verdict.ROUTINE,
        PGX.assess(having("CML", "BCR::ABL1=positive ABL1=T315I"), "ponatinib")
            .explain("ponatinib")
            .verdict());
    assertEquals(
        Verdict.AVOID,
        PGX.assess(having("CML", "BCR::ABL1=positive ABL1=T315I"), "imatinib")
            .explain("imatinib")
            .verdict());
  }

  @Test
  void tretinoinIsNotAdvisedAgainstInPromyelocyticLeukaemiaByATrialThatLeftItOut() {
    assertEquals(
        Verdict.CAUTION,
        PGX.assess(having("APL", "PML::RARA=positive FLT3=ITD"), "tretinoin")
            .explain("tretinoin")
            .verdict());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ovarian cancer | TP53_expression=high                           | carboplatin | resistance.b
          breast cancer  | HER2=positive PIK3CA=H1047R                    | trastuzumab | resistance.b
          breast cancer  | ER=negative PR=negative HER2=negative BRCA1@germline=pathogenic | olaparib | no-response.b
          GIST           | KIT=exon_11_mutation                           | sunitinib   | resistance.b
          """)
  void whoFaredWorseThanOthersIsToldAndNothingIsAdvisedAgainst(
      String indication, String findings, String drug, String side) {
    List<Recommendation> told = evidence(having(indication, findings), drug);
    assertTrue(
        told.stream().anyMatch(one -> one.implications().toString().contains("civic." + side)),
        told.toString());
    assertTrue(
        told.stream().noneMatch(one -> one.actions().get(0).kind().name().equals("AVOID")),
        told.toString());
  }

  @Test
  void aNamedInsertionIsOneOfItsExon() {
    for (String drug : List.of("amivantamab=p.D770_N771insSVD", "osimertinib=L747_P753delinsS")) {
      String[] asked = drug.split("=");
      PatientProfile patient =
          PatientProfile.builder()
              .fact("indication", "NSCLC")
              .finding(Finding.parse("EGFR=" + asked[1]))
              .build();
      assertTrue(
          PGX.withAuthorities("FDA").assess(patient, asked[0]).outcomes().stream()
              .anyMatch(one -> said(one).equals("ELIGIBLE")),
          drug);
    }
  }
}
