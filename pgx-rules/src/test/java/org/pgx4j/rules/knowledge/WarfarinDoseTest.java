package org.pgx4j.rules.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pgx4j.core.biomarker.Finding;
import org.pgx4j.core.profile.Fact;
import org.pgx4j.core.profile.PatientProfile;
import org.pgx4j.core.recommendation.Action;
import org.pgx4j.core.recommendation.ActionKind;
import org.pgx4j.rules.Pgx;
import org.pgx4j.rules.condition.Explanation;
import org.pgx4j.rules.engine.Outcome;

/** The number that CPIC's warfarin flow gives, and when it gives none. */
class WarfarinDoseTest {
  private static final Pgx CPIC = Pgx.standard().withAuthorities("CPIC");

  private static PatientProfile.Builder patient(String enzyme) {
    return PatientProfile.builder()
        .phenotype("VKORC1", "-1639 GG")
        .genotype("CYP2C9", enzyme)
        .fact("ancestry", "European")
        .fact("age", "60")
        .fact("height", "170")
        .fact("weight", "70");
  }

  private static Outcome outcome(PatientProfile.Builder patient) {
    return CPIC.assess(patient.build(), "warfarin").outcomes().get(0);
  }

  private static List<Action> actions(Outcome outcome) {
    return ((Outcome.Matched) outcome).recommendation().actions();
  }

  /** The dose of the algorithm; empty when there is no number. */
  private static String dose(PatientProfile.Builder patient) {
    return actions(outcome(patient)).stream()
        .filter(action -> action.kind() == ActionKind.ADJUST_DOSE)
        .flatMap(action -> action.dose().stream())
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }

  private static List<String> notes(Outcome outcome) {
    return ((Outcome.Matched) outcome)
        .recommendation().notes().stream().filter(key -> key.startsWith("dose.")).toList();
  }

  private static Stream<Explanation> nodes(Explanation top) {
    return Stream.concat(Stream.of(top), top.children().stream().flatMap(WarfarinDoseTest::nodes));
  }

  @Test
  void theExplanationNamesTheEquationItsResultAndItsInputs() {
    Outcome outcome = outcome(patient("*1/*1"));
    assertEquals("41.1 mg/wk", dose(patient("*1/*1")));
    Explanation equation =
        nodes(outcome.explanation())
            .filter(node -> node.node().equals("equation iwpc-pharmacogenetic (PMID 19228618)"))
            .findFirst()
            .orElseThrow();
    assertEquals("41.1009 mg/wk", equation.saw());
    assertEquals(
        List.of(
            "age=60 a",
            "height=170 cm",
            "weight=70 kg",
            "sensitivity=GG",
            "metabolism=*1/*1",
            "race=white",
            "inducer=no",
            "interacting=no"),
        equation.children().stream().map(one -> one.node() + "=" + one.saw()).toList());
  }

  @ParameterizedTest
  @CsvSource({"age, 45, 48.1 mg/wk", "weight, 90, 44.4 mg/wk", "height, 1.5, ''", "age, 115, ''"})
  void aFactChangesTheDoseAndOneOutOfRangeLeavesNone(String name, String value, String dose) {
    PatientProfile.Builder patient = patient("*1/*1").fact(name, value);
    assertEquals(dose, dose(patient));
    List<String> expected = dose.isEmpty() ? List.of("dose.note.out-of-range") : List.of();
    assertEquals(expected, notes(outcome(patient)));
  }

  @Test
  void unitsAreConverted() {
    PatientProfile.Builder patient = patient("*1/*1").fact(new Fact("height", "1.7", "m"));
    assertEquals("41.1 mg/wk", dose(patient));
  }

  @Test
  void missingInputsAreNamedAndTheAdviceStays() {
    PatientProfile.Builder patient =
        PatientProfile.builder()
            .phenotype("VKORC1", "-1639 AG")
            .genotype("CYP2C9", "*1/*3")
            .fact("ancestry", "EUR")
            .fact("age", "60");
    Outcome outcome = outcome(patient);
    assertEquals(List.of("fact height", "fact weight"), texts(outcome.missing()));
    assertEquals(List.of("dose.note.inputs-missing"), notes(outcome));
    assertEquals(ActionKind.ADJUST_DOSE, actions(outcome).get(0).kind());
    assertTrue(actions(outcome).get(0).dose().isEmpty());
  }

  private static List<String> texts(List<?> list) {
    return list.stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({"*1/*8", "*1/*9", "*1/*7", "*5/*6", "*2/*13"})
  void anAlleleThatTheEquationsDoNotKnowGivesNoNumber(String enzyme) {
    assertEquals("", dose(patient(enzyme)));
    assertEquals(List.of("dose.note.not-covered"), notes(outcome(patient(enzyme))));
    assertTrue(outcome(patient(enzyme)).missing().isEmpty());
  }

  @Test
  void aStatedPhenotypeIsNoGenotypeForTheEquations() {
    PatientProfile.Builder patient =
        PatientProfile.builder()
            .phenotype("VKORC1", "-1639 GG")
            .phenotype("CYP2C9", "Poor Metabolizer")
            .fact("ancestry", "European")
            .fact("age", "60")
            .fact("height", "170")
            .fact("weight", "70");
    assertEquals("", dose(patient));
    assertEquals(List.of("gene CYP2C9"), texts(outcome(patient).missing()));
    assertEquals(ActionKind.CONSIDER, actions(outcome(patient)).get(0).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "amiodarone, 34.3 mg/wk",
    "Amiodarone, 34.3 mg/wk",
    "carbamazepine, 57.6 mg/wk",
    "rifampicin, 57.6 mg/wk",
    "fluconazole, 41.1 mg/wk"
  })
  void drugsTakenThatTheEquationKnowsCount(String drug, String dose) {
    assertEquals(dose, dose(patient("*1/*1").taking(drug)));
  }

  @Test
  void gageIsUsedBesideWhereItsInputsAreStated() {
    PatientProfile.Builder patient =
        patient("*1/*1")
            .fact("smoking", "no")
            .fact("target_inr", "2.5")
            .fact("indication", "deep vein thrombosis");
    assertEquals("41.1..46.0 mg/wk", dose(patient));
    assertEquals("41.1..43.1 mg/wk", dose(patient.fact("indication", "atrial fibrillation")));
  }

  @Test
  void iwpcIsNotUsedForAnotherTargetThanItsOwn() {
    PatientProfile.Builder patient = patient("*1/*1").fact("target_inr", "3.5");
    assertEquals("", dose(patient));
    assertEquals(List.of("fact indication", "fact smoking"), texts(outcome(patient).missing()));
    patient.fact("smoking", "yes").fact("indication", "mechanical valve");
    assertEquals("57.8 mg/wk", dose(patient));
  }

  @Test
  void ancestryThatIsNotOneOfTheWordsKnownLeavesItOpen() {
    for (String ancestry : List.of("mixed", "Martian", "American")) {
      Outcome outcome = outcome(patient("*1/*1").fact("ancestry", ancestry));
      assertTrue(outcome instanceof Outcome.Indeterminate, ancestry);
      assertTrue(texts(outcome.missing()).contains("fact ancestry"), ancestry);
    }
  }

  @Test
  void africanWithoutMoreLeavesOpenWhetherAfricanAmerican() {
    PatientProfile.Builder patient =
        patient("*1/*1")
            .fact("ancestry", "African")
            .finding(Finding.parse(WarfarinPatient.TESTED + "=yes"));
    assertEquals(List.of("finding rs12777823", "fact ancestry"), texts(outcome(patient).missing()));
    assertEquals("37.6 mg/wk", dose(patient));
  }

  @Test
  void withoutAnAgeThereIsOneAnswerForAdultsAndOneForChildren() {
    PatientProfile profile =
        PatientProfile.builder()
            .phenotype("VKORC1", "-1639 GG")
            .genotype("CYP2C9", "*1/*1")
            .fact("ancestry", "European")
            .build();
    List<Outcome> outcomes = CPIC.assess(profile, "warfarin").outcomes();
    assertEquals(
        List.of("adult", "child"),
        outcomes.stream().map(one -> one.population().get().id()).toList());
    assertEquals(
        List.of("fact age", "fact height", "fact weight"), texts(outcomes.get(0).missing()));
  }

  @Test
  void aShareOfTheCalculatedDoseIsNotOfTheStandardDose() {
    Action increase = actions(outcome(patient("*1/*1").genotype("CYP4F2", "*1/*3"))).get(1);
    assertEquals(Optional.of("43.2..45.2 mg/wk"), increase.dose().map(Object::toString));
    assertEquals("warfarin.base.calculated-dose", increase.percentOf());
    Outcome carrier = outcome(patient("*1/*8"));
    assertTrue(carrier.summary().contains("70–85 % of the calculated dose"), carrier.summary());
  }

  @Test
  void starNamesOfTheVariantGiveItsPosition() {
    for (String genotype : List.of("*1/*3", "*4/*1", "*22/*5")) {
      assertEquals(2, actions(outcome(patient("*1/*1").genotype("CYP4F2", genotype))).size());
    }
    assertEquals(1, actions(outcome(patient("*1/*1").genotype("CYP4F2", "*1/*2"))).size());
  }
}
